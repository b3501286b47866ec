package org.crosspulse.problem;

import org.jspecify.annotations.Nullable;

/**
 * Input that cannot be used, said in one line: where, which key, what was found, what is allowed.
 *
 * <p>The class that detects the problem often does not know the file it came from: it throws
 * without an origin, and the reader of the file adds it with {@link #at}.
 */
public final class BadInputException extends RuntimeException {
  private final @Nullable String origin;
  private final @Nullable String key;
  private final String found;
  private final String allowed;

  /**
   * @param origin the file, with the line where there is one, or null where it is not known yet
   * @param key the key, option or part of the file that is wrong, or null where there is none
   * @param found what was found
   * @param allowed what would have been accepted
   */
  public BadInputException(
      @Nullable String origin, @Nullable String key, String found, String allowed) {
    super(line(origin, key, found, allowed));
    this.origin = origin;
    this.key = key;
    this.found = found;
    this.allowed = allowed;
  }

  /** A wrong value of {@code key}, thrown where the file is not known. */
  public static BadInputException of(String key, String found, String allowed) {
    return new BadInputException(null, key, found, allowed);
  }

  /** A file that is wrong as a whole or at a place without a key. */
  public static BadInputException inFile(Object file, String found, String allowed) {
    return new BadInputException(file.toString(), null, found, allowed);
  }

  /** This problem with its origin, and the key as the reader of the file spells it. */
  public BadInputException at(String newOrigin, @Nullable String newKey) {
    BadInputException located = new BadInputException(newOrigin, newKey, found, allowed);
    located.initCause(this);
    return located;
  }

  /** The file and line, or null where they are not known. */
  public @Nullable String origin() {
    return origin;
  }

  /** The key, or null where there is none. */
  public @Nullable String key() {
    return key;
  }

  /** What would have been accepted. */
  public String allowed() {
    return allowed;
  }

  private static String line(
      @Nullable String origin, @Nullable String key, String found, String allowed) {
    StringBuilder line = new StringBuilder();
    if (origin != null) {
      line.append(origin).append(": ");
    }
    if (key != null) {
      line.append(key).append(": ");
    }
    return line.append("found ").append(found).append("; allowed: ").append(allowed).toString();
  }
}
