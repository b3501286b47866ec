package org.crosspulse.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a study beyond its file.
 *
 * @param settings {@code key=value}, put over the values of all cells
 * @param seeds in the place of the file's, as text, or null
 * @param cells only these, all where there are none
 */
public record StudyOptions(List<String> settings, @Nullable String seeds, List<String> cells) {
  /** The whole study as its file says. */
  public static final StudyOptions NONE = new StudyOptions(List.of(), null, List.of());

  /** Copies the lists. */
  public StudyOptions {
    settings = List.copyOf(settings);
    cells = List.copyOf(cells);
  }
}
