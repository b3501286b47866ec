package org.crosspulse.trace;

import java.util.Arrays;
import org.crosspulse.engine.CellSignals;
import org.crosspulse.engine.Probe;

/**
 * What happened at one cell: both electrodes and the state, at every change.
 *
 * <p>Memory is bounded: after {@code capacity} samples it keeps counting but records no more, and
 * says so. The voltages hold from a sample to the next.
 */
public final class CellTrace implements Probe {
  /** Enough for two electrodes of 5,000 pulses a phase in a two-phase cycle. */
  public static final int DEFAULT_CAPACITY = 40_000;

  private static final int FIRST_ALLOCATION = 64;

  private final int row;
  private final int column;
  private final int columns;
  private final int capacity;
  private long[] ticks = new long[0];
  private double[] rowVolts = new double[0];
  private double[] columnVolts = new double[0];
  private double[] states = new double[0];
  private int size;
  private long dropped;

  /**
   * An empty trace of one cell.
   *
   * @param columns of the whole array
   * @param capacity the most samples that are kept, ≥ 1
   */
  public CellTrace(int row, int column, int columns, int capacity) {
    this.row = row;
    this.column = column;
    this.columns = columns;
    this.capacity = capacity;
  }

  @Override
  public int[] cells() {
    return new int[] {row * columns + column};
  }

  /** The row of the cell. */
  public int row() {
    return row;
  }

  /** The column of the cell. */
  public int column() {
    return column;
  }

  @Override
  public void sample(long tick, CellSignals signals) {
    keep(tick, signals.rowVolts(0), signals.columnVolts(0), signals.state(0));
  }

  private void keep(long tick, double newRowVolts, double newColumnVolts, double state) {
    if (size == capacity) {
      dropped++;
      return;
    }
    if (size == ticks.length) {
      grow(Math.min(capacity, Math.max(FIRST_ALLOCATION, 2 * size)));
    }
    ticks[size] = tick;
    rowVolts[size] = newRowVolts;
    columnVolts[size] = newColumnVolts;
    states[size] = state;
    size++;
  }

  private void grow(int length) {
    ticks = Arrays.copyOf(ticks, length);
    rowVolts = Arrays.copyOf(rowVolts, length);
    columnVolts = Arrays.copyOf(columnVolts, length);
    states = Arrays.copyOf(states, length);
  }

  /** How many samples are kept. */
  public int size() {
    return size;
  }

  /** How many samples came after the trace was full. */
  public long dropped() {
    return dropped;
  }

  /** The time of a sample since the start of the cycle (ticks). */
  public long tick(int sample) {
    return ticks[sample];
  }

  /** The potential of the row electrode from this sample on (V). */
  public double rowVolts(int sample) {
    return rowVolts[sample];
  }

  /** The potential of the column electrode from this sample on (V). */
  public double columnVolts(int sample) {
    return columnVolts[sample];
  }

  /** The voltage across the device from this sample on (V). */
  public double deviceVolts(int sample) {
    return rowVolts[sample] - columnVolts[sample];
  }

  /** The state x in [0, 1] at this sample. */
  public double state(int sample) {
    return states[sample];
  }
}
