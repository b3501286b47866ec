package org.crosspulse.learn.data;

import static org.crosspulse.learn.data.IdxRoundTripTest.gzip;
import static org.crosspulse.learn.data.IdxRoundTripTest.images;
import static org.crosspulse.learn.data.IdxRoundTripTest.labels;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crosspulse.problem.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clothes are found in the first of the system's folders that has all four files. */
class FashionMnistTest {
  private final Path parent;

  FashionMnistTest(@TempDir Path parent) {
    this.parent = parent;
  }

  @Test
  void theFirstWholeSetCountsAndClassesHaveNames() throws IOException {
    Path broken = filled("broken", 9);
    Files.delete(broken.resolve("datasets/fashion-mnist/t10k-labels-idx1-ubyte.gz"));
    Datasets sets =
        FashionMnist.load(List.of(parent.resolve("none"), broken, filled("a", 2), filled("b", 3)));
    assertEquals(2, sets.train().count());
    assertEquals("fashion-mnist train", sets.train().name());
    assertEquals("Ankle boot", sets.classNames().get(9));
    assertEquals(sets.classNames(), sets.first(1, 1).classNames());
  }

  @Test
  void missingSetSaysWhereItWasLookedForAndHowToGetIt() {
    List<Path> folders = List.of(parent.resolve("a"), parent.resolve("b"));
    BadInputException problem =
        assertThrows(BadInputException.class, () -> FashionMnist.load(folders));
    assertEquals(
        ("data: found no Fashion-MNIST in " + parent.resolve("a/datasets/fashion-mnist"))
            + (", " + parent.resolve("b/datasets/fashion-mnist"))
            + "; allowed: one of these with its four files: `apt install dataset-fashion-mnist`, or"
            + " train-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-images-idx3-ubyte,"
            + " t10k-labels-idx1-ubyte (plain or .gz) put there by hand",
        problem.getMessage());
  }

  private Path filled(String name, int images) throws IOException {
    Path folder = parent.resolve(name).resolve("datasets").resolve("fashion-mnist");
    Files.createDirectories(folder);
    for (MnistFile file : MnistFile.values()) {
      boolean isImages = file == MnistFile.TRAIN_IMAGES || file == MnistFile.TEST_IMAGES;
      byte[] content = isImages ? images(images, 28, 28) : labels(new byte[images]);
      Files.write(folder.resolve(file.fileName() + ".gz"), gzip(content));
    }
    return parent.resolve(name);
  }
}
