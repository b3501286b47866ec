package org.crosspulse.learn.data;

import java.nio.file.Path;
import java.util.List;
import org.crosspulse.problem.BadInputException;

/** The whole of MNIST, 60000 and 10000 images, where {@link MnistFetcher} or the user put it. */
public final class MnistCache {
  /** The digits 0 to 9. */
  static final int CLASSES = 10;

  private MnistCache() {}

  /** The folder of MNIST in the user's cache, whether it exists or not. */
  public static Path folder() {
    return CacheFolder.ofUser().resolve("mnist");
  }

  /**
   * Loads MNIST from a folder; checksums were the fetcher's business and are not looked at again.
   *
   * @throws BadInputException where a file is missing, with how to get it, or wrong
   */
  public static Datasets load(Path folder) {
    List<MnistFile> missing = MnistFile.missingIn(folder);
    if (!missing.isEmpty()) {
      throw BadInputException.inFile(
          folder,
          "no " + MnistFile.names(missing),
          "the four files of MNIST; run `crosspulse data fetch mnist`, or by hand: "
              + byHand(folder));
    }
    return IdxFolder.load(folder, "mnist", CLASSES);
  }

  /** What a user without a network has to do. */
  static String byHand(Path folder) {
    String names = MnistFile.names(List.of(MnistFile.values()));
    return "put " + names + " (plain or .gz) into " + folder;
  }
}
