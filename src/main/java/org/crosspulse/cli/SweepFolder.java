package org.crosspulse.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crosspulse.config.SweepFile;
import org.crosspulse.config.SweepPictures;
import org.crosspulse.plot.SweepFigure;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.report.FolderLock;
import org.crosspulse.report.HtmlReport;
import org.crosspulse.report.Json;
import org.crosspulse.report.Manifest;
import org.crosspulse.report.OutputFolder;
import org.crosspulse.sweep.Ledger;
import org.crosspulse.sweep.LedgerPlan;
import org.crosspulse.sweep.ResultCsv;
import org.crosspulse.sweep.ResultParquet;
import org.crosspulse.sweep.ResultTable;
import org.crosspulse.sweep.figure.Extremes;
import org.crosspulse.sweep.figure.Figure;
import org.crosspulse.sweep.figure.FigureCells;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a sweep, which the same command finds again: {@code ledger.sqlite}, and beside it
 * the tables that are made of it. One process at a time works in it.
 */
final class SweepFolder implements AutoCloseable {
  private static final String LEDGER = "ledger.sqlite";

  /** A copy of the sweep's file, as it was when the tables were written. */
  private static final String FILE = "sweep.toml";

  private final Path path;
  private final FolderLock lock;

  private SweepFolder(Path path, FolderLock lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Opens a folder, or makes it.
   *
   * @throws BadInputException where it is something else, or another process is at work in it
   */
  static SweepFolder open(Path path) throws IOException {
    requireSweep(path);
    Files.createDirectories(path);
    @Nullable FolderLock lock = FolderLock.tryTake(path);
    if (lock == null) {
      throw BadInputException.inFile(
          path,
          "a sweep that another process is running",
          "one process at a time, or --shard with another --out");
    }
    return new SweepFolder(path, lock);
  }

  private static void requireSweep(Path path) throws IOException {
    if (Files.notExists(path) || hasLedger(path)) {
      return;
    }
    if (!Files.isDirectory(path) || hasOtherFiles(path)) {
      throw BadInputException.inFile(
          path, "something that is no sweep", "a sweep's folder, or one that does not exist");
    }
  }

  /** A sweep that was killed before its first point has left a lock, and maybe a hidden folder. */
  private static boolean hasOtherFiles(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (!String.valueOf(file.getFileName()).startsWith(".")) {
          return true;
        }
      }
      return false;
    }
  }

  /** Whether a folder has a ledger. */
  static boolean hasLedger(Path folder) {
    return Files.isRegularFile(folder.resolve(LEDGER));
  }

  /** The ledger of a folder that is only read. */
  static Ledger ledgerOf(Path folder) throws IOException {
    return Ledger.open(folder.resolve(LEDGER));
  }

  /** The ledger, new where there is none. */
  Ledger ledger(LedgerPlan plan) throws IOException {
    return Ledger.open(path.resolve(LEDGER), plan);
  }

  /** Takes a ledger back that this process has made and closed. */
  void removeLedger() throws IOException {
    Files.deleteIfExists(path.resolve(LEDGER));
  }

  /** What the sweep's file in a folder says of its pictures; none where there is no such file. */
  static SweepPictures picturesOf(Path folder) {
    Path file = folder.resolve(FILE);
    return Files.exists(file) ? SweepFile.pictures(file) : SweepPictures.NONE;
  }

  /**
   * Writes the tables and pictures of a ledger and the page that shows them, each whole, over those
   * of an earlier time.
   *
   * @return a line for each picture that is not there because no point has its number
   */
  List<String> writeResults(
      Ledger ledger, SweepPictures pictures, CommonOptions options, Map<String, Object> timings)
      throws IOException {
    try (OutputFolder files = PublishedFiles.prepare(path)) {
      ResultTable table = ResultTable.of(ledger);
      ResultCsv.write(files.resolve("results.csv"), table, ledger);
      ResultParquet.write(files.resolve("results.parquet"), table, ledger);
      ResultCsv.writeTimings(files.resolve("timings.csv"), ledger);
      List<String> extremes = new ArrayList<>();
      List<String> absent = new ArrayList<>();
      for (Figure figure : pictures.figures()) {
        FigureCells cells = FigureCells.of(figure, ledger);
        if (cells.isEmpty()) {
          absent.add("no picture " + figure.name() + ": no point has " + figure.metric().key());
        } else {
          SweepFigure.of(cells).write(files.path(), figure.name());
          extremes.addAll(Extremes.lines(cells));
        }
      }
      extremes.addAll(absent);
      LedgerPlan plan = ledger.plan();
      files.write(
          "summary.txt", SweepText.summary(plan, ledger.counts(), extremes, pictures.conclusion()));
      if (!pictures.text().isEmpty()) {
        files.write(FILE, pictures.text());
      }
      Map<String, Object> manifest =
          Manifest.of("sweep", plan.seed(), options.threads, plan.configuration(), timings);
      manifest.put("arguments", repeating(options.arguments()));
      files.write("manifest.json", Json.text(manifest));
      HtmlReport.write(files.path());
      PublishedFiles.publish(files, path);
      return absent;
    }
  }

  /** Collecting writes what is there; it is the run that is to be repeated. */
  private static List<String> repeating(List<String> arguments) {
    return arguments.stream().filter(word -> !word.equals("--collect")).toList();
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
