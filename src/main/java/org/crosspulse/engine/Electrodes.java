package org.crosspulse.engine;

import java.util.Arrays;

/**
 * The potentials of one side of the array: all rows, or all columns.
 *
 * <p>Changes of one tick are collected first and settled together, so that two edges that meet
 * never make a glitch.
 */
final class Electrodes {
  private final Side rows;
  private final Side columns;

  Electrodes(int rowCount, int columnCount) {
    this.rows = new Side(rowCount);
    this.columns = new Side(columnCount);
  }

  Side rows() {
    return rows;
  }

  Side columns() {
    return columns;
  }

  void changeRow(int row, double volts) {
    rows.change(row, volts);
  }

  void changeColumn(int column, double volts) {
    columns.change(column, volts);
  }

  /** Makes the collected changes the potentials that hold from {@code tick} on. */
  void settle(long tick) {
    rows.settle(tick);
    columns.settle(tick);
  }

  /** One side's lines: potentials that hold, and potentials to come. */
  static final class Side {
    private final double[] volts;
    private final double[] nextVolts;
    private final long[] sinceTick;
    private final int[] changed;
    private final boolean[] isChanging;
    private int changedCount;

    Side(int lines) {
      volts = new double[lines];
      nextVolts = new double[lines];
      sinceTick = new long[lines];
      changed = new int[lines];
      isChanging = new boolean[lines];
    }

    int count() {
      return volts.length;
    }

    /** The potential (V) that has held since {@link #sinceTick}. */
    double volts(int line) {
      return volts[line];
    }

    /** The potential (V) from the tick that is being settled on. */
    double nextVolts(int line) {
      return nextVolts[line];
    }

    long sinceTick(int line) {
      return sinceTick[line];
    }

    int changedCount() {
      return changedCount;
    }

    /** The {@code index}-th line that changes at this tick. */
    int changed(int index) {
      return changed[index];
    }

    boolean isChanging(int line) {
      return isChanging[line];
    }

    private void change(int line, double newVolts) {
      nextVolts[line] = newVolts;
      if (!isChanging[line]) {
        isChanging[line] = true;
        changed[changedCount++] = line;
      }
    }

    private void settle(long tick) {
      for (int index = 0; index < changedCount; index++) {
        int line = changed[index];
        volts[line] = nextVolts[line];
        sinceTick[line] = tick;
        isChanging[line] = false;
      }
      changedCount = 0;
    }

    @Override
    public String toString() {
      return Arrays.toString(volts);
    }
  }
}
