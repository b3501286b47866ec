package org.crosspulse.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which documents of a recording an exported page holds: all of a small one; of a large one as many
 * cycles as a mail takes, no slots, and the traces of the worst cells and of some all over the
 * array.
 */
final class CycleExport {
  private static final long MOST_MATRIX_BYTES = 24L << 20;
  private static final long MOST_FRAME_BYTES = 4L << 20;
  private static final int MOST_TRACES = 400;
  private static final int WORST = 20;

  /** Rows and columns of the cells all over the array. */
  private static final int PLACES = 7;

  private final Recording recording;
  private final int rows;
  private final int columns;

  CycleExport(Recording recording) {
    this.recording = recording;
    this.rows = recording.experiment().initial().rows();
    this.columns = recording.experiment().initial().columns();
  }

  /**
   * Chooses them.
   *
   * @param document of the recording, as it is served
   */
  Exported of(Map<String, @Nullable Object> document) {
    int maps = CellMap.of(recording.experiment()).size();
    long bytesOfCycle = (long) rows * columns * Double.BYTES * maps;
    int cycles = (int) Math.max(1, Math.min(recording.count(), MOST_MATRIX_BYTES / bytesOfCycle));
    boolean hasAll = (long) rows * columns * cycles <= MOST_TRACES;
    Map<String, @Nullable Object> exported = new LinkedHashMap<>(document);
    exported.put("exported", true);
    exported.put("whatif", false);
    exported.put("cycles", cycles);
    List<String> paths = new ArrayList<>();
    Set<Integer> cells = new LinkedHashSet<>();
    cells.addAll(traced());
    for (int index = 0; index < cycles; index++) {
      cells.addAll(hasAll ? all() : some(recording.cycle(index)));
    }
    for (int index = 0; index < cycles; index++) {
      addCycle(paths, "api/cycle/" + index + "/", cells);
    }
    exported.put("cells", hasAll ? "all" : places(cells));
    exported.put("note", note(cycles, hasAll, cells.size()));
    return new Exported(exported, paths);
  }

  private void addCycle(List<String> paths, String base, Set<Integer> cells) {
    paths.add(base + "lines");
    CellMap.of(recording.experiment()).forEach(map -> paths.add(base + "map/" + map.id() + ".bin"));
    cells.forEach(cell -> paths.add(base + "cell/" + cell / columns + "/" + cell % columns));
    int slots =
        recording.experiment().schedule().phases().size()
            * recording.experiment().schedule().slots();
    if (2L * slots * rows * columns * Double.BYTES * recording.count() <= MOST_FRAME_BYTES) {
      for (int slot = 0; slot < slots; slot++) {
        paths.add(base + "state/" + slot + ".bin");
        paths.add(base + "volts/" + slot + ".bin");
      }
    }
  }

  /** Those whose traces the experiment asks for. */
  private List<Integer> traced() {
    return recording.experiment().trace().columns().cells().stream()
        .map(cell -> cell.row() * columns + cell.column())
        .limit(MOST_TRACES)
        .toList();
  }

  private List<Integer> all() {
    return IntStream.range(0, rows * columns).boxed().toList();
  }

  /** The worst, and some at even distances. */
  private List<Integer> some(PlayedCycle cycle) {
    List<Integer> cells = new ArrayList<>(LinesDocument.worstCells(cycle.report(), WORST));
    cells.add(LinesDocument.farthestMoved(cycle.report()));
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

  private String note(int cycles, boolean hasAll, int traced) {
    String ofCycles =
        cycles == recording.count()
            ? ""
            : "The first " + cycles + " of " + recording.count() + " cycles are in this file. ";
    return ofCycles
        + (hasAll
            ? ""
            : "It has the traces of "
                + traced
                + " cells, which have a dot on the map: those farthest from the rule, and some all"
                + " over the array.");
  }
}
