package org.crosspulse.study;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A training that a study repeats with each of its seeds.
 *
 * @param name of its runs' folders, with the seed after it
 * @param experiment shipped name or path
 * @param settings {@code key=value}, put over the experiment's values
 * @param panel of the figure, and column of the table
 * @param line in the panel, and row of the table
 * @param published what it is held against, or null
 * @param note why it is as it is, or empty
 */
public record StudyCell(
    String name,
    String experiment,
    List<String> settings,
    String panel,
    String line,
    @Nullable Published published,
    String note) {
  /** Copies the list. */
  public StudyCell {
    settings = List.copyOf(settings);
  }
}
