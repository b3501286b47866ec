package org.crosspulse.inspect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which documents of a recording an exported page holds: all of a small one; of a large one as many
 * cycles as there is room for, no slots, and the traces of the worst cells and of some all over the
 * array. Every cycle has the same.
 */
final class CycleExport {
  private static final long MOST_FRAME_BYTES = 4L << 20;
  private static final int MOST_TRACES = 400;

  /** Rather fewer cycles than fewer cells with traces. */
  private static final int LEAST_TRACES = 12;

  private static final int WORST = 20;

  /** Rows and columns of the cells all over the array. */
  private static final int PLACES = 7;

  /** The traces of other cells and cycles may be longer than those that were measured. */
  private static final double RESERVE = 0.9;

  private final Recording recording;
  private final IntFunction<CycleRoutes> routes;
  private final int rows;
  private final int columns;

  /**
   * The export of a recording.
   *
   * @param routes of a cycle
   */
  CycleExport(Recording recording, IntFunction<CycleRoutes> routes) {
    this.recording = recording;
    this.routes = routes;
    this.rows = recording.experiment().initial().rows();
    this.columns = recording.experiment().initial().columns();
  }

  /** What there is room for in every cycle. */
  private record Plan(int cycles, List<CellMap> maps, Set<Integer> cells, boolean hasFrames) {
    /** Where the cells' traces are longer than expected. */
    Plan withHalf() {
      List<Integer> half = cells.stream().limit(cells.size() / 2).toList();
      return new Plan(cycles, maps, new LinkedHashSet<>(half), false);
    }
  }

  /**
   * Chooses them.
   *
   * @param document of the recording, as it is served
   * @param part told which part of the work is done
   */
  Exported of(Map<String, @Nullable Object> document, ExportRoom room, DoubleConsumer part)
      throws IOException {
    Plan plan = plan(room.left());
    int cycles = 0;
    while (cycles < plan.cycles) {
      if (room.add(documents(plan, cycles))) {
        cycles++;
      } else if (cycles == 0 && plan.cells.size() > 1) {
        plan = plan.withHalf();
      } else {
        break;
      }
      part.accept((double) cycles / plan.cycles);
    }
    Map<String, @Nullable Object> exported = new LinkedHashMap<>(document);
    exported.put("exported", true);
    exported.put("whatif", false);
    exported.put("cycles", cycles);
    exported.put("maps", plan.maps.stream().map(CycleDocument::map).toList());
    boolean hasAll = plan.cells.size() == rows * columns;
    exported.put("cells", hasAll ? "all" : places(plan.cells));
    exported.put("note", note(plan, cycles, hasAll));
    return new Exported(exported, room.documents());
  }

  private Map<String, String> documents(Plan plan, int index) throws IOException {
    ExportedCycle cycle = cycle(index);
    Map<String, String> documents = cycle.maps(plan.maps);
    documents.putAll(cycle.traces(plan.cells));
    if (plan.hasFrames) {
      documents.putAll(cycle.frames());
    }
    return documents;
  }

  private ExportedCycle cycle(int index) {
    return new ExportedCycle(routes.apply(index), "api/cycle/" + index + "/");
  }

  /** Measures the first cycle. */
  private Plan plan(long left) throws IOException {
    double bytes = RESERVE * left;
    ExportedCycle first = cycle(0);
    Set<Integer> wanted = wanted(recording.cycle(0));
    List<CellMap> maps = first.maps((long) (bytes / 2));
    long ofMaps = ExportRoom.bytes(first.maps(maps));
    long ofTraces = ExportRoom.bytes(first.traces(wanted)) / wanted.size();
    int traces = Math.min(rows * columns, LEAST_TRACES);
    int cycles = (int) (bytes / (ofMaps + traces * ofTraces));
    cycles = Math.max(1, Math.min(recording.count(), cycles));
    long forTraces = (long) (bytes / cycles) - ofMaps;
    int most = (int) Math.max(1, Math.min(MOST_TRACES, forTraces / ofTraces));
    Set<Integer> cells = cells(wanted, cycles, most);
    long forFrames = Math.min(MOST_FRAME_BYTES / cycles, forTraces - ofTraces * cells.size());
    boolean hasFrames =
        maps.equals(recording.cycle(0).maps()) && first.bytesOfFrames() <= forFrames;
    return new Plan(cycles, maps, cells, hasFrames);
  }

  private Set<Integer> cells(Set<Integer> wanted, int cycles, int most) {
    if (rows * columns <= most) {
      return new LinkedHashSet<>(IntStream.range(0, rows * columns).boxed().toList());
    }
    Set<Integer> cells = new LinkedHashSet<>(wanted);
    for (int index = 1; index < cycles && cells.size() < most; index++) {
      cells.addAll(LinesDocument.worstCells(recording.cycle(index).report(), WORST));
    }
    return new LinkedHashSet<>(cells.stream().limit(most).toList());
  }

  /** Those whose traces the experiment asks for, the worst, and some at even distances. */
  private Set<Integer> wanted(PlayedCycle cycle) {
    Set<Integer> cells = new LinkedHashSet<>();
    cells.add(LinesDocument.farthestMoved(cycle.report()));
    recording.experiment().trace().columns().cells().stream()
        .map(cell -> cell.row() * columns + cell.column())
        .limit(MOST_TRACES)
        .forEach(cells::add);
    cells.addAll(LinesDocument.worstCells(cycle.report(), WORST));
    for (int place = 0; place < PLACES * PLACES; place++) {
      int row = (int) ((long) (rows - 1) * (place / PLACES) / (PLACES - 1));
      int column = (int) ((long) (columns - 1) * (place % PLACES) / (PLACES - 1));
      cells.add(row * columns + column);
    }
    return cells;
  }

  private List<int[]> places(Set<Integer> cells) {
    return cells.stream().map(cell -> new int[] {cell / columns, cell % columns}).toList();
  }

  private String note(Plan plan, int cycles, boolean hasAll) {
    List<String> sentences = new ArrayList<>();
    if (cycles < recording.count()) {
      String first = cycles == 1 ? "The first" : "The first " + cycles;
      sentences.add(
          first + " of " + recording.count() + " cycles " + isOrAre(cycles) + " in this file.");
    }
    int left = recording.cycle(0).maps().size() - plan.maps.size();
    if (left > 0) {
      sentences.add(left + (left == 1 ? " map is" : " maps are") + " left out for its size.");
    }
    if (!hasAll) {
      sentences.add(
          String.format(
              "It has the traces of %s, which %s a dot on the map: farthest from the rule first, then"
                  + " some all over the array.",
              plan.cells.size() == 1 ? "one cell" : plan.cells.size() + " cells",
              plan.cells.size() == 1 ? "has" : "have"));
    }
    if (!plan.hasFrames) {
      sentences.add("States and voltages slot by slot are left out.");
    }
    return String.join(" ", sentences);
  }

  private static String isOrAre(int count) {
    return count == 1 ? "is" : "are";
  }
}
