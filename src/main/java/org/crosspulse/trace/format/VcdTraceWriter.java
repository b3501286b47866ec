package org.crosspulse.trace.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crosspulse.trace.TraceColumns;
import org.crosspulse.trace.TraceWriter;
import org.crosspulse.trace.TracedCell;

/**
 * Value changes (IEEE 1364-2001, clause 18) with real variables, in a scope for each row and each
 * cell; one time unit is one tick.
 *
 * <p>A value is written where it differs from the one before. A value holds from its time on, so of
 * several rows at one time, which show a jump, the last is written.
 */
final class VcdTraceWriter implements TraceWriter {
  /** The printable characters, of which identifiers are made. */
  private static final char FIRST = '!';

  private static final int CHARACTERS = '~' - FIRST + 1;

  private final TraceOutput out;
  private byte[][] identifiers = new byte[0][];
  private double[] shown = new double[0];
  private double[] waiting = new double[0];
  private long waitingTick = -1;
  private boolean isFirst = true;

  VcdTraceWriter(TraceOutput out) {
    this.out = out;
  }

  @Override
  public void begin(TraceColumns columns) throws IOException {
    identifiers =
        IntStream.range(0, columns.count())
            .mapToObj(VcdTraceWriter::identifier)
            .toArray(byte[][]::new);
    shown = new double[columns.count()];
    waiting = new double[columns.count()];
    out.text("$comment Crosspulse, one learning cycle: V, A, S; x has no unit $end\n");
    out.text("$timescale 1 fs $end\n$scope module crossbar $end\n");
    Map<Integer, Map<TracedCell, List<Integer>>> rows = byRowAndCell(columns);
    for (Map.Entry<Integer, Map<TracedCell, List<Integer>>> row : rows.entrySet()) {
      out.text("$scope module row_" + row.getKey() + " $end\n");
      for (Map.Entry<TracedCell, List<Integer>> cell : row.getValue().entrySet()) {
        declare(columns, cell.getKey(), cell.getValue());
      }
      out.text("$upscope $end\n");
    }
    out.text("$upscope $end\n$enddefinitions $end\n");
  }

  private static Map<Integer, Map<TracedCell, List<Integer>>> byRowAndCell(TraceColumns columns) {
    return IntStream.range(0, columns.count())
        .boxed()
        .collect(
            Collectors.groupingBy(
                column -> columns.cell(column).row(),
                LinkedHashMap::new,
                Collectors.groupingBy(columns::cell, LinkedHashMap::new, Collectors.toList())));
  }

  private void declare(TraceColumns columns, TracedCell cell, List<Integer> ofCell)
      throws IOException {
    out.text("$scope module " + scope(cell) + " $end\n");
    for (int column : ofCell) {
      out.text("$var real 64 ").bytes(identifiers[column]);
      out.text(" " + columns.name(column) + " $end\n");
    }
    out.text("$upscope $end\n");
  }

  /** The name of a cell's scope. */
  static String scope(TracedCell cell) {
    return "cell_" + cell.row() + "_" + cell.column();
  }

  private static byte[] identifier(int column) {
    StringBuilder text = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / CHARACTERS - 1) {
      text.append((char) (FIRST + rest % CHARACTERS));
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void row(long tick, double[] values) throws IOException {
    if (tick != waitingTick) {
      writeWaiting();
    }
    waitingTick = tick;
    System.arraycopy(values, 0, waiting, 0, values.length);
  }

  private void writeWaiting() throws IOException {
    if (waitingTick < 0) {
      return;
    }
    if (isFirst) {
      time();
      out.text("$dumpvars\n");
    }
    boolean isTimed = isFirst;
    for (int column = 0; column < waiting.length; column++) {
      if (isFirst || differs(waiting[column], shown[column])) {
        if (!isTimed) {
          time();
          isTimed = true;
        }
        change(column);
      }
    }
    if (isFirst) {
      out.text("$end\n");
    }
    isFirst = false;
  }

  private static boolean differs(double a, double b) {
    return Double.doubleToRawLongBits(a) != Double.doubleToRawLongBits(b);
  }

  private void change(int column) throws IOException {
    out.symbol('r').number(waiting[column]).symbol(' ').bytes(identifiers[column]).symbol('\n');
    shown[column] = waiting[column];
  }

  private void time() throws IOException {
    out.symbol('#').integer(waitingTick).symbol('\n');
  }

  @Override
  public void end() throws IOException {
    writeWaiting();
    // The last time tells how long the cycle is, also where nothing happens at its end.
    if (waitingTick >= 0) {
      time();
    }
  }
}
