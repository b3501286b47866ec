package org.crosspulse.learn.data;

import java.io.IOException;

/** A set of images that could not be fetched: what each source said, and what to do by hand. */
public final class FetchException extends IOException {
  /** A failed fetch; the message may have several lines. */
  public FetchException(String message) {
    super(message);
  }

  /** A fetch that failed here and not at a source. */
  public FetchException(String message, Throwable cause) {
    super(message, cause);
  }
}
