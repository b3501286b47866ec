package org.crosspulse.engine;

/**
 * The potentials of all rows and columns: those that have held until now, and those that the edges
 * of this tick make.
 *
 * <p>All edges of a tick are collected before anything reads them, so that two edges that meet
 * never make a glitch. With ideal wires an electrode is at its driver's potential, and the circuit
 * is settled as soon as the edges are driven.
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

  /** Ends the tick: the potentials that its edges made are now those that hold. */
  void hold(long tick) {
    rows.hold(tick);
    columns.hold(tick);
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

    /** The potential (V) from this tick on. */
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

    private void hold(long tick) {
      for (int index = 0; index < changedCount; index++) {
        int line = changed[index];
        volts[line] = nextVolts[line];
        sinceTick[line] = tick;
        isChanging[line] = false;
      }
      changedCount = 0;
    }
  }
}
