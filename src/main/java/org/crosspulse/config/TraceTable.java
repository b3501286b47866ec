package org.crosspulse.config;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.crosspulse.pulse.Ticks;
import org.crosspulse.trace.CellTrace;
import org.crosspulse.trace.TraceColumns;
import org.crosspulse.trace.TraceSignal;
import org.crosspulse.trace.TracedCell;
import org.crosspulse.trace.format.TraceFormat;
import org.crosspulse.units.Unit;

/**
 * Reads a {@code [trace]} table: cells, signals, sampling or every, formats, max_samples; none of
 * them must be there.
 */
final class TraceTable {
  private static final long MAX_SAMPLES = 100_000_000;

  /** A row of the table is kept in memory, and every column has a name. */
  private static final long MOST_COLUMNS = 1 << 20;

  private static final String ALL = "all";
  private static final String ON_CHANGE = "on-change";

  private TraceTable() {}

  /**
   * Reads the table.
   *
   * @param rows of the array
   * @param columns of the array
   */
  static TraceSettings read(Section section, int rows, int columns) {
    List<TraceSignal> signals = signals(section);
    List<TracedCell> cells = cells(section, rows, columns, signals.size());
    long every = everyTicks(section);
    List<TraceFormat> formats = formats(section);
    int maxSamples =
        section.has("max_samples")
            ? (int) section.integer("max_samples", 1, MAX_SAMPLES)
            : section.assume("max_samples", CellTrace.DEFAULT_CAPACITY);
    return new TraceSettings(new TraceColumns(cells, signals), every, formats, maxSamples);
  }

  private static List<TracedCell> cells(Section section, int rows, int columns, int signals) {
    String allowed = "\"all\", or [row, column] pairs inside the crossbar, counted from 0";
    if (!section.has("cells")) {
      return List.of();
    }
    Object value = section.value("cells", allowed);
    if (value.equals(ALL)) {
      if ((long) rows * columns * signals > MOST_COLUMNS) {
        throw section.wrong(
            "cells",
            "\"all\" " + rows + " x " + columns + " cells with " + signals + " signals each",
            "at most 2^20 signals together");
      }
      return IntStream.range(0, rows * columns)
          .mapToObj(cell -> new TracedCell(cell / columns, cell % columns))
          .toList();
    }
    if (!(value instanceof List<?> list)) {
      throw section.wrong("cells", "\"" + value + "\"", allowed);
    }
    Set<TracedCell> cells = new LinkedHashSet<>();
    for (int index = 0; index < list.size(); index++) {
      String key = "cells[" + index + "]";
      if (!(list.get(index) instanceof List<?> pair)
          || pair.size() != 2
          || !(pair.get(0) instanceof Long row)
          || !(pair.get(1) instanceof Long column)
          || row < 0
          || row >= rows
          || column < 0
          || column >= columns) {
        throw section.wrong(key, String.valueOf(list.get(index)), allowed);
      }
      if (!cells.add(new TracedCell(row.intValue(), column.intValue()))) {
        throw section.wrong(key, pair + " a second time", "each cell once");
      }
    }
    return List.copyOf(cells);
  }

  private static List<TraceSignal> signals(Section section) {
    List<String> all = Arrays.stream(TraceSignal.values()).map(TraceSignal::symbol).toList();
    List<String> chosen =
        section.has("signals") ? section.words("signals", all) : section.assume("signals", all);
    return Arrays.stream(TraceSignal.values())
        .filter(signal -> chosen.contains(signal.symbol()))
        .toList();
  }

  private static List<TraceFormat> formats(Section section) {
    List<String> all = Words.of(TraceFormat.class);
    List<String> chosen =
        section.has("formats")
            ? section.words("formats", all)
            : section.assume("formats", List.of(Words.of(TraceFormat.CSV)));
    return chosen.stream().map(word -> Words.constant(TraceFormat.class, word)).toList();
  }

  private static long everyTicks(Section section) {
    if (!section.has("every")) {
      if (section.has("sampling")) {
        section.word("sampling", List.of(ON_CHANGE));
      } else {
        section.assume("sampling", ON_CHANGE);
      }
      return 0;
    }
    if (section.has("sampling")) {
      throw section.wrong("every", "a fixed rate beside sampling", "one of the two");
    }
    double seconds = section.quantity("every", Unit.SECOND);
    return section.located(() -> Ticks.of("every", seconds));
  }
}
