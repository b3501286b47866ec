package org.crosspulse.trace.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.crosspulse.RandomCases;
import org.crosspulse.pulse.Ticks;
import org.crosspulse.trace.TraceColumns;
import org.crosspulse.trace.TraceSignal;
import org.crosspulse.trace.TraceWriter;
import org.crosspulse.trace.TracedCell;

/**
 * A table, as it was written or as it was read back.
 *
 * @param seconds of each row (s)
 * @param rows of numbers, without the time
 */
record Table(List<String> names, List<Double> seconds, List<List<Double>> rows) {

  /** Rows to be written. */
  record Source(TraceColumns columns, List<Long> ticks, List<List<Double>> rows) {
    static Source random(long seed) {
      Random random = RandomCases.random(seed);
      List<TracedCell> cells =
          random
              .ints(0, 90)
              .distinct()
              .limit(1 + random.nextInt(40))
              .mapToObj(cell -> new TracedCell(cell / 9, cell % 9))
              .toList();
      List<TraceSignal> signals =
          List.of(TraceSignal.values()).subList(0, 1 + random.nextInt(TraceSignal.values().length));
      TraceColumns columns = new TraceColumns(cells, signals);
      List<Long> ticks = new ArrayList<>();
      List<List<Double>> rows = new ArrayList<>();
      long tick = 0;
      for (int row = random.nextInt(200); row > 0; row--) {
        // Often again at the same time, as a jump is; the time of the last row has some digits.
        tick += random.nextInt(3) == 0 ? 0 : (long) RandomCases.logUniform(random, 1, 1e12);
        ticks.add(tick);
        rows.add(values(random, rows, columns.count()));
      }
      return new Source(columns, ticks, rows);
    }

    private static List<Double> values(Random random, List<List<Double>> before, int count) {
      List<Double> values = new ArrayList<>();
      for (int column = 0; column < count; column++) {
        boolean holds = !before.isEmpty() && random.nextBoolean();
        values.add(holds ? before.get(before.size() - 1).get(column) : value(random));
      }
      return values;
    }

    private static double value(Random random) {
      return switch (random.nextInt(5)) {
        case 0 -> 0.0;
        case 1 -> -0.0;
        case 2 -> Math.nextUp(random.nextDouble());
        case 3 -> -RandomCases.logUniform(random, 1e-30, 1e20);
        default -> random.nextInt(5) - 2;
      };
    }

    Table table() {
      List<String> names = new ArrayList<>();
      for (int column = 0; column < columns.count(); column++) {
        names.add(columns.name(column));
      }
      return new Table(names, ticks.stream().map(Ticks::toSeconds).toList(), rows);
    }

    /** Of several rows at one time the last, which holds from then on. */
    Source lastOfEachTick() {
      List<Long> kept = new ArrayList<>();
      List<List<Double>> keptRows = new ArrayList<>();
      for (int row = 0; row < rows.size(); row++) {
        if (row + 1 == rows.size() || !ticks.get(row + 1).equals(ticks.get(row))) {
          kept.add(ticks.get(row));
          keptRows.add(rows.get(row));
        }
      }
      return new Source(columns, kept, keptRows);
    }

    void writeTo(TraceWriter writer) throws IOException {
      writer.begin(columns);
      for (int row = 0; row < rows.size(); row++) {
        writer.row(ticks.get(row), rows.get(row).stream().mapToDouble(value -> value).toArray());
      }
    }
  }
}
