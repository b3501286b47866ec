package org.crosspulse.study;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Cells and seeds.
 *
 * @param name of the file, without its ending
 * @param title of tables and pictures
 * @param description a sentence or two
 * @param seeds each cell is trained with each of them
 * @param cells in the order of the tables
 * @param base name of the cell that the others are changes of, or null; it need not be among them
 */
public record Study(
    String name,
    String title,
    String description,
    List<Long> seeds,
    List<StudyCell> cells,
    @Nullable String base) {
  /** Copies the lists. */
  public Study {
    seeds = List.copyOf(seeds);
    cells = List.copyOf(cells);
  }

  /** Whether panels and lines are the two sides of a table that is full. */
  public boolean isGrid() {
    int sides = panels().size() * lines().size();
    return panels().size() > 1 && lines().size() > 1 && sides == cells.size();
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
