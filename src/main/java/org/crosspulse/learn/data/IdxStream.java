package org.crosspulse.learn.data;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.crosspulse.problem.BadInputException;
import org.jspecify.annotations.Nullable;

/** The unpacked bytes of one file; whatever is wrong with them becomes one line with its name. */
final class IdxStream implements AutoCloseable {
  private final String name;
  private final InputStream unpacked;

  private IdxStream(String name, InputStream unpacked) {
    this.name = name;
    this.unpacked = unpacked;
  }

  static IdxStream open(Path file) {
    String name = file.toString();
    if (Files.isDirectory(file)) {
      throw BadInputException.inFile(name, "a directory", "an IDX file");
    }
    if (!Files.exists(file)) {
      throw BadInputException.inFile(name, "no such file", "an IDX file");
    }
    try {
      return of(Files.newInputStream(file), name);
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /** Takes the stream over: it is closed with this one, or at once where this fails. */
  static IdxStream of(InputStream packed, String name) {
    try {
      return new IdxStream(name, StrictGzip.unpacked(packed));
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  String name() {
    return name;
  }

  /** The next {@code count} bytes, or fewer where the content ends before. */
  byte[] upTo(int count) {
    try {
      return unpacked.readNBytes(count);
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /** A problem of this file. */
  BadInputException bad(@Nullable String key, String found, String allowed) {
    return new BadInputException(name, key, found, allowed);
  }

  @Override
  public void close() {
    try {
      unpacked.close();
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  private static BadInputException unreadable(String name, IOException cause) {
    BadInputException problem =
        BadInputException.inFile(name, describe(cause), "a readable IDX file");
    problem.initCause(cause);
    return problem;
  }

  private static String describe(IOException cause) {
    if (cause instanceof EOFException) {
      return "gzip data that ends too early";
    }
    if (cause instanceof ZipException) {
      return "corrupt gzip data (" + cause.getMessage() + ")";
    }
    return "a file that cannot be read (" + Reasons.of(cause) + ")";
  }
}
