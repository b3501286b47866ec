package org.crosspulse.learn.data;

import com.google.common.math.LongMath;
import com.google.common.primitives.Ints;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The magic number and the sizes at the start of an IDX file. */
final class IdxHeader {
  private static final int UNSIGNED_BYTE = 0x08;

  private IdxHeader() {}

  /**
   * Reads the header and checks it before anything is allocated for the data.
   *
   * @param names what messages call the dimensions, as many as the file must have
   * @return the sizes, each ≥ 1, their product at most {@link IdxFile#MAX_DATA_BYTES}
   */
  static int[] readSizes(IdxStream stream, String... names) {
    byte[] magic = read(stream, 0, 4, names.length);
    checkMagic(stream, Ints.fromByteArray(magic), names.length);
    byte[] sizes = read(stream, 4, 4 * names.length, names.length);
    long[] unsigned = new long[names.length];
    for (int i = 0; i < unsigned.length; i++) {
      unsigned[i] =
          Integer.toUnsignedLong(Ints.fromByteArray(Arrays.copyOfRange(sizes, 4 * i, 4 * i + 4)));
    }
    return checkSizes(stream, unsigned, names);
  }

  private static byte[] read(IdxStream stream, int before, int count, int dimensions) {
    byte[] bytes = stream.upTo(count);
    if (before + bytes.length == 0) {
      throw stream.bad(null, "an empty file", "an IDX file");
    }
    if (bytes.length < count) {
      throw stream.bad(
          null,
          "a file that ends after " + (before + bytes.length) + " bytes, inside its header",
          "an IDX file with a header of " + (4 + 4 * dimensions) + " bytes");
    }
    return bytes;
  }

  private static void checkMagic(IdxStream stream, int magic, int dimensions) {
    int wanted = UNSIGNED_BYTE << 8 | dimensions;
    if (magic != wanted) {
      throw stream.bad("magic number", describe(magic), describe(wanted));
    }
  }

  private static String describe(int magic) {
    String number = String.format(Locale.ROOT, "0x%08x", magic);
    String type = magic >>> 16 == 0 ? typeName(magic >>> 8) : null;
    if (type == null) {
      return number + " (not of IDX)";
    }
    int dimensions = magic & 0xff;
    return number
        + " ("
        + type
        + ", "
        + dimensions
        + (dimensions == 1 ? " dimension)" : " dimensions)");
  }

  private static @Nullable String typeName(int code) {
    return switch (code) {
      case UNSIGNED_BYTE -> "unsigned bytes";
      case 0x09 -> "signed bytes";
      case 0x0b -> "16-bit integers";
      case 0x0c -> "32-bit integers";
      case 0x0d -> "32-bit floats";
      case 0x0e -> "64-bit floats";
      default -> null;
    };
  }

  private static int[] checkSizes(IdxStream stream, long[] sizes, String... names) {
    long product = 1;
    for (int i = 0; i < sizes.length; i++) {
      if (sizes[i] == 0) {
        throw stream.bad(names[i], "0", "at least 1");
      }
      product = LongMath.saturatedMultiply(product, sizes[i]);
    }
    if (product > IdxFile.MAX_DATA_BYTES) {
      throw stream.bad(
          String.join(", ", names),
          list(sizes),
          "at most " + IdxFile.MAX_DATA_BYTES + " bytes of data");
    }
    return Arrays.stream(sizes).mapToInt(Math::toIntExact).toArray();
  }

  private static String list(long[] sizes) {
    return Arrays.stream(sizes).mapToObj(Long::toString).collect(Collectors.joining(", "));
  }
}
