package org.crosspulse.engine;

/**
 * What the drivers of all lines do between two edges: every voltage is constant or runs straight.
 */
final class Drives {
  private final double[] rowFrom;
  private final double[] rowTo;
  private final double[] columnFrom;
  private final double[] columnTo;
  private final long sinceTick;
  private final long untilTick;

  /** The segments that hold between two ticks, of which none begins between them. */
  Drives(Electrodes electrodes, long sinceTick, long untilTick) {
    this.sinceTick = sinceTick;
    this.untilTick = untilTick;
    this.rowFrom = volts(electrodes.rows(), sinceTick);
    this.rowTo = volts(electrodes.rows(), untilTick);
    this.columnFrom = volts(electrodes.columns(), sinceTick);
    this.columnTo = volts(electrodes.columns(), untilTick);
  }

  /** What holds just after the edges of a tick. */
  Drives(Electrodes electrodes, long tick) {
    this.sinceTick = tick;
    this.untilTick = tick;
    this.rowFrom = nextVolts(electrodes.rows(), tick);
    this.rowTo = rowFrom;
    this.columnFrom = nextVolts(electrodes.columns(), tick);
    this.columnTo = columnFrom;
  }

  private static double[] nextVolts(Electrodes.Side side, long tick) {
    double[] volts = new double[side.count()];
    for (int line = 0; line < volts.length; line++) {
      volts[line] = side.nextVolts(line, tick);
    }
    return volts;
  }

  private static double[] volts(Electrodes.Side side, long tick) {
    double[] volts = new double[side.count()];
    for (int line = 0; line < volts.length; line++) {
      volts[line] = side.volts(line, tick);
    }
    return volts;
  }

  long sinceTick() {
    return sinceTick;
  }

  long ticks() {
    return untilTick - sinceTick;
  }

  /** The potential (V) of a row's driver at a part in [0, 1] of the stretch. */
  double rowVolts(int row, double part) {
    return at(rowFrom[row], rowTo[row], part);
  }

  /** The same of a column's. */
  double columnVolts(int column, double part) {
    return at(columnFrom[column], columnTo[column], part);
  }

  private static double at(double from, double to, double part) {
    return from == to ? from : from + part * (to - from);
  }

  /** The farthest that any driver's voltage goes (V); a whole ramp goes as far as its pulse. */
  double largestChange() {
    return Math.max(largestChange(rowFrom, rowTo), largestChange(columnFrom, columnTo));
  }

  private static double largestChange(double[] from, double[] to) {
    double largest = 0;
    for (int line = 0; line < from.length; line++) {
      largest = Math.max(largest, Math.abs(to[line] - from[line]));
    }
    return largest;
  }

  /** Whether no driver's voltage changes. */
  boolean areConstant() {
    return equal(rowFrom, rowTo) && equal(columnFrom, columnTo);
  }

  /** Whether all lines are held at 0 V. */
  boolean areAtRest() {
    return areConstant() && isZero(rowFrom) && isZero(columnFrom);
  }

  private static boolean equal(double[] from, double[] to) {
    for (int line = 0; line < from.length; line++) {
      if (from[line] != to[line]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isZero(double[] volts) {
    for (double value : volts) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }
}
