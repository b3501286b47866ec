package org.crosspulse.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a sweep beyond its file.
 *
 * @param settings {@code key=value}, put over the experiment at all points
 * @param seed in the place of the file's, or null
 */
public record SweepOptions(List<String> settings, @Nullable Long seed) {
  /** The sweep as its file says. */
  public static final SweepOptions NONE = new SweepOptions(List.of(), null);

  /** Copies the list. */
  public SweepOptions {
    settings = List.copyOf(settings);
  }
}
