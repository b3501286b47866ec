package org.crosspulse.learn.data;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.util.List;
import java.util.stream.IntStream;
import org.crosspulse.problem.BadInputException;
import org.jspecify.annotations.Nullable;

/**
 * What a network is trained on and what it is judged by.
 *
 * @param train the images to learn from
 * @param test images of the same size and the same classes, never learned from and never chosen by
 * @param validation images held out of the training set, to choose by; null where none are
 * @param classNames what reports call each class
 */
public record Datasets(
    Dataset train, Dataset test, @Nullable Dataset validation, List<String> classNames) {
  /**
   * Checks that one network fits all.
   *
   * @throws BadInputException where the image sizes or the numbers of classes differ
   */
  public Datasets {
    require("image size", imageSize(train), imageSize(test), test);
    require("number of classes", classes(train), classes(test), test);
    classNames = List.copyOf(classNames);
    if (classNames.size() != train.classes()) {
      throw new IllegalArgumentException(
          train.classes() + " classes cannot have the names " + classNames);
    }
  }

  /**
   * Sets with nothing held out, whose classes are called by their labels.
   *
   * @throws BadInputException where the image sizes or the numbers of classes differ
   */
  public Datasets(Dataset train, Dataset test) {
    this(
        train,
        test,
        null,
        IntStream.range(0, train.classes()).mapToObj(Integer::toString).toList());
  }

  /** The same sets with other names, as many as there are classes. */
  Datasets withClassNames(List<String> names) {
    return new Datasets(train, test, validation, names);
  }

  /**
   * The first images of both.
   *
   * @param trainImages how many to train on, 1 to train().count()
   * @param testImages how many to test on, 1 to test().count()
   * @throws BadInputException where there are not so many
   */
  public Datasets first(int trainImages, int testImages) {
    return new Datasets(train.first(trainImages), test.first(testImages), validation, classNames);
  }

  /**
   * The same, less the last images of the training set.
   *
   * @param images how many to hold out, 1 to train().count() − 1
   * @throws BadInputException where there are not so many
   */
  public Datasets holdOut(int images) {
    return new Datasets(train.first(train.count() - images), test, train.last(images), classNames);
  }

  /**
   * A fingerprint of all images and labels: SHA-256, in 64 hexadecimal digits. It reads them all,
   * 55 MB of MNIST.
   */
  public String fingerprint() {
    Hasher hash = Hashing.sha256().newHasher();
    train.putInto(hash);
    test.putInto(hash);
    if (validation != null) {
      validation.putInto(hash);
    }
    return hash.hash().toString();
  }

  private static void require(String what, String ofTrain, String ofTest, Dataset test) {
    if (!ofTrain.equals(ofTest)) {
      throw new BadInputException(test.name(), what, ofTest, ofTrain + " as in the training set");
    }
  }

  private static String imageSize(Dataset set) {
    return set.height() + " x " + set.width() + " pixels";
  }

  private static String classes(Dataset set) {
    return Integer.toString(set.classes());
  }
}
