package org.crosspulse.spice;

import java.util.ArrayList;
import java.util.List;
import org.crosspulse.crossbar.wire.Ends;
import org.crosspulse.crossbar.wire.WireSettings;
import org.crosspulse.spice.model.Expressions;

/**
 * The nodes of an array and the resistors between them.
 *
 * <p>Row drivers sit at the left, before column 0, and column drivers at the bottom, after the last
 * row. From the source of a driver, {@code drv_row3}, its output resistance leads to {@code
 * end_row3}, a segment from there to the first cell, and one from cell to cell; a driver at the far
 * end has the same source and {@code far_row3}. A resistance of 0 makes its two nodes one, which
 * has the name of the one nearer to the driver.
 */
public final class Wiring {
  private final String[][] rowNodes;
  private final String[][] columnNodes;
  private final List<String> resistors = new ArrayList<>();

  /** The wires of an array of rows × columns cells. */
  public Wiring(int rows, int columns, WireSettings settings) {
    rowNodes = new String[rows][columns];
    columnNodes = new String[rows][columns];
    for (int row = 0; row < rows; row++) {
      String[] nodes =
          line(
              "row" + row,
              columns,
              "r" + row + "_%d",
              settings.rowSegmentOhms(),
              settings,
              settings.rowEnds());
      rowNodes[row] = nodes;
    }
    for (int column = 0; column < columns; column++) {
      // From the driver at the bottom upwards.
      String[] nodes =
          line(
              "col" + column,
              rows,
              "c%d_" + column,
              settings.columnSegmentOhms(),
              settings,
              settings.columnEnds());
      for (int row = 0; row < rows; row++) {
        columnNodes[row][column] = nodes[row];
      }
    }
  }

  /** The potential of this node is the driver's voltage. */
  public static String driver(boolean isRow, int index) {
    return (isRow ? "drv_row" : "drv_col") + index;
  }

  /** The node of a cell on its row. */
  public String rowNode(int row, int column) {
    return rowNodes[row][column];
  }

  /** The node of a cell on its column. */
  public String columnNode(int row, int column) {
    return columnNodes[row][column];
  }

  /** One line of a netlist for each resistor. */
  public List<String> resistors() {
    return List.copyOf(resistors);
  }

  /** The nodes of a line's cells, by index. */
  private String[] line(
      String name, int cells, String pattern, double ohms, WireSettings settings, Ends ends) {
    boolean fromLast = name.startsWith("col");
    String source = "drv_" + name;
    String[] nodes = new String[cells];
    String at = join(name + "_d", source, "end_" + name, settings.driverOhms());
    for (int step = 0; step < cells; step++) {
      int index = fromLast ? cells - 1 - step : step;
      at = join(name + "_" + step, at, String.format(pattern, index), ohms);
      nodes[index] = at;
    }
    if (ends == Ends.BOTH) {
      close(name, at, source, ohms, settings.driverOhms());
    }
    return nodes;
  }

  /** The second driver at the far end. */
  private void close(String name, String last, String source, double ohms, double driverOhms) {
    if (ohms > 0 && driverOhms > 0) {
      String end = join(name + "_f", last, "far_" + name, ohms);
      resistor(name + "_e", end, source, driverOhms);
    } else if (ohms + driverOhms > 0) {
      resistor(name + "_f", last, source, ohms + driverOhms);
    }
  }

  /** The node after a resistance. */
  private String join(String name, String from, String to, double ohms) {
    if (ohms == 0) {
      return from;
    }
    resistor(name, from, to, ohms);
    return to;
  }

  private void resistor(String name, String from, String to, double ohms) {
    resistors.add("R" + name + " " + from + " " + to + " " + Expressions.number(ohms));
  }
}
