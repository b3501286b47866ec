package org.crosspulse.trace.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.io.NumberOutput;

/**
 * A buffer before a file: text, numbers and patches.
 *
 * <p>Numbers are the shortest decimals that read back to the same bits, on every Java.
 */
final class TraceOutput {
  private static final int BUFFER_BYTES = 1 << 16;

  /** Longer than any number or identifier. */
  private static final int ROOM = 32;

  private final String name;
  private final SeekableByteChannel channel;
  private final byte[] bytes = new byte[BUFFER_BYTES];
  private final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  private int size;
  private long written;

  /**
   * An output at the beginning of a file.
   *
   * @param name of the file, for messages
   */
  TraceOutput(String name, SeekableByteChannel channel) {
    this.name = name;
    this.channel = channel;
  }

  TraceOutput text(String ascii) throws IOException {
    return bytes(ascii.getBytes(StandardCharsets.US_ASCII));
  }

  TraceOutput bytes(byte[] source) throws IOException {
    int done = 0;
    while (done < source.length) {
      room(1);
      int part = Math.min(source.length - done, bytes.length - size);
      System.arraycopy(source, done, bytes, size, part);
      size += part;
      done += part;
    }
    return this;
  }

  TraceOutput symbol(char ascii) throws IOException {
    room(1);
    bytes[size++] = (byte) ascii;
    return this;
  }

  TraceOutput number(double value) throws IOException {
    room(ROOM);
    size = NumberOutput.outputDouble(value, bytes, size);
    return this;
  }

  TraceOutput integer(long value) throws IOException {
    room(ROOM);
    size = NumberOutput.outputLong(value, bytes, size);
    return this;
  }

  /** The eight bytes of a number, the lowest first. */
  TraceOutput binary(double value) throws IOException {
    room(Double.BYTES);
    buffer.putDouble(size, value);
    size += Double.BYTES;
    return this;
  }

  /** How many bytes there are until here. */
  long position() {
    return written + size;
  }

  /** Writes over what stands at a position, and comes back. */
  void patch(long position, String ascii) throws IOException {
    flush();
    long end = channel.position();
    channel.position(position);
    write(ByteBuffer.wrap(ascii.getBytes(StandardCharsets.US_ASCII)));
    channel.position(end);
  }

  void flush() throws IOException {
    written += size;
    int full = size;
    // What could not be written is not tried again: the file is lost.
    size = 0;
    write(ByteBuffer.wrap(bytes, 0, full));
  }

  private void room(int wanted) throws IOException {
    if (bytes.length - size < wanted) {
      flush();
    }
  }

  private void write(ByteBuffer source) throws IOException {
    try {
      while (source.hasRemaining()) {
        channel.write(source);
      }
    } catch (IOException e) {
      throw new IOException(name + ": " + e.getMessage(), e);
    }
  }
}
