package org.crosspulse.learn.data;

import static org.crosspulse.learn.data.IdxRoundTripTest.gzip;
import static org.crosspulse.learn.data.IdxRoundTripTest.images;
import static org.crosspulse.learn.data.IdxRoundTripTest.labels;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crosspulse.problem.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding the four files, under any of their names, and saying which are missing. */
class IdxFolderTest {
  private final Path parent;

  IdxFolderTest(@TempDir Path parent) {
    this.parent = parent;
  }

  @Test
  void everySpellingIsFound() throws IOException {
    for (int spelling = 0; spelling < 4; spelling++) {
      Path folder = filled("set" + spelling, spelling);
      Datasets sets = IdxFolder.load(folder, 10);
      assertEquals("set" + spelling + " train", sets.train().name());
      assertEquals("set" + spelling + " test", sets.test().name());
      assertEquals(3, sets.train().count());
      assertEquals(2, sets.test().count());
      assertEquals(7, sets.test().label(1));
      assertEquals(4, sets.train().height());
      assertEquals(5, sets.train().width());
    }
  }

  @Test
  void plainFileIsPreferredAndFolderPassedOver() throws IOException {
    Path folder = filled("set", 0);
    write(folder, MnistFile.TRAIN_IMAGES, 1, images(9, 9, 9));
    assertEquals(3, IdxFolder.load(folder, 10).train().count());
    Path dotted = filled("dotted", 2);
    Files.createDirectory(dotted.resolve(MnistFile.TRAIN_IMAGES.fileName()));
    assertEquals(3, IdxFolder.load(dotted, 10).train().count());
  }

  @Test
  void missingFilesAreNamed() throws IOException {
    Path folder = filled("set", 0);
    Files.delete(folder.resolve("t10k-images-idx3-ubyte"));
    Files.delete(folder.resolve("train-labels-idx1-ubyte"));
    assertEquals(
        folder
            + ": found no train-labels-idx1-ubyte, t10k-images-idx3-ubyte; allowed: a folder with"
            + " train-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-images-idx3-ubyte,"
            + " t10k-labels-idx1-ubyte, plain or .gz",
        message(() -> IdxFolder.load(folder, 10)));
  }

  @Test
  void missingMnistSaysHowToGetIt() {
    Path folder = parent.resolve("mnist");
    String names =
        "train-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-images-idx3-ubyte,"
            + " t10k-labels-idx1-ubyte";
    assertEquals(
        (folder + ": found no " + names)
            + "; allowed: the four files of MNIST; run `crosspulse data fetch mnist`, or by hand: put "
            + (names + " (plain or .gz) into " + folder),
        message(() -> MnistCache.load(folder)));
  }

  @Test
  void mnistIsLoadedFromItsFolder() throws IOException {
    Datasets sets = MnistCache.load(filled("anywhere", 1));
    assertEquals("mnist train", sets.train().name());
    assertEquals(10, sets.test().classes());
  }

  @Test
  void everyImageNeedsALabel() throws IOException {
    Path folder = filled("set", 0);
    write(folder, MnistFile.TEST_LABELS, 0, labels((byte) 1));
    assertEquals(
        folder.resolve("t10k-labels-idx1-ubyte")
            + ": found 1 labels; allowed: 2, one for each image of "
            + folder.resolve("t10k-images-idx3-ubyte"),
        message(() -> IdxFolder.load(folder, 10)));
  }

  @Test
  void trainAndTestMustHaveOneSize() throws IOException {
    Path folder = filled("set", 0);
    write(folder, MnistFile.TEST_IMAGES, 0, images(2, 4, 4));
    assertEquals(
        "set test: image size: found 4 x 4 pixels; allowed: 4 x 5 pixels as in the training set",
        message(() -> IdxFolder.load(folder, 10)));
  }

  private Path filled(String name, int spelling) throws IOException {
    Path folder = Files.createDirectory(parent.resolve(name));
    write(folder, MnistFile.TRAIN_IMAGES, spelling, images(3, 4, 5));
    write(folder, MnistFile.TRAIN_LABELS, spelling, labels((byte) 1, (byte) 2, (byte) 9));
    write(folder, MnistFile.TEST_IMAGES, spelling, images(2, 4, 5));
    write(folder, MnistFile.TEST_LABELS, spelling, labels((byte) 0, (byte) 7));
    return folder;
  }

  private static void write(Path folder, MnistFile file, int spelling, byte[] content)
      throws IOException {
    String name = file.spellings().get(spelling);
    Files.write(folder.resolve(name), name.endsWith(".gz") ? gzip(content) : content);
  }

  private static String message(Runnable load) {
    return String.valueOf(assertThrows(BadInputException.class, load::run).getMessage());
  }
}
