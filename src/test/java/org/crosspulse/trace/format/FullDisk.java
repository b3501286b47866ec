package org.crosspulse.trace.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A file on a disk that is full after so many bytes. */
final class FullDisk implements SeekableByteChannel {
  private final long capacity;
  private long position;

  FullDisk(long capacity) {
    this.capacity = capacity;
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    int wanted = source.remaining();
    if (position + wanted > capacity) {
      throw new IOException("No space left on device");
    }
    source.position(source.limit());
    position += wanted;
    return wanted;
  }

  @Override
  public int read(ByteBuffer target) {
    throw new UnsupportedOperationException("nobody reads");
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long newPosition) {
    position = newPosition;
    return this;
  }

  @Override
  public long size() {
    return position;
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new UnsupportedOperationException("nobody cuts it");
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() {}
}
