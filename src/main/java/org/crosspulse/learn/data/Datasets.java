package org.crosspulse.learn.data;

import org.crosspulse.problem.BadInputException;

/**
 * What a network is trained on and what it is judged by.
 *
 * @param train the images to learn from
 * @param test images of the same size and the same classes, never learned from
 */
public record Datasets(Dataset train, Dataset test) {
  /**
   * Checks that one network fits both.
   *
   * @throws BadInputException where the image sizes or the numbers of classes differ
   */
  public Datasets {
    require("image size", imageSize(train), imageSize(test), test);
    require("number of classes", classes(train), classes(test), test);
  }

  /**
   * The first images of both.
   *
   * @param trainImages how many to train on, 1 to train().count()
   * @param testImages how many to test on, 1 to test().count()
   * @throws BadInputException where there are not so many
   */
  public Datasets first(int trainImages, int testImages) {
    return new Datasets(train.first(trainImages), test.first(testImages));
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
