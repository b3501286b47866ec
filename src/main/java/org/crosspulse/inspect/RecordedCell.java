package org.crosspulse.inspect;

import java.util.Arrays;
import org.crosspulse.engine.CellSignals;
import org.crosspulse.engine.Probe;

/** All samples of one cell, to be seen again by another probe. */
final class RecordedCell implements Probe {
  /** Row electrode, column electrode, state. */
  private static final int SIGNALS = 3;

  /** Of a sample with its time. */
  static final int SAMPLE_BYTES = (SIGNALS + 1) * Long.BYTES;

  private static final int FIRST_CAPACITY = 16;

  private final int cell;
  private final Runnable onSample;
  private long[] ticks = new long[FIRST_CAPACITY];
  private double[] values = new double[FIRST_CAPACITY * SIGNALS];
  private int size;
  private boolean isForgotten;

  /**
   * A recording without samples.
   *
   * @param cell counted row by row
   * @param onSample called after each sample that was kept
   */
  RecordedCell(int cell, Runnable onSample) {
    this.cell = cell;
    this.onSample = onSample;
  }

  /** Counted row by row. */
  int cell() {
    return cell;
  }

  /** How many samples there are. */
  int size() {
    return size;
  }

  /** Lets its samples go, and takes no others. */
  void forget() {
    isForgotten = true;
    size = 0;
    ticks = new long[0];
    values = new double[0];
  }

  /** Gives back the room for samples that did not come. */
  void trim() {
    resize(size);
  }

  private void resize(int capacity) {
    ticks = Arrays.copyOf(ticks, capacity);
    values = Arrays.copyOf(values, SIGNALS * capacity);
  }

  @Override
  public int[] cells() {
    return new int[] {cell};
  }

  @Override
  public void sample(long tick, CellSignals signals) {
    if (isForgotten) {
      return;
    }
    if (size == ticks.length) {
      resize(size + size / 2);
    }
    ticks[size] = tick;
    values[SIGNALS * size] = signals.rowVolts(0);
    values[SIGNALS * size + 1] = signals.columnVolts(0);
    values[SIGNALS * size + 2] = signals.state(0);
    size++;
    onSample.run();
  }

  /** Shows all samples to a probe of this cell. */
  void showTo(Probe probe) {
    for (int sample = 0; sample < size; sample++) {
      probe.sample(ticks[sample], new Sample(SIGNALS * sample));
    }
  }

  /** One sample. */
  private final class Sample implements CellSignals {
    /** Where its values begin. */
    private final int start;

    Sample(int start) {
      this.start = start;
    }

    @Override
    public double rowVolts(int k) {
      return values[start];
    }

    @Override
    public double columnVolts(int k) {
      return values[start + 1];
    }

    @Override
    public double state(int k) {
      return values[start + 2];
    }
  }
}
