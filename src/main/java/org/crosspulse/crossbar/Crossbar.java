package org.crosspulse.crossbar;

import java.util.Arrays;
import org.crosspulse.device.Memristor;

/** An array of rows × columns memristors of one kind, and their states. */
public final class Crossbar {
  private final int rows;
  private final int columns;
  private final Memristor device;
  private final double[] states;

  /**
   * An array with the given states.
   *
   * @param rows ≥ 1
   * @param columns ≥ 1
   * @param device the memristor at every crossing
   * @param states x of each cell in [0, 1], row-major, rows × columns; copied
   */
  public Crossbar(int rows, int columns, Memristor device, double[] states) {
    if (rows < 1 || columns < 1 || states.length != (long) rows * columns) {
      throw new IllegalArgumentException(
          "a crossbar of " + rows + "x" + columns + " cannot have " + states.length + " states");
    }
    for (double state : states) {
      if (!(state >= 0 && state <= 1)) {
        throw new IllegalArgumentException("a state must be in [0, 1], was " + state);
      }
    }
    this.rows = rows;
    this.columns = columns;
    this.device = device;
    this.states = states.clone();
  }

  /** An array whose cells all have the same state in [0, 1]. */
  public static Crossbar uniform(int rows, int columns, Memristor device, double state) {
    double[] states = new double[rows * columns];
    Arrays.fill(states, state);
    return new Crossbar(rows, columns, device, states);
  }

  /** The same device with a copy of these states. */
  public Crossbar copy() {
    return new Crossbar(rows, columns, device, states);
  }

  /** The number of rows, the inputs of a forward read. */
  public int rows() {
    return rows;
  }

  /** The number of columns, the outputs of a forward read. */
  public int columns() {
    return columns;
  }

  /** The memristor at every crossing. */
  public Memristor device() {
    return device;
  }

  /** The state x in [0, 1] of one cell. */
  public double state(int row, int column) {
    return states[row * columns + column];
  }

  /** The live states, row-major: engines move them in place, everyone else only reads. */
  public double[] states() {
    return states;
  }

  /** The conductances (S) of all cells now. */
  public Conductances read() {
    Conductances conductances = new Conductances(rows, columns, new double[states.length]);
    readInto(conductances);
    return conductances;
  }

  /** The same into an array that is used again: training reads hundreds of times an epoch. */
  public void readInto(Conductances conductances) {
    double[] siemens = conductances.siemens();
    for (int cell = 0; cell < states.length; cell++) {
      siemens[cell] = device.conductanceSiemens(states[cell]);
    }
  }
}
