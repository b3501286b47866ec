package org.crosspulse.learn.data;

import com.google.common.io.CountingInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Gzip as the JDK reads it, except that bytes after its end are an error instead of ignored. */
final class StrictGzip extends GZIPInputStream {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int TRAILER_BYTES = 8;
  private static final byte[] MAGIC = {0x1f, (byte) 0x8b};

  /** How much of the packed stream had been read when the inflater last got input (bytes). */
  private long fed;

  private StrictGzip(InputStream packed) throws IOException {
    super(new CountingInputStream(packed), BUFFER_BYTES);
  }

  /**
   * The content of a stream that may be gzipped, told by its first two bytes: an IDX file begins
   * with two zeros, so they cannot be confused.
   *
   * @param packed taken over: closed with the result, or at once where this fails
   */
  static InputStream unpacked(InputStream packed) throws IOException {
    try {
      BufferedInputStream buffered = new BufferedInputStream(packed, BUFFER_BYTES);
      buffered.mark(MAGIC.length);
      byte[] start = buffered.readNBytes(MAGIC.length);
      buffered.reset();
      return Arrays.equals(start, MAGIC) ? new StrictGzip(buffered) : buffered;
    } catch (IOException e) {
      packed.close();
      throw e;
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    if (count < 0 && (consumed() > end() || in.read() >= 0)) {
      throw new ZipException("bytes after the end of the gzip data");
    }
    return count;
  }

  @Override
  protected void fill() throws IOException {
    super.fill();
    fed = consumed();
  }

  /**
   * Where the trailer ends (bytes). Counted, because the JDK looks for a next member behind the
   * trailer and keeps what it read there to itself.
   */
  private long end() {
    return fed - inf.getRemaining() + TRAILER_BYTES;
  }

  private long consumed() {
    return ((CountingInputStream) in).getCount();
  }
}
