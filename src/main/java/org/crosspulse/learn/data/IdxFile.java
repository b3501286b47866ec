package org.crosspulse.learn.data;

import java.io.InputStream;
import java.nio.file.Path;

/**
 * One IDX file of unsigned bytes, read whole: its sizes and its data.
 *
 * <p>The format is that of MNIST (LeCun, Cortes, Burges, http://yann.lecun.com/exdb/mnist/): a
 * magic number, one big-endian 32-bit size for each dimension, then the data with the last
 * dimension running fastest. A file may be gzipped, which is recognised by its content. Every
 * defect is a {@link org.crosspulse.problem.BadInputException} that begins with the name of the
 * file.
 */
public final class IdxFile {
  /**
   * The most data a file may promise (bytes): twenty times MNIST, and no risk to a 32-bit index.
   */
  public static final long MAX_DATA_BYTES = 1L << 30;

  private final String name;
  private final int[] sizes;
  private final byte[] data;

  private IdxFile(String name, int[] sizes, byte[] data) {
    this.name = name;
    this.sizes = sizes;
    this.data = data;
  }

  /**
   * Reads images: three dimensions, magic number 0x00000803.
   *
   * @throws org.crosspulse.problem.BadInputException where the file is missing or not such a file
   */
  public static IdxFile readImages(Path file) {
    return images(IdxStream.open(file));
  }

  /**
   * Reads images from a stream, to its end, and closes it.
   *
   * @param name what messages call the stream
   * @throws org.crosspulse.problem.BadInputException where the content is not that of such a file
   */
  public static IdxFile readImages(InputStream stream, String name) {
    return images(IdxStream.of(stream, name));
  }

  /**
   * Reads labels: one dimension, magic number 0x00000801.
   *
   * @param classes the number of classes, 1 to 256; a label is 0 to classes − 1
   * @throws org.crosspulse.problem.BadInputException where the file is missing or not such a file,
   *     or a label is too large
   */
  public static IdxFile readLabels(Path file, int classes) {
    return labels(IdxStream.open(file), classes);
  }

  /**
   * Reads labels from a stream, to its end, and closes it.
   *
   * @param name what messages call the stream
   * @param classes the number of classes, 1 to 256; a label is 0 to classes − 1
   * @throws org.crosspulse.problem.BadInputException where the content is not that of such a file,
   *     or a label is too large
   */
  public static IdxFile readLabels(InputStream stream, String name, int classes) {
    return labels(IdxStream.of(stream, name), classes);
  }

  /** What messages call this file. */
  public String name() {
    return name;
  }

  /** The size of a dimension, ≥ 1: number, height (pixels), width (pixels) for images. */
  public int size(int dimension) {
    return sizes[dimension];
  }

  /** The live data, unsigned bytes, the last dimension running fastest; not to be modified. */
  public byte[] data() {
    return data;
  }

  private static IdxFile images(IdxStream stream) {
    try (stream) {
      return read(stream, "number of images", "height", "width");
    }
  }

  private static IdxFile labels(IdxStream stream, int classes) {
    IdxFile file;
    try (stream) {
      file = read(stream, "number of labels");
    }
    for (int i = 0; i < file.data.length; i++) {
      int label = Byte.toUnsignedInt(file.data[i]);
      if (label >= classes) {
        throw stream.bad("label " + i, Integer.toString(label), "0 to " + (classes - 1));
      }
    }
    return file;
  }

  private static IdxFile read(IdxStream stream, String... dimensions) {
    int[] sizes = IdxHeader.readSizes(stream, dimensions);
    int promised = 1;
    for (int size : sizes) {
      promised *= size;
    }
    // Grows with what is there: a false header costs no memory.
    byte[] data = stream.upTo(promised);
    if (data.length < promised) {
      throw stream.bad(
          null, data.length + " bytes of data", "the " + promised + " that the header promises");
    }
    if (stream.upTo(1).length > 0) {
      throw stream.bad(
          null,
          "more than " + promised + " bytes of data",
          "the " + promised + " that the header promises");
    }
    return new IdxFile(stream.name(), sizes, data);
  }
}
