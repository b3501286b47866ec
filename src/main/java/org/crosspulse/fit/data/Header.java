package org.crosspulse.fit.data;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.crosspulse.problem.BadInputException;

/**
 * Which columns of a table are what.
 *
 * @param cells as written
 * @param columns the columns that were recognised
 */
record Header(List<String> cells, Map<Role, Column> columns) {
  private static final List<Role> OF_SWEEP = List.of(Role.TIME, Role.VOLTAGE, Role.CURRENT);
  private static final List<Role> OF_TRAIN = List.of(Role.AMPLITUDE, Role.WIDTH, Role.CONDUCTANCE);
  private static final String ALLOWED =
      "a header with time, voltage and current (a sweep), or with pulse, amplitude, width and"
          + " conductance (a train); units as in voltage_mV or width (ns)";

  /**
   * One column.
   *
   * @param index from 0
   * @param cell as written in the header
   * @param scale of its unit, in SI
   */
  record Column(int index, String cell, double scale) {}

  /**
   * Reads a header.
   *
   * @throws BadInputException where two columns would be the same, or a unit does not fit
   */
  static Header of(List<String> cells) {
    Map<Role, Column> columns = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      columnOf(cells, role).ifPresent(column -> columns.put(role, column));
    }
    // In a train, the voltage is that of the pulses, unless there is an amplitude as well.
    if (!columns.containsKey(Role.AMPLITUDE) && columns.containsKey(Role.VOLTAGE)) {
      columns.put(Role.AMPLITUDE, columns.get(Role.VOLTAGE));
    }
    return new Header(cells, columns);
  }

  private static Optional<Column> columnOf(List<String> cells, Role role) {
    Optional<Column> found = Optional.empty();
    for (int index = 0; index < cells.size(); index++) {
      String cell = cells.get(index).strip();
      Optional<ColumnName> name = ColumnName.of(cell, role);
      if (name.isPresent() && found.isPresent()) {
        throw BadInputException.of(
            "header",
            "both " + found.get().cell() + " and " + cell,
            "one column that is the " + role.word());
      }
      if (name.isPresent()) {
        found = Optional.of(new Column(index, cell, name.get().scale(role)));
      }
    }
    return found;
  }

  boolean isTrain() {
    return columns.keySet().containsAll(OF_TRAIN);
  }

  boolean isSweep() {
    return !isTrain() && columns.keySet().containsAll(OF_SWEEP);
  }

  boolean isComplete() {
    return isTrain() || isSweep();
  }

  /** Refuses a table that is neither a sweep nor a train, and tells what it has. */
  void requireComplete() {
    if (isComplete()) {
      return;
    }
    String known =
        columns.entrySet().stream()
            .filter(entry -> entry.getKey() != Role.AMPLITUDE || !columns.containsKey(Role.VOLTAGE))
            .map(entry -> entry.getValue().cell() + " as " + entry.getKey().word())
            .collect(Collectors.joining(", "));
    throw BadInputException.of(
        "header",
        "the columns "
            + String.join(", ", cells)
            + (known.isEmpty() ? ", none of them known" : ", of them known: " + known),
        ALLOWED);
  }

  boolean has(Role role) {
    return columns.containsKey(role);
  }

  /** The column of a role that is there. */
  Column column(Role role) {
    Column column = columns.get(role);
    if (column == null) {
      throw new IllegalStateException("no column " + role.word());
    }
    return column;
  }
}
