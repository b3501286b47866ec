package org.crosspulse.config;

import java.util.List;
import org.crosspulse.crossbar.wire.Ends;
import org.crosspulse.crossbar.wire.WireSettings;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;

/**
 * The keys of {@code [crossbar]} that say what the lines are made of and connected to: {@code
 * wire_resistance}, or {@code row_wire_resistance} and {@code column_wire_resistance}, of each
 * segment; {@code driver_resistance}, {@code sense_resistance} and {@code drive}; and how finely
 * states are followed where any of these resists, {@code state_tolerance}.
 */
final class WireKeys {
  private static final String BOTH_SIDES = "wire_resistance";
  private static final String TOLERANCE = "state_tolerance";

  private WireKeys() {}

  /** Without any of the keys: ideal wires. */
  static WireSettings read(Section crossbar) {
    double row = ohms(crossbar, "row_wire_resistance");
    double column = ohms(crossbar, "column_wire_resistance");
    if (crossbar.has(BOTH_SIDES)) {
      for (String side : List.of("row_wire_resistance", "column_wire_resistance")) {
        if (crossbar.has(side)) {
          throw crossbar.wrong(side, "a second value beside " + BOTH_SIDES, "one of the two keys");
        }
      }
      row = ohms(crossbar, BOTH_SIDES);
      column = row;
    }
    Ends ends = ends(crossbar);
    return new WireSettings(
        row,
        column,
        ohms(crossbar, "driver_resistance"),
        ohms(crossbar, "sense_resistance"),
        ends,
        ends,
        stateTolerance(crossbar));
  }

  private static double stateTolerance(Section crossbar) {
    if (!crossbar.has(TOLERANCE)) {
      return WireSettings.LEAST_STATE_TOLERANCE;
    }
    double least = WireSettings.LEAST_STATE_TOLERANCE;
    double most = WireSettings.MOST_STATE_TOLERANCE;
    String allowed = "a number from " + least + " to " + most;
    double tolerance = crossbar.number(TOLERANCE, allowed);
    if (tolerance < least || tolerance > most) {
      throw crossbar.wrong(TOLERANCE, Double.toString(tolerance), allowed);
    }
    return tolerance;
  }

  /** Rows at the left and columns at the bottom, or at both of their ends. */
  private static Ends ends(Section crossbar) {
    if (!crossbar.has("drive")) {
      return Ends.ONE;
    }
    return crossbar.word("drive", List.of("left", "both")).equals("both") ? Ends.BOTH : Ends.ONE;
  }

  private static double ohms(Section crossbar, String key) {
    if (!crossbar.has(key)) {
      return 0;
    }
    double ohms = crossbar.quantity(key, Unit.OHM);
    if (!(ohms >= 0 && Double.isFinite(ohms))) {
      throw crossbar.wrong(key, Quantity.format(ohms, Unit.OHM), "a resistance of zero or more");
    }
    return ohms;
  }
}
