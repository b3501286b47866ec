package org.crosspulse.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Random images of 4 × 4 pixels in 3 classes as IDX files, small enough for every edge and wire.
 */
final class SmallImages {
  static final int PIXELS = 16;
  static final int CLASSES = 3;
  private static final int SIDE = 4;
  private static final int IMAGES_MAGIC = 0x803;
  private static final int LABELS_MAGIC = 0x801;

  private SmallImages() {}

  static void write(Path folder, int train, int test) throws IOException {
    Files.createDirectories(folder);
    write(folder, "train", train);
    write(folder, "t10k", test);
  }

  private static void write(Path folder, String part, int count) throws IOException {
    Random random = new Random(count);
    byte[] images = new byte[count * PIXELS];
    random.nextBytes(images);
    ByteBuffer pixels = ByteBuffer.allocate(16 + images.length);
    pixels.putInt(IMAGES_MAGIC).putInt(count).putInt(SIDE).putInt(SIDE).put(images);
    Files.write(folder.resolve(part + "-images-idx3-ubyte"), pixels.array());
    ByteBuffer labels = ByteBuffer.allocate(8 + count);
    labels.putInt(LABELS_MAGIC).putInt(count);
    for (int image = 0; image < count; image++) {
      labels.put((byte) random.nextInt(CLASSES));
    }
    Files.write(folder.resolve(part + "-labels-idx1-ubyte"), labels.array());
  }
}
