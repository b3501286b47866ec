package org.crosspulse.trace;

import java.util.List;

/**
 * The columns of a synchronised table: every signal of the first cell, then of the second.
 *
 * @param cells in the order in which they were asked for
 * @param signals of each
 */
public record TraceColumns(List<TracedCell> cells, List<TraceSignal> signals) {
  /** Copies both lists. */
  public TraceColumns {
    cells = List.copyOf(cells);
    signals = List.copyOf(signals);
  }

  /** How many columns there are, without the time. */
  public int count() {
    return cells.size() * signals.size();
  }

  /** The cell of a column. */
  public TracedCell cell(int column) {
    return cells.get(column / signals.size());
  }

  /** The signal of a column. */
  public TraceSignal signal(int column) {
    return signals.get(column % signals.size());
  }

  /** The name of a column: "v_row_3_7" for row 3 and column 7. */
  public String name(int column) {
    TracedCell cell = cell(column);
    return signal(column).symbol() + "_" + cell.row() + "_" + cell.column();
  }
}
