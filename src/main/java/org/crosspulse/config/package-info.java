/**
 * Strict files to records.
 *
 * <p>{@link org.crosspulse.config.TomlReader} turns a file and its {@code --set} overrides into
 * {@link org.crosspulse.config.Section}s that remember the line of every value and which keys were
 * asked for; {@link org.crosspulse.config.DeviceFile}, {@link org.crosspulse.config.WaveformFile}
 * and the experiment readers turn those into the records of other packages, and whatever nobody
 * asked for is an error. May import those packages.
 */
@NullMarked
package org.crosspulse.config;

import org.jspecify.annotations.NullMarked;
