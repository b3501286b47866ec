package org.crosspulse.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A table as text, for terminals and for documents in Markdown.
 *
 * @param rows cells of each row, the header first; all have as many
 */
public record TextTable(List<List<String>> rows) {
  private static final String GAP = "  ";

  /** Copies the list. */
  public TextTable {
    rows = List.copyOf(rows);
  }

  /** Columns that are aligned, a line a row. */
  public List<String> lines() {
    int[] widths = widths();
    return rows.stream().map(row -> String.join(GAP, padded(row, widths)).stripTrailing()).toList();
  }

  /** A table of Markdown, a line a row and one below the header. */
  public List<String> markdown() {
    int[] widths = widths();
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      lines.add("| " + String.join(" | ", padded(row, widths)) + " |");
    }
    lines.add(1, "|" + String.join("|", Collections.nCopies(widths.length, "---")) + "|");
    return lines;
  }

  private int[] widths() {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    return widths;
  }

  private static List<String> padded(List<String> row, int[] widths) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < widths.length; column++) {
      String cell = row.get(column);
      cells.add(cell + " ".repeat(widths[column] - cell.length()));
    }
    return cells;
  }
}
