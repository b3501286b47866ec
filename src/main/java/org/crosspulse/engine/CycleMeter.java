package org.crosspulse.engine;

import java.util.Arrays;
import java.util.List;

/**
 * Watches every cell and driver while cycles are played: adds up energies and keeps the voltages at
 * the top of pulses.
 */
public final class CycleMeter {
  private static final int MOST_DRIVEN_LINES = 2;

  private final double[] cellJoules;
  private final double[] disturb;
  private final double[] rowJoules;
  private final double[] columnJoules;
  private final double[] selectJoules = new double[MOST_DRIVEN_LINES + 1];
  private final double[] peakVolts;
  private final double[] largestVolts;
  private final int[] peakLines;
  private double rowWireJoules;
  private double columnWireJoules;
  private double driverJoules;

  /** A meter at zero for an array of this size. */
  public CycleMeter(int rows, int columns) {
    cellJoules = new double[rows * columns];
    disturb = new double[rows * columns];
    peakVolts = new double[rows * columns];
    largestVolts = new double[rows * columns];
    peakLines = new int[rows * columns];
    rowJoules = new double[rows];
    columnJoules = new double[columns];
  }

  /** Back to zero. */
  void reset() {
    for (double[] sums :
        List.of(
            cellJoules, disturb, rowJoules, columnJoules, selectJoules, peakVolts, largestVolts)) {
      Arrays.fill(sums, 0);
    }
    Arrays.fill(peakLines, 0);
    rowWireJoules = 0;
    columnWireJoules = 0;
    driverJoules = 0;
  }

  /**
   * Energy turned to heat in a cell.
   *
   * @param drivenLines how many of its two lines were driven
   */
  void addCell(int cell, int drivenLines, double joules) {
    cellJoules[cell] += joules;
    selectJoules[drivenLines] += joules;
  }

  /** A change of a cell's state while not both of its lines were driven. */
  void addDisturb(int cell, double change) {
    disturb[cell] += change;
  }

  /**
   * The voltage across a device (V) where the pulses of its lines are at their flat tops.
   *
   * @param drivenLines how many of its two lines are driven
   */
  void see(int cell, int drivenLines, double volts) {
    if (drivenLines > peakLines[cell]) {
      peakLines[cell] = drivenLines;
      peakVolts[cell] = volts;
    }
    seeLargest(cell, volts);
  }

  /** A voltage across a device (V) while its lines are at their flat tops. */
  void seeLargest(int cell, double volts) {
    if (Math.abs(volts) > Math.abs(largestVolts[cell])) {
      largestVolts[cell] = volts;
    }
  }

  /** Energy given by the sources of a row, at both of its ends. */
  void addRow(int row, double joules) {
    rowJoules[row] += joules;
  }

  /** Energy given by the sources of a column, at both of its ends. */
  void addColumn(int column, double joules) {
    columnJoules[column] += joules;
  }

  /** Energy turned to heat between the sources and the cells. */
  void addLosses(double inRowWires, double inColumnWires, double inDrivers) {
    rowWireJoules += inRowWires;
    columnWireJoules += inColumnWires;
    driverJoules += inDrivers;
  }

  /**
   * The voltage across each device as its first full-selecting pulse reaches its flat top, or the
   * first half-selecting one where there is none; 0 where neither line was driven. Row-major (V).
   */
  public double[] peakVolts() {
    return peakVolts.clone();
  }

  /**
   * The largest voltage, whichever its sign, across each device at any flat top of the cycle;
   * row-major (V).
   */
  public double[] largestVolts() {
    return largestVolts.clone();
  }

  /** What was turned to heat in each cell, row-major (J). */
  public double[] cellJoules() {
    return cellJoules.clone();
  }

  /**
   * By how much each state changed while not both of its lines were driven, row-major: what the
   * dead zone should keep at 0. Only engines with a clock see it.
   */
  public double[] disturb() {
    return disturb.clone();
  }

  /** What the sources of each row gave; negative where they took (J). */
  public double[] rowJoules() {
    return rowJoules.clone();
  }

  /** What the sources of each column gave; negative where they took (J). */
  public double[] columnJoules() {
    return columnJoules.clone();
  }

  /** All together. */
  public Energy total() {
    double source = 0;
    for (double joules : rowJoules) {
      source += joules;
    }
    for (double joules : columnJoules) {
      source += joules;
    }
    return new Energy(
        source,
        selectJoules[2],
        selectJoules[1],
        selectJoules[0],
        rowWireJoules,
        columnWireJoules,
        driverJoules);
  }
}
