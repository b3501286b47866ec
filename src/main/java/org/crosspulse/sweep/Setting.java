package org.crosspulse.sweep;

/**
 * A value that is put over one of the experiment.
 *
 * @param key with dots, as {@code --set} takes it
 * @param value a {@code String}, {@code Long}, {@code Double}, {@code Boolean} or {@code List} of
 *     these, as a TOML file has it
 * @param origin the file and line that ask for it, for messages
 */
public record Setting(String key, Object value, String origin) {}
