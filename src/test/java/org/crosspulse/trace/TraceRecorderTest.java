package org.crosspulse.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.crosspulse.RandomCases;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;
import org.crosspulse.engine.CellSignals;
import org.crosspulse.engine.EventEngine;
import org.crosspulse.engine.Probe;
import org.crosspulse.engine.RandomCycle;
import org.crosspulse.variability.CellProperty;
import org.crosspulse.variability.Distribution;
import org.crosspulse.variability.NoiseLevels;
import org.crosspulse.variability.Population;
import org.crosspulse.variability.Spread;
import org.crosspulse.variability.StuckCells;
import org.crosspulse.variability.Variability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows of a recorder: what was seen, and what follows from it for each cell's own device. */
class TraceRecorderTest {
  private static final List<TraceSignal> ALL = List.of(TraceSignal.values());

  /** Remembers what a writer gets. */
  private static final class Rows implements TraceWriter {
    private final List<Long> ticks = new ArrayList<>();
    private final List<double[]> values = new ArrayList<>();

    @Override
    public void begin(TraceColumns columns) {
      assertEquals(0, ticks.size());
    }

    @Override
    public void row(long tick, double[] row) {
      ticks.add(tick);
      values.add(row.clone());
    }

    @Override
    public void end() {}
  }

  /** Works the rows out again, one cell and signal at a time. */
  private record Again(Crossbar crossbar, List<Integer> watched, List<double[]> rows)
      implements Probe {
    @Override
    public int[] cells() {
      return watched.stream().mapToInt(cell -> cell).toArray();
    }

    @Override
    public void sample(long tick, CellSignals signals) {
      double[] row = new double[ALL.size() * watched.size()];
      for (int k = 0; k < watched.size(); k++) {
        Memristor device = crossbar.device(watched.get(k));
        double volts = signals.rowVolts(k) - signals.columnVolts(k);
        int first = k * ALL.size();
        row[first] = signals.rowVolts(k);
        row[first + 1] = signals.columnVolts(k);
        row[first + 2] = volts;
        row[first + 3] = device.currentAmperes(volts, signals.state(k));
        row[first + 4] = signals.state(k);
        row[first + 5] = device.conductanceSiemens(signals.state(k));
      }
      rows.add(row);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#few")
  void everyCellHasTheCurrentOfItsOwnDevice(long seed) throws IOException {
    RandomCycle plain = RandomCycle.any(seed);
    Random random = RandomCases.random(seed);
    int rows = plain.initial().rows();
    int columns = plain.initial().columns();
    Variability spread =
        new Variability(
            Map.of(CellProperty.G_MAX, Spread.of(Distribution.LOGNORMAL, 0.2)),
            StuckCells.NONE,
            NoiseLevels.NONE,
            null);
    Crossbar crossbar =
        new Crossbar(
            rows,
            columns,
            Population.draw(plain.initial().device(), spread, seed, 0, rows, columns),
            plain.initial().states());
    List<Integer> watched =
        random
            .ints(0, rows * columns)
            .distinct()
            .limit(Math.min(3, rows * columns))
            .boxed()
            .toList();
    List<TracedCell> cells = new ArrayList<>();
    for (int cell : watched) {
      cells.add(new TracedCell(cell / columns, cell % columns));
    }
    Rows written = new Rows();
    TraceRecorder recorder =
        new TraceRecorder(crossbar, new TraceColumns(cells, ALL), 0, List.of(written));
    Again again = new Again(crossbar, watched, new ArrayList<>());
    new EventEngine(List.of(recorder, again)).play(crossbar, plain.schedule(), plain.counts());
    assertEquals(again.rows.size(), recorder.samples());
    assertEquals(again.rows.size(), written.values.size());
    for (int row = 0; row < again.rows.size(); row++) {
      assertArrayEquals(again.rows.get(row), written.values.get(row), plain.message());
    }
    assertEquals(plain.schedule().durationTicks(), written.ticks.get(written.ticks.size() - 1));
  }

  @Test
  void onlyTheSignalsAskedForAreRecorded() throws IOException {
    RandomCycle cycle = RandomCycle.any(RandomCases.FIRST_SEED);
    Rows written = new Rows();
    TraceColumns columns =
        new TraceColumns(
            List.of(new TracedCell(0, 0)), List.of(TraceSignal.STATE, TraceSignal.ROW_VOLTS));
    TraceRecorder recorder = new TraceRecorder(cycle.crossbar(), columns, 0, List.of(written));
    recorder.sample(5, new OneCell(0.25, -0.5, 0.75));
    assertArrayEquals(new double[] {0.75, 0.25}, written.values.get(0));
    assertEquals(List.of("x_0_0", "v_row_0_0"), List.of(columns.name(0), columns.name(1)));
  }

  @Test
  void aFullDiskEndsTheRun() throws IOException {
    RandomCycle cycle = RandomCycle.any(RandomCases.FIRST_SEED);
    TraceWriter full =
        new TraceWriter() {
          @Override
          public void begin(TraceColumns columns) {}

          @Override
          public void row(long tick, double[] values) throws IOException {
            throw new IOException("traces.csv: No space left on device");
          }

          @Override
          public void end() {}
        };
    TraceRecorder recorder =
        new TraceRecorder(
            cycle.crossbar(),
            new TraceColumns(List.of(new TracedCell(0, 0)), ALL),
            0,
            List.of(full));
    EventEngine engine = new EventEngine(List.of(recorder));
    Crossbar crossbar = cycle.crossbar();
    UncheckedIOException e =
        assertThrows(
            UncheckedIOException.class,
            () -> engine.play(crossbar, cycle.schedule(), cycle.counts()));
    assertEquals("traces.csv: No space left on device", e.getMessage());
  }
}
