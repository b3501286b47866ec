package org.crosspulse.learn.data;

import java.net.ConnectException;
import java.nio.file.FileSystemException;

/** Why something failed, in one line for a message. */
final class Reasons {
  private Reasons() {}

  /** The exception's own words, or its name where it has none. */
  static String of(Throwable failure) {
    String message = failure.getMessage();
    if (message == null || message.isBlank()) {
      return failure instanceof ConnectException
          ? "no connection"
          : failure.getClass().getSimpleName();
    }
    String line = message.strip().replaceAll("\\s+", " ");
    // The file exceptions of the JDK have only the path as their message.
    return failure instanceof FileSystemException
        ? failure.getClass().getSimpleName() + ": " + line
        : line;
  }
}
