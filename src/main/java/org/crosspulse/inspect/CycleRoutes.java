package org.crosspulse.inspect;

import com.google.common.base.Suppliers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosspulse.trace.TracedCell;
import org.crosspulse.trace.format.TraceFormat;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one played cycle: {@code lines}, {@code map/ID.bin}, {@code state/SLOT.bin},
 * {@code volts/SLOT.bin}, {@code cell/ROW/COLUMN} and {@code traces/ROW-COLUMN,….csv} or {@code
 * .vcd}.
 */
final class CycleRoutes {
  private static final int MOST_CELLS = 16;
  private static final Pattern MAP = Pattern.compile("map/([a-z_]{1,32})\\.bin");
  private static final Pattern FRAME = Pattern.compile("(state|volts)/(\\d{1,9})\\.bin");
  private static final Pattern CELL = Pattern.compile("cell/(\\d{1,9})/(\\d{1,9})");
  private static final Pattern TRACES =
      Pattern.compile("traces/(\\d{1,9}-\\d{1,9}(?:,\\d{1,9}-\\d{1,9})*)\\.(csv|vcd)");

  private final PlayedCycle cycle;
  private final Supplier<Answer> lines;
  private final Frames frames;
  private final CellTraces traces;

  /**
   * The routes of a cycle.
   *
   * @param values that the neurons turned into pulses; null where only pulses are known
   */
  CycleRoutes(PlayedCycle cycle, @Nullable LineValues values) {
    this.cycle = cycle;
    this.lines = Suppliers.memoize(() -> Answer.json(LinesDocument.of(cycle.run(), values)));
    this.frames = new Frames(cycle);
    this.traces = new CellTraces(cycle);
  }

  PlayedCycle cycle() {
    return cycle;
  }

  /**
   * The answer to a path beneath that of the cycle.
   *
   * @throws IOException where a temporary file cannot be written
   */
  Answer get(String path) throws IOException {
    if (path.equals("lines")) {
      return lines.get();
    }
    Matcher map = MAP.matcher(path);
    if (map.matches()) {
      return map(map.group(1));
    }
    Matcher frame = FRAME.matcher(path);
    if (frame.matches()) {
      return frame(frame.group(1), Integer.parseInt(frame.group(2)));
    }
    Matcher cell = CELL.matcher(path);
    if (cell.matches()) {
      return cell(Integer.parseInt(cell.group(1)), Integer.parseInt(cell.group(2)));
    }
    Matcher traces = TRACES.matcher(path);
    if (traces.matches()) {
      return traces(traces.group(1), traces.group(2));
    }
    return Answer.notFound("no such document of a cycle");
  }

  /** Records cells, counted row by row, in one go. */
  void record(Collection<Integer> cells) {
    traces.record(cells);
  }

  private Answer map(String id) {
    Optional<CellMap> map = CellMap.withId(id).filter(cycle.maps()::contains);
    return map.isPresent()
        ? Answer.matrix(cycle.values(map.get()))
        : Answer.notFound("no map " + id + "; there are " + ids());
  }

  private String ids() {
    return String.join(", ", cycle.maps().stream().map(CellMap::id).toList());
  }

  private Answer frame(String signal, int slot) {
    int slots = frames.count();
    if (slot >= slots) {
      return Answer.notFound("no slot " + slot + "; there are 0 to " + (slots - 1));
    }
    return Answer.matrix(signal.equals("state") ? frames.states(slot) : frames.volts(slot));
  }

  private Answer cell(int row, int column) throws IOException {
    return isIn(row, column)
        ? Answer.json(CellDocument.of(cycle, traces.of(row, column), row, column))
        : noCell(row, column);
  }

  private Answer traces(String list, String format) throws IOException {
    List<TracedCell> cells = new ArrayList<>();
    for (String pair : list.split(",", -1)) {
      int dash = pair.indexOf('-');
      int row = Integer.parseInt(pair.substring(0, dash));
      int column = Integer.parseInt(pair.substring(dash + 1));
      if (!isIn(row, column)) {
        return noCell(row, column);
      }
      TracedCell cell = new TracedCell(row, column);
      if (cells.contains(cell) || cells.size() == MOST_CELLS) {
        return Answer.refusal(
            Answer.BAD_REQUEST, "cells that are not 1 to " + MOST_CELLS + " different ones");
      }
      cells.add(cell);
    }
    return TraceDownload.of(cycle, cells, format.equals("csv") ? TraceFormat.CSV : TraceFormat.VCD);
  }

  private boolean isIn(int row, int column) {
    return row < cycle.after().rows() && column < cycle.after().columns();
  }

  private Answer noCell(int row, int column) {
    return Answer.notFound(
        String.format(
            "no cell (%d, %d) in an array of %d x %d",
            row, column, cycle.after().rows(), cycle.after().columns()));
  }
}
