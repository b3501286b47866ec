package org.crosspulse.learn.data;

import com.google.common.hash.PrimitiveSink;
import java.util.Objects;
import java.util.stream.IntStream;
import org.crosspulse.problem.BadInputException;

/**
 * Labelled grey images of one size.
 *
 * <p>Layout: pixel (row, column) of image i is the unsigned byte at {@code (i * height + row) *
 * width + column}; 0 is background, 255 full ink. One byte a pixel keeps MNIST in 47 MB.
 */
public final class Dataset {
  private static final int FULL_INK = 255;

  /** The value of every byte. */
  private static final double[] INK =
      IntStream.rangeClosed(0, FULL_INK).mapToDouble(pixel -> (double) pixel / FULL_INK).toArray();

  private final String name;
  private final int classes;
  private final int first;
  private final int count;
  private final int height;
  private final int width;
  private final byte[] pixels;
  private final byte[] labels;

  /**
   * A set of images.
   *
   * @param name what reports and messages call it
   * @param classes the number of classes, 1 to 256
   * @param height of an image (pixels), ≥ 1
   * @param width of an image (pixels), ≥ 1
   * @param pixels labels.length × height × width unsigned bytes; not copied, the caller must not
   *     modify them afterwards
   * @param labels one unsigned byte an image, each 0 to classes − 1, at least one; not copied
   * @throws IllegalArgumentException where the sizes or a label contradict this
   */
  public Dataset(String name, int classes, int height, int width, byte[] pixels, byte[] labels) {
    this.name = name;
    this.classes = classes;
    this.first = 0;
    this.count = labels.length;
    this.height = height;
    this.width = width;
    this.pixels = pixels;
    this.labels = labels;
    checkSizes();
    checkLabels();
  }

  private Dataset(Dataset whole, int from, int count) {
    this.name = whole.name;
    this.classes = whole.classes;
    this.first = whole.first + from;
    this.count = count;
    this.height = whole.height;
    this.width = whole.width;
    this.pixels = whole.pixels;
    this.labels = whole.labels;
  }

  /** Images with their labels, as two files hold them. */
  static Dataset of(String name, int classes, IdxFile images, IdxFile labels) {
    if (images.size(0) != labels.size(0)) {
      throw BadInputException.inFile(
          labels.name(),
          labels.size(0) + " labels",
          images.size(0) + ", one for each image of " + images.name());
    }
    return new Dataset(name, classes, images.size(1), images.size(2), images.data(), labels.data());
  }

  /** What reports and messages call this set. */
  public String name() {
    return name;
  }

  /** The number of classes; labels are 0 to classes − 1. */
  public int classes() {
    return classes;
  }

  /** The number of images, ≥ 1. */
  public int count() {
    return count;
  }

  /** The height of an image (pixels). */
  public int height() {
    return height;
  }

  /** The width of an image (pixels). */
  public int width() {
    return width;
  }

  /** The number of pixels of one image, height × width. */
  public int pixelsPerImage() {
    return height * width;
  }

  /** The label of an image, 0 to classes − 1. */
  public int label(int image) {
    return Byte.toUnsignedInt(labels[first + Objects.checkIndex(image, count)]);
  }

  /**
   * The pixels of an image as numbers from 0 (background) to 1 (full ink), row-major.
   *
   * @param image 0 to count − 1
   * @param values at least height × width long; the first height × width are modified
   */
  public void pixelValues(int image, double[] values) {
    int length = pixelsPerImage();
    int start = (first + Objects.checkIndex(image, count)) * length;
    for (int i = 0; i < length; i++) {
      values[i] = INK[Byte.toUnsignedInt(pixels[start + i])];
    }
  }

  /**
   * The first images of this set, which shares its memory.
   *
   * @param images how many, 1 to count
   * @throws BadInputException where there are not so many
   */
  public Dataset first(int images) {
    checkNumber(images);
    return new Dataset(this, 0, images);
  }

  /**
   * The last images of this set, which shares its memory.
   *
   * @param images how many, 1 to count
   * @throws BadInputException where there are not so many
   */
  public Dataset last(int images) {
    checkNumber(images);
    return new Dataset(this, count - images, images);
  }

  /** Puts all that a network sees of this set into a hash: sizes, pixels and labels. */
  void putInto(PrimitiveSink hash) {
    hash.putInt(classes).putInt(count).putInt(height).putInt(width);
    int length = pixelsPerImage();
    hash.putBytes(pixels, first * length, count * length).putBytes(labels, first, count);
  }

  private void checkNumber(int images) {
    if (images < 1 || images > count) {
      throw new BadInputException(
          name, "number of images", Integer.toString(images), "1 to " + count);
    }
  }

  private void checkSizes() {
    String shape = count + " images of " + height + " x " + width;
    if (classes < 1 || classes > 256 || count < 1 || height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "need 1 to 256 classes and a pixel at least, were " + classes + " and " + shape);
    }
    if ((double) count * height * width != pixels.length) {
      throw new IllegalArgumentException(shape + " cannot have " + pixels.length + " pixels");
    }
  }

  private void checkLabels() {
    for (byte label : labels) {
      if (Byte.toUnsignedInt(label) >= classes) {
        throw new IllegalArgumentException(
            "labels must be below " + classes + ", one was " + Byte.toUnsignedInt(label));
      }
    }
  }
}
