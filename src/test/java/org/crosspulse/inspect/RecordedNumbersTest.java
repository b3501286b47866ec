package org.crosspulse.inspect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.CycleFile;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.engine.Workers;
import org.crosspulse.pulse.PulseTiming;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.pulse.Ticks;
import org.crosspulse.run.CrosscheckRun;
import org.crosspulse.run.CycleRun;
import org.crosspulse.trace.CellTrace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of the page are those of the commands, to the last bit. */
class RecordedNumbersTest {
  private static final String BASE = "api/cycle/0/";

  @TempDir private Path folder = Path.of("");

  private static Map<?, ?> map(Map<String, Object> of, String key) {
    return (Map<?, ?>) Objects.requireNonNull(of.get(key));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fig4", "spread", "edges", "jitter", "amplitude-spread", "wires"})
  void mapsAreThoseOfTheCommands(String name) throws IOException {
    Site site = TestSites.of(name, 1, folder);
    CycleExperiment experiment = CycleFile.read(name, List.of());
    Crossbar crossbar = experiment.initial().copy();
    try (Workers workers = new Workers(2)) {
      CycleRun cycle = CycleRun.play(experiment, crossbar, workers, List.of(), tick -> {});
      CrosscheckRun check = CrosscheckRun.play(experiment, workers, tick -> {});
      assertArrayEquals(crossbar.states(), TestSites.matrix(site, BASE + "map/state.bin"));
      assertArrayEquals(
          crossbar.read().siemens(), TestSites.matrix(site, BASE + "map/conductance.bin"));
      assertArrayEquals(
          check.report().residuals(), TestSites.matrix(site, BASE + "map/residual.bin"));
      assertArrayEquals(
          Objects.requireNonNull(cycle.meter()).cellJoules(),
          TestSites.matrix(site, BASE + "map/energy.bin"));
      Map<?, ?> totals = map(TestSites.json(site, BASE + "lines"), "totals");
      assertEquals(check.report().maxAbsResidual(), totals.get("max_abs_residual"));
    }
  }

  /** A cell alone, as it is shown, against the probe of a whole run. */
  @ParameterizedTest
  @ValueSource(strings = {"fig4", "edges", "jitter", "skew-spread", "wires"})
  void tracesAreThoseOfTheWholeArray(String name) throws IOException {
    Site site = TestSites.of(name, 1, folder);
    CycleExperiment experiment = CycleFile.read(name, List.of());
    CellTrace trace = new CellTrace(1, 2, experiment.initial().columns(), 100_000);
    try (Workers workers = new Workers(1)) {
      CycleRun.play(experiment, experiment.initial().copy(), workers, List.of(trace), tick -> {});
    }
    Map<String, Object> cell = TestSites.json(site, BASE + "cell/1/2");
    assertEquals(trace.size(), ((List<?>) Objects.requireNonNull(cell.get("state"))).size());
    for (int sample = 0; sample < trace.size(); sample++) {
      assertEquals(trace.rowVolts(sample), at(cell, "row_volts", sample));
      assertEquals(trace.columnVolts(sample), at(cell, "column_volts", sample));
      assertEquals(trace.state(sample), at(cell, "state", sample));
    }
  }

  private static double at(Map<String, Object> cell, String key, int sample) {
    List<?> values = (List<?>) Objects.requireNonNull(cell.get(key));
    return ((Number) values.get(sample)).doubleValue();
  }

  @Test
  void theLastSlotShowsWhatTheCycleLeaves() throws IOException {
    Site site = TestSites.of("edges", 1, folder);
    int slots =
        ((Number) Objects.requireNonNull(TestSites.json(site, "api/document").get("slots")))
            .intValue();
    assertArrayEquals(
        TestSites.matrix(site, BASE + "map/state.bin"),
        TestSites.matrix(site, BASE + "state/" + (slots - 1) + ".bin"));
  }

  /** A slot in the middle is where the cell's own trace is at that time. */
  @Test
  void aSlotIsAnInstantOfTheTraces() throws IOException {
    Site site = TestSites.of("fig4", 1, folder);
    double[] states = TestSites.matrix(site, BASE + "state/1.bin");
    // Cell (0, 0) has met twice by the end of slot 1, and its step is 1e-3 of the range.
    assertEquals(0.502, states[0], 1e-12);
    assertEquals(0.5, states[3]);
  }

  /** Slots are played again in blocks, here of 256. */
  @Test
  void slotsOfEveryBlockAreInstantsOfTheTraces() throws IOException {
    int[] pulses = IntStream.range(0, 64).map(line -> 4 * line).toArray();
    Site site =
        TestSites.of(
            "fig4",
            1,
            folder,
            "crossbar.rows=64",
            "crossbar.columns=64",
            "scheme.slots=300",
            "signals.row_pulses=" + Arrays.toString(pulses),
            "signals.column_pulses=" + Arrays.toString(pulses),
            "trace.cells=[]");
    for (int slot : new int[] {599, 0, 256, 63, 255, 512}) {
      double[] states = TestSites.matrix(site, BASE + "state/" + slot + ".bin");
      for (int line : new int[] {0, 17, 63}) {
        Map<String, Object> cell = TestSites.json(site, BASE + "cell/" + line + "/63");
        assertEquals(stateAt(cell, (slot + 1) * 20e-6), states[line * 64 + 63], "slot " + slot);
      }
    }
  }

  /** In the middle of every slot's pulse, what each cell's own trace has, wires and errors too. */
  @ParameterizedTest
  @ValueSource(strings = {"fig4", "edges", "skew-spread", "amplitude-spread", "wires"})
  void voltagesOfASlotAreThoseOfTheTraces(String name) throws IOException {
    Site site = TestSites.of(name, 1, folder);
    CycleExperiment experiment = CycleFile.read(name, List.of());
    Schedule schedule = experiment.schedule();
    int columns = experiment.initial().columns();
    Map<String, Object> cell = TestSites.json(site, BASE + "cell/1/2");
    double tolerance = experiment.wires().isIdeal() ? 1e-12 : 1e-6;
    boolean runsStraight = Objects.equals(cell.get("ramps"), true);
    for (int slot = 0; slot < schedule.phases().size() * schedule.slots(); slot++) {
      int phase = slot / schedule.slots();
      PulseTiming timing = schedule.phases().get(phase).timing();
      long begin = schedule.startTick(phase) + slot % schedule.slots() * timing.periodTicks();
      double middle = Ticks.toSeconds(begin + timing.riseTicks() + timing.widthTicks() / 2);
      double volts = TestSites.matrix(site, BASE + "volts/" + slot + ".bin")[columns + 2];
      assertEquals(voltsAt(cell, middle, runsStraight), volts, tolerance, name + ", slot " + slot);
    }
  }

  /** Between two samples; under wires the trace is a little curved, as the states move. */
  private static double voltsAt(Map<String, Object> cell, double seconds, boolean runsStraight) {
    int last = 0;
    int samples = ((List<?>) Objects.requireNonNull(cell.get("volts"))).size();
    while (last + 1 < samples && at(cell, "time_seconds", last + 1) <= seconds) {
      last++;
    }
    double held = at(cell, "volts", last);
    if (!runsStraight || last + 1 == samples) {
      return held;
    }
    double start = at(cell, "time_seconds", last);
    double part = (seconds - start) / (at(cell, "time_seconds", last + 1) - start);
    return held + part * (at(cell, "volts", last + 1) - held);
  }

  /** With ideal edges a state is that of the last sample before, but for inside a pulse. */
  private static double stateAt(Map<String, Object> cell, double seconds) {
    int last = 0;
    List<?> times = (List<?>) Objects.requireNonNull(cell.get("time_seconds"));
    for (int sample = 0; sample < times.size(); sample++) {
      last = at(cell, "time_seconds", sample) <= seconds * (1 + 1e-12) ? sample : last;
    }
    return at(cell, "state", last);
  }

  @Test
  void laterCyclesGoOnFromEarlierOnes() throws IOException {
    Site site = TestSites.of("spread", 7, folder);
    CycleExperiment experiment = CycleFile.read("spread", List.of());
    Crossbar crossbar = experiment.initial().copy();
    try (Workers workers = new Workers(1)) {
      for (int cycle = 0; cycle < 7; cycle++) {
        assertArrayEquals(
            crossbar.states(),
            TestSites.matrix(site, "api/cycle/" + cycle + "/map/state_before.bin"));
        CycleRun.play(experiment, crossbar, workers, List.of(), tick -> {});
        assertArrayEquals(
            crossbar.states(), TestSites.matrix(site, "api/cycle/" + cycle + "/map/state.bin"));
      }
    }
  }

  @Test
  void wiresTakeVoltageFromFarCells() throws IOException {
    Site site = TestSites.of("wires", 1, folder);
    double[] drops = TestSites.matrix(site, BASE + "map/ir_drop.bin");
    CycleExperiment experiment = CycleFile.read("wires", List.of());
    double[] met;
    try (Workers workers = new Workers(1)) {
      CycleRun run =
          CycleRun.play(experiment, experiment.initial().copy(), workers, List.of(), tick -> {});
      met = Objects.requireNonNull(run.meter()).peakVolts();
    }
    // Rows are driven at the left and columns at the bottom: the near corner is the last row's.
    double near = drops[11 * 12];
    double far = drops[11];
    assertEquals(true, 0 < near && near < far, near + " " + far);
    double amplitude = experiment.schedule().firstPhase(true).fullSelectVolts();
    assertEquals(amplitude, met[11] + far, 1e-12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fig4", "edges", "amplitude-spread", "wires"})
  void thePeakVoltageIsTheLargestOfTheTrace(String name) throws IOException {
    Site site = TestSites.of(name, 1, folder);
    double[] peaks = TestSites.matrix(site, BASE + "map/peak_volts.bin");
    int columns = CycleFile.read(name, List.of()).initial().columns();
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 3; column++) {
        Map<String, Object> cell = TestSites.json(site, BASE + "cell/" + row + "/" + column);
        double largest = 0;
        for (Object volts : (List<?>) Objects.requireNonNull(cell.get("volts"))) {
          largest = Math.max(largest, Math.abs(((Number) volts).doubleValue()));
        }
        assertEquals(largest, Math.abs(peaks[row * columns + column]), 1e-12, name);
      }
    }
  }
}
