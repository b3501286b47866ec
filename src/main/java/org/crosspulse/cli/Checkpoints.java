package org.crosspulse.cli;

import com.google.common.base.Suppliers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.crosspulse.checkpoint.Checkpoint;
import org.crosspulse.checkpoint.CheckpointFile;
import org.crosspulse.engine.UnsolvedCircuitException;
import org.crosspulse.learn.TrainListener;
import org.crosspulse.learn.TrainState;
import org.crosspulse.learn.Trainer;
import org.crosspulse.learn.data.Datasets;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.report.Manifest;
import org.crosspulse.report.OutputFolder;
import org.crosspulse.run.WeightFiles;
import org.jspecify.annotations.Nullable;

/**
 * The checkpoints of a training run: in its output folder while that is hidden, away when it is
 * complete.
 */
final class Checkpoints {
  private final OutputFolder folder;
  private final Map<String, Object> configuration;
  private final Supplier<String> fingerprint;
  private @Nullable Path takenOver;

  /**
   * Checkpoints of a run.
   *
   * @param configuration of the experiment as resolved
   * @param data of the experiment
   */
  Checkpoints(OutputFolder folder, Map<String, Object> configuration, Datasets data) {
    this.folder = folder;
    this.configuration = configuration;
    this.fingerprint = Suppliers.memoize(data::fingerprint);
  }

  /**
   * The state of the last run to the same folder that was cut off; null where that was before its
   * first checkpoint.
   *
   * @throws BadInputException where there was none, or it was of another experiment
   */
  @Nullable TrainState leftBehind() throws IOException {
    List<Path> leftOvers = folder.leftOvers();
    if (leftOvers.isEmpty()) {
      throw new BadInputException(
          null,
          "--resume",
          "no run to " + folder.target() + " that was cut off and is not at work any more",
          "this option after one was; without it a run begins");
    }
    Path last = last(leftOvers);
    if (last == null) {
      return null;
    }
    Checkpoint checkpoint = CheckpointFile.read(last);
    checkpoint.requireSame(last, Manifest.version(), configuration, fingerprint.get());
    takenOver = last;
    return checkpoint.state();
  }

  private static @Nullable Path last(List<Path> leftOvers) throws IOException {
    List<Path> found = new ArrayList<>(leftOvers);
    found.removeIf(leftOver -> !areIn(leftOver));
    Map<Path, FileTime> times = new HashMap<>();
    for (Path leftOver : found) {
      times.put(leftOver, Files.getLastModifiedTime(leftOver.resolve(CheckpointFile.NAME)));
    }
    return found.isEmpty() ? null : Collections.max(found, Comparator.comparing(times::get));
  }

  /** Whether a run can go on from what is in a folder. */
  static boolean areIn(Path folder) {
    return Files.exists(folder.resolve(CheckpointFile.NAME));
  }

  /** Trains the epochs that are left; nobody hears of an epoch before its state is kept. */
  void train(Trainer trainer, TrainListener listener) {
    train(trainer, result -> {}, listener);
  }

  /**
   * Trains the epochs that are left, and keeps the state after each before {@code listener} hears
   * of it. What cannot go on for a reason that stays is not kept for later.
   *
   * @param first hears of an epoch before its state is kept: a run goes on only after what this has
   *     done
   */
  void train(Trainer trainer, TrainListener first, TrainListener listener) {
    takeOver(trainer);
    TrainListener keeper = result -> save(trainer.state());
    try {
      trainer.train(first.and(keeper).and(listener));
    } catch (BadInputException | UnsolvedCircuitException e) {
      folder.keep(false);
      throw e;
    }
  }

  private void takeOver(Trainer trainer) {
    if (takenOver == null) {
      return;
    }
    try {
      WeightFiles.copyEpochs(takenOver, folder.path());
    } catch (IOException e) {
      throw new UncheckedIOException("no weights in " + folder.path() + ": " + e, e);
    }
    save(trainer.state());
  }

  /** Keeps a state; what the run went on from is not needed then. */
  private void save(TrainState state) {
    try {
      CheckpointFile.write(
          folder.path(),
          new Checkpoint(Manifest.version(), configuration, fingerprint.get(), state));
      folder.keep(true);
      if (takenOver != null) {
        OutputFolder.deleteLeftOver(takenOver);
        takenOver = null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("no checkpoint in " + folder.path() + ": " + e, e);
    }
  }

  /** Deletes the last one, after the folder has its name: until then it may be needed. */
  void done() throws IOException {
    Files.deleteIfExists(folder.target().resolve(CheckpointFile.NAME));
  }
}
