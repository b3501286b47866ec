package org.crosspulse.cli;

/** Exit codes of every command. */
final class ExitCode {
  /** Done. */
  static final int DONE = 0;

  /** Done, and what was checked does not hold. */
  static final int CHECK_FAILED = 1;

  /** The input cannot be used; nothing was done. */
  static final int BAD_INPUT = 2;

  /** Interrupted, or reading or writing failed. */
  static final int INTERRUPTED_OR_IO = 3;

  private ExitCode() {}
}
