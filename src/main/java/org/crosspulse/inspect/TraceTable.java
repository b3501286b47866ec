package org.crosspulse.inspect;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableLongArray;
import java.util.ArrayList;
import java.util.List;
import org.crosspulse.trace.TraceColumns;
import org.crosspulse.trace.TraceSignal;
import org.crosspulse.trace.TraceWriter;

/** The traces of one cell in memory, as long as they are not too long. */
final class TraceTable implements TraceWriter {
  private final int capacity;
  private final ImmutableLongArray.Builder ticks = ImmutableLongArray.builder();
  private final List<ImmutableDoubleArray.Builder> values = new ArrayList<>();
  private TraceColumns columns = new TraceColumns(List.of(), List.of());
  private int size;
  private long dropped;

  /**
   * An empty table.
   *
   * @param capacity the most rows that are kept
   */
  TraceTable(int capacity) {
    this.capacity = capacity;
  }

  @Override
  public void begin(TraceColumns recorded) {
    columns = recorded;
    for (int column = 0; column < recorded.count(); column++) {
      values.add(ImmutableDoubleArray.builder());
    }
  }

  @Override
  public void row(long tick, double[] row) {
    if (size == capacity) {
      dropped++;
      return;
    }
    size++;
    ticks.add(tick);
    for (int column = 0; column < row.length; column++) {
      values.get(column).add(row[column]);
    }
  }

  @Override
  public void end() {
    // A table ends with its last row.
  }

  /** How many rows came after the table was full. */
  long dropped() {
    return dropped;
  }

  /** The times since the start of the cycle (ticks). */
  long[] ticks() {
    return ticks.build().toArray();
  }

  /** A signal of the only cell, in SI. */
  double[] of(TraceSignal signal) {
    return values.get(columns.signals().indexOf(signal)).build().toArray();
  }
}
