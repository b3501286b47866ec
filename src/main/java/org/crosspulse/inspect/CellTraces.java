package org.crosspulse.inspect;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.trace.TraceColumns;
import org.crosspulse.trace.TraceRecorder;
import org.crosspulse.trace.TraceSignal;
import org.crosspulse.trace.TracedCell;

/**
 * The traces of any cell of a cycle, one cell at a time.
 *
 * <p>With ideal wires a cell is played again alone. With others the whole array has to be, so that
 * all cells are recorded that memory has room for, those nearest to the wanted one first; until one
 * is wanted that was not, or the memory is wanted for something else.
 */
final class CellTraces {
  /** Of the largest heap. */
  private static final int PART_OF_HEAP = 8;

  private static final long MOST_BYTES = 512L << 20;

  private final CycleExperiment experiment;
  private final long mostSamples;
  private SoftReference<Map<Integer, RecordedCell>> recorded = new SoftReference<>(Map.of());

  /** The traces of a cycle, none of them played yet. */
  CellTraces(PlayedCycle cycle) {
    this(
        cycle.experiment(),
        Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / PART_OF_HEAP)
            / RecordedCell.SAMPLE_BYTES);
  }

  /**
   * The same with other room.
   *
   * @param mostSamples of all recorded cells together, but one cell is always recorded
   */
  CellTraces(CycleExperiment experiment, long mostSamples) {
    this.experiment = experiment;
    this.mostSamples = mostSamples;
  }

  /**
   * The traces of a cell, with all signals.
   *
   * @throws IOException never: nothing is written
   */
  TraceTable of(int row, int column) throws IOException {
    TraceTable table = new TraceTable(experiment.trace().maxSamples());
    List<TracedCell> cells = List.of(new TracedCell(row, column));
    if (experiment.wires().isIdeal()) {
      new CellReplay(experiment).trace(cells, table);
    } else {
      TraceColumns columns = new TraceColumns(cells, List.of(TraceSignal.values()));
      recorded(row, column)
          .showTo(new TraceRecorder(experiment.initial(), columns, 0, List.of(table)));
    }
    return table;
  }

  /** Records cells together, where the whole array has to be played for any of them. */
  synchronized void record(Collection<Integer> cells) {
    if (!experiment.wires().isIdeal() && !recorded().keySet().containsAll(cells)) {
      record(new Block(List.copyOf(cells)));
    }
  }

  private synchronized RecordedCell recorded(int row, int column) {
    int cell = row * experiment.initial().columns() + column;
    RecordedCell known = recorded().get(cell);
    if (known != null) {
      return known;
    }
    Block block = new Block(nearest(row, column));
    record(block);
    return block.nearest();
  }

  private Map<Integer, RecordedCell> recorded() {
    Map<Integer, RecordedCell> known = recorded.get();
    return known == null ? Map.of() : known;
  }

  private void record(Block block) {
    // Room for the new ones.
    recorded.clear();
    new CellReplay(experiment).play(block.cells);
    recorded = new SoftReference<>(block.kept());
  }

  /** All cells, the nearest first. */
  private List<Integer> nearest(int row, int column) {
    int columns = experiment.initial().columns();
    Comparator<Integer> distance =
        Comparator.comparingInt(
            cell -> Math.max(Math.abs(cell / columns - row), Math.abs(cell % columns - column)));
    return IntStream.range(0, experiment.initial().states().length)
        .boxed()
        .sorted(distance.thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** Cells that are being recorded; where they become too much, the farthest are forgotten. */
  private final class Block {
    private final List<RecordedCell> cells = new ArrayList<>();
    private int count;
    private long samples;

    Block(List<Integer> nearest) {
      nearest.forEach(cell -> cells.add(new RecordedCell(cell, this::added)));
      count = cells.size();
    }

    private void added() {
      samples++;
      while (samples > mostSamples && count > 1) {
        int left = Math.max(1, count - count / 4 - 1);
        for (RecordedCell cell : cells.subList(left, count)) {
          samples -= cell.size();
          cell.forget();
        }
        count = left;
      }
    }

    /** The wanted one, which is never forgotten. */
    RecordedCell nearest() {
      return cells.get(0);
    }

    Map<Integer, RecordedCell> kept() {
      Map<Integer, RecordedCell> kept = new HashMap<>();
      for (RecordedCell cell : cells.subList(0, count)) {
        cell.trim();
        kept.put(cell.cell(), cell);
      }
      return kept;
    }
  }
}
