package org.crosspulse.crossbar;

import java.util.Arrays;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.PulseMap;
import org.crosspulse.variability.ArrayNoise;
import org.crosspulse.variability.Population;
import org.crosspulse.variability.Relaxation;

/**
 * An array of rows × columns memristors, and their states.
 *
 * <p>All cells have the same device, or each has one of its own, drawn as a {@link Population}
 * says.
 */
public final class Crossbar {
  private final int rows;
  private final int columns;
  private final Population population;
  private final ArrayNoise noise;
  private final Relaxation relaxation;
  private final double[] states;

  private long cycles;

  /**
   * An array with the given states.
   *
   * @param rows ≥ 1
   * @param columns ≥ 1
   * @param device the memristor at every crossing
   * @param states x of each cell in [0, 1], row-major, rows × columns; copied
   */
  public Crossbar(int rows, int columns, Memristor device, double[] states) {
    this(rows, columns, Population.uniform(device, rows, columns), states);
  }

  /**
   * An array of different devices; cells that are stuck at a bound begin there.
   *
   * @param rows ≥ 1
   * @param columns ≥ 1
   * @param population the memristors, drawn for this size
   * @param states x of each cell in [0, 1], row-major, rows × columns; copied
   */
  public Crossbar(int rows, int columns, Population population, double[] states) {
    if (rows < 1 || columns < 1 || states.length != (long) rows * columns) {
      throw new IllegalArgumentException(
          "a crossbar of " + rows + "x" + columns + " cannot have " + states.length + " states");
    }
    checkStates(states);
    this.rows = rows;
    this.columns = columns;
    this.population = population;
    this.noise = population.noise();
    this.relaxation = population.relaxation();
    this.states = states.clone();
    if (!population.isUniform()) {
      for (int cell = 0; cell < states.length; cell++) {
        this.states[cell] = population.fault(cell).initialState(states[cell]);
      }
    }
  }

  private static void checkStates(double[] states) {
    for (double state : states) {
      if (!(state >= 0 && state <= 1)) {
        throw new IllegalArgumentException("a state must be in [0, 1], was " + state);
      }
    }
  }

  /** An array whose cells all have the same state in [0, 1]. */
  public static Crossbar uniform(int rows, int columns, Memristor device, double state) {
    double[] states = new double[rows * columns];
    Arrays.fill(states, state);
    return new Crossbar(rows, columns, device, states);
  }

  /** The same devices with a copy of these states, and as much behind them. */
  public Crossbar copy() {
    Crossbar copy = new Crossbar(rows, columns, population, states);
    copy.cycles = cycles;
    return copy;
  }

  /**
   * Becomes as an array of the same devices was.
   *
   * @param newStates x of each cell in [0, 1], row-major, rows × columns; copied
   * @param newCycles how many it had been through, ≥ 0
   */
  public void restore(double[] newStates, long newCycles) {
    if (newStates.length != states.length || newCycles < 0) {
      throw new IllegalArgumentException(
          states.length
              + " cells cannot have "
              + newStates.length
              + " states after "
              + newCycles
              + " cycles");
    }
    checkStates(newStates);
    System.arraycopy(newStates, 0, states, 0, states.length);
    cycles = newCycles;
  }

  /** The number of rows, the inputs of a forward read. */
  public int rows() {
    return rows;
  }

  /** The number of columns, the outputs of a forward read. */
  public int columns() {
    return columns;
  }

  /** The memristor of the device file, which every cell has where they are all alike. */
  public Memristor device() {
    return population.nominal();
  }

  /** The memristor of one cell. */
  public Memristor device(int cell) {
    return population.at(cell);
  }

  /** The memristors of all cells. */
  public Population population() {
    return population;
  }

  /** What is drawn anew for every pulse. */
  public ArrayNoise noise() {
    return noise;
  }

  /** Whether all cells are the same device, do the same at every pulse, and forget nothing. */
  public boolean isIdeal() {
    return population.isUniform() && !noise.actsOnPulses() && relaxation.isNone();
  }

  /**
   * Lets equal pulses act on one cell.
   *
   * @param volts across the device (V)
   * @param map what a pulse of that voltage does to the cell's device
   * @param firstPulse number of the first, counted through all slots of all cycles
   * @param count how many
   */
  public void pulses(int cell, double volts, PulseMap map, long firstPulse, int count) {
    if (noise.levels().stepsAreExact()) {
      states[cell] = map.after(states[cell], count);
      return;
    }
    for (int pulse = 0; pulse < count; pulse++) {
      states[cell] = noise.after(map, volts, states[cell], cell, firstPulse + pulse);
    }
  }

  /**
   * Lets a ramp act on one cell.
   *
   * @param map what the ramp does to the cell's device
   * @param pulse to which it belongs, counted through all slots of all cycles
   */
  public void ramp(int cell, PulseMap map, long pulse) {
    states[cell] =
        noise.levels().stepsAreExact()
            ? map.after(states[cell])
            : noise.afterRamp(map, states[cell], cell, pulse);
  }

  /** How many cycles this array has been through. */
  public long cycles() {
    return cycles;
  }

  /** Counts cycles that were played. */
  public void addCycles(long played) {
    cycles += played;
  }

  /**
   * Lets all cells relax over a cycle that was played, and counts it.
   *
   * @param seconds duration of the cycle (s)
   */
  public void endCycle(double seconds) {
    relaxation.relax(states, relaxation.remaining(seconds, 0, states.length), 0);
    cycles++;
  }

  /** How the cells relax between cycles. */
  public Relaxation relaxation() {
    return relaxation;
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
    Conductances conductances = Conductances.zeros(rows, columns);
    readInto(conductances);
    return conductances;
  }

  /** The same into an array that is used again: training reads hundreds of times an epoch. */
  public void readInto(Conductances conductances) {
    for (int row = 0; row < rows; row++) {
      double[] siemens = conductances.row(row);
      int start = row * columns;
      for (int column = 0; column < columns; column++) {
        int cell = start + column;
        siemens[column] = population.at(cell).conductanceSiemens(states[cell]);
      }
    }
  }
}
