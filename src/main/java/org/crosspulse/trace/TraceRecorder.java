package org.crosspulse.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;
import org.crosspulse.engine.CellSignals;
import org.crosspulse.engine.Probe;

/**
 * Turns what a probe sees of some cells into rows of a table and hands them on at once: its memory
 * does not depend on how many there are.
 */
public final class TraceRecorder implements Probe {
  private final int[] cells;
  private final Memristor[] devices;
  private final TraceColumns columns;
  private final long everyTicks;
  private final List<? extends TraceWriter> writers;
  private final double[] values;
  private long samples;

  /**
   * A recorder that has begun its writers.
   *
   * @param crossbar whose devices turn voltages and states into currents and conductances
   * @param everyTicks from a row to the next (ticks); 0 for a row at every change
   * @param writers get every row
   * @throws IOException where a writer cannot write
   */
  public TraceRecorder(
      Crossbar crossbar, TraceColumns columns, long everyTicks, List<? extends TraceWriter> writers)
      throws IOException {
    this.cells =
        columns.cells().stream()
            .mapToInt(cell -> cell.row() * crossbar.columns() + cell.column())
            .toArray();
    this.devices = new Memristor[cells.length];
    for (int k = 0; k < cells.length; k++) {
      devices[k] = crossbar.device(cells[k]);
    }
    this.columns = columns;
    this.everyTicks = everyTicks;
    this.writers = List.copyOf(writers);
    this.values = new double[columns.count()];
    for (TraceWriter writer : writers) {
      writer.begin(columns);
    }
  }

  @Override
  public int[] cells() {
    return cells.clone();
  }

  @Override
  public long everyTicks() {
    return everyTicks;
  }

  /** How many rows there have been. */
  public long samples() {
    return samples;
  }

  @Override
  public void sample(long tick, CellSignals signals) {
    int column = 0;
    for (int k = 0; k < cells.length; k++) {
      for (TraceSignal signal : columns.signals()) {
        values[column++] = value(signal, signals, k);
      }
    }
    samples++;
    try {
      for (TraceWriter writer : writers) {
        writer.row(tick, values);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private double value(TraceSignal signal, CellSignals signals, int k) {
    return switch (signal) {
      case ROW_VOLTS -> signals.rowVolts(k);
      case COLUMN_VOLTS -> signals.columnVolts(k);
      case DEVICE_VOLTS -> deviceVolts(signals, k);
      case CURRENT -> devices[k].currentAmperes(deviceVolts(signals, k), signals.state(k));
      case STATE -> signals.state(k);
      case CONDUCTANCE -> devices[k].conductanceSiemens(signals.state(k));
    };
  }

  private static double deviceVolts(CellSignals signals, int k) {
    return signals.rowVolts(k) - signals.columnVolts(k);
  }
}
