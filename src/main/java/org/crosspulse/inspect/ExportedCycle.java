package org.crosspulse.inspect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosspulse.pulse.Schedule;

/**
 * The documents of one played cycle, as an exported page has them.
 *
 * @param base of their paths
 */
record ExportedCycle(CycleRoutes routes, String base) {
  /** Of a large array, those that say most come first. */
  private static final List<CellMap> FIRST =
      List.of(
          CellMap.DELTA_CONDUCTANCE, CellMap.RESIDUAL, CellMap.COINCIDENCES, CellMap.CONDUCTANCE);

  /** All maps, or as many as there is room for, but one. */
  List<CellMap> maps(long bytes) {
    List<CellMap> all = routes.cycle().maps();
    int most = (int) Math.max(1, bytes / bytesOfMap());
    if (all.size() <= most) {
      return all;
    }
    List<CellMap> ordered = new ArrayList<>(FIRST);
    all.stream().filter(map -> !FIRST.contains(map)).forEach(ordered::add);
    List<CellMap> chosen = ordered.subList(0, most);
    return all.stream().filter(chosen::contains).toList();
  }

  /** What one map takes (bytes). */
  long bytesOfMap() {
    return ExportRoom.bytesOfMatrix(cells());
  }

  private long cells() {
    return (long) routes.cycle().after().rows() * columns();
  }

  private int columns() {
    return routes.cycle().after().columns();
  }

  /** Pulses of the lines, and maps. */
  Map<String, String> maps(List<CellMap> maps) throws IOException {
    Map<String, String> documents = new LinkedHashMap<>();
    add(documents, "lines");
    for (CellMap map : maps) {
      add(documents, "map/" + map.id() + ".bin");
    }
    return documents;
  }

  /** The traces of cells, counted row by row, which are all recorded together. */
  Map<String, String> traces(Collection<Integer> cells) throws IOException {
    routes.record(cells);
    Map<String, String> documents = new LinkedHashMap<>();
    for (int cell : cells) {
      documents.putAll(trace(cell));
    }
    return documents;
  }

  private Map<String, String> trace(int cell) throws IOException {
    Map<String, String> document = new LinkedHashMap<>();
    add(document, "cell/" + cell / columns() + "/" + cell % columns());
    return document;
  }

  private int slots() {
    Schedule schedule = routes.cycle().experiment().schedule();
    return schedule.phases().size() * schedule.slots();
  }

  /** What the states and voltages of all slots take (bytes). */
  long bytesOfFrames() {
    return 2L * slots() * bytesOfMap();
  }

  /** The states and voltages of all slots. */
  Map<String, String> frames() throws IOException {
    Map<String, String> documents = new LinkedHashMap<>();
    for (int slot = 0; slot < slots(); slot++) {
      add(documents, "state/" + slot + ".bin");
      add(documents, "volts/" + slot + ".bin");
    }
    return documents;
  }

  private void add(Map<String, String> documents, String path) throws IOException {
    documents.put(base + path, ExportRoom.json(routes.get(path)));
  }
}
