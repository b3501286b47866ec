package org.crosspulse.engine;

import java.util.List;
import java.util.stream.IntStream;
import org.crosspulse.crossbar.Crossbar;

/**
 * The lines of an array that an engine plays, each side in rising order.
 *
 * @param rows not to be modified
 * @param columns not to be modified
 */
@SuppressWarnings("ArrayRecordComponent") // Made once a cycle, and only read.
record PlayedLines(int[] rows, int[] columns) {
  /** Every line. */
  static PlayedLines all(Crossbar crossbar) {
    return new PlayedLines(
        IntStream.range(0, crossbar.rows()).toArray(),
        IntStream.range(0, crossbar.columns()).toArray());
  }

  /**
   * Those of the cells that are watched.
   *
   * @param columns of the whole array
   */
  static PlayedLines of(List<Probe> probes, int columns) {
    return new PlayedLines(
        watched(probes).map(cell -> cell / columns).sorted().distinct().toArray(),
        watched(probes).map(cell -> cell % columns).sorted().distinct().toArray());
  }

  private static IntStream watched(List<Probe> probes) {
    return probes.stream().flatMapToInt(probe -> IntStream.of(probe.cells()));
  }
}
