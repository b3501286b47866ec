package org.crosspulse.study;

import java.util.List;
import java.util.function.Function;

/**
 * Cells and seeds.
 *
 * @param name of the file, without its ending
 * @param title of tables and pictures
 * @param description a sentence or two
 * @param seeds each cell is trained with each of them
 * @param cells in the order of the tables
 */
public record Study(
    String name, String title, String description, List<Long> seeds, List<StudyCell> cells) {
  /** Copies the lists. */
  public Study {
    seeds = List.copyOf(seeds);
    cells = List.copyOf(cells);
  }

  /** The panels of the figure, which are the columns of the table. */
  public List<String> panels() {
    return distinct(StudyCell::panel);
  }

  /** The lines in the panels, which are the rows of the table. */
  public List<String> lines() {
    return distinct(StudyCell::line);
  }

  private List<String> distinct(Function<StudyCell, String> of) {
    return cells.stream().map(of).distinct().toList();
  }
}
