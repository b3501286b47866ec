package org.crosspulse.config;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code crossbar.initial_state}: one number for all cells, or an array of rows. */
final class InitialState {
  private static final String KEY = "initial_state";
  private static final String NUMBER = "a state from 0 (lowest conductance) to 1 (highest)";

  private InitialState() {}

  /** The states, row-major. */
  static double[] read(Section section, int rows, int columns) {
    String allowed = NUMBER + ", or an array of " + rows + " rows of " + columns;
    double[] states = new double[rows * columns];
    if (section.value(KEY, allowed) instanceof List<?> table) {
      requireSize(section, KEY, table, rows, "rows");
      for (int row = 0; row < rows; row++) {
        fillRow(section, KEY + "[" + row + "]", table.get(row), states, row * columns, columns);
      }
    } else {
      Arrays.fill(states, state(section, KEY, section.value(KEY, allowed), allowed));
    }
    return states;
  }

  private static void fillRow(
      Section section, String key, @Nullable Object row, double[] states, int start, int columns) {
    if (!(row instanceof List<?> numbers)) {
      throw section.wrong(key, String.valueOf(row), "an array of " + columns + " states");
    }
    requireSize(section, key, numbers, columns, "columns");
    for (int column = 0; column < columns; column++) {
      String cell = key + "[" + column + "]";
      states[start + column] = state(section, cell, numbers.get(column), NUMBER);
    }
  }

  private static double state(Section section, String key, @Nullable Object value, String allowed) {
    double state = section.finite(key, value, allowed);
    if (state < 0 || state > 1) {
      throw section.wrong(key, Double.toString(state), allowed);
    }
    return state;
  }

  private static void requireSize(
      Section section, String key, List<?> list, int size, String side) {
    if (list.size() != size) {
      throw section.wrong(
          key, list.size() + " entries", size + ", as crossbar." + side + " = " + size);
    }
  }
}
