package org.crosspulse.config;

/**
 * A value of a file and where it stands.
 *
 * @param value a {@code String}, {@code Long}, {@code Double}, {@code Boolean}, {@code List} of
 *     these, or a {@link Section}
 * @param origin the file and line, or the {@code --set} option
 */
record Located(Object value, String origin) {}
