package org.crosspulse.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.CycleFile;
import org.crosspulse.config.DeviceFile;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;
import org.crosspulse.engine.EventEngine;
import org.crosspulse.engine.Workers;
import org.crosspulse.pulse.LineSlots;
import org.crosspulse.pulse.Placement;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.PulseScheme;
import org.crosspulse.pulse.SlotDraws;
import org.crosspulse.qualify.Direction;
import org.crosspulse.qualify.IvSweep;
import org.crosspulse.qualify.Qualification;
import org.crosspulse.qualify.Qualifier;
import org.crosspulse.qualify.Stimuli;
import org.crosspulse.qualify.Sweep;
import org.crosspulse.qualify.WindowMap;
import org.crosspulse.trace.CellTrace;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every picture is drawn without a screen, in both formats, and is not blank. */
class PicturesTest {
  private static final WaveformFigure.CellSlots ALIGNED =
      new WaveformFigure.CellSlots(LineSlots.aligned(8), LineSlots.aligned(8));

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void requireFonts() {
    assumeTrue(Sheet.canDraw(), "this machine has no fonts: nothing is drawn, and nothing checked");
  }

  @Test
  void waveformsOfACell() throws Exception {
    CycleExperiment experiment = CycleFile.read("fig4", List.of());
    CellTrace trace = new CellTrace(0, 1, 4, 1000);
    Crossbar crossbar = experiment.initial().copy();
    new EventEngine(List.of(trace)).play(crossbar, experiment.schedule(), experiment.counts());
    WaveformFigure.of(
            trace,
            experiment.schedule(),
            experiment.counts(),
            ALIGNED,
            experiment.device().device().thresholds())
        .write(folder, "waveforms");
    check(
        "waveforms",
        "time since the start of the phase (µs)",
        "V_off = −1 V",
        "phase 2, depression: 6 and 5 pulses");
  }

  @Test
  void aFullTraceIsDrawnAsFarAsItGoesAndSaysSo() throws Exception {
    CycleExperiment experiment = CycleFile.read("fig4", List.of());
    CellTrace trace = new CellTrace(0, 1, 4, 10);
    Crossbar crossbar = experiment.initial().copy();
    new EventEngine(List.of(trace)).play(crossbar, experiment.schedule(), experiment.counts());
    Sheet sheet =
        WaveformFigure.of(
            trace,
            experiment.schedule(),
            experiment.counts(),
            ALIGNED,
            experiment.device().device().thresholds());
    assertTrue(sheet.subtitle().startsWith("the trace is full: 10 samples"), sheet.subtitle());
  }

  @Test
  void aPhaseEndsBeforeTheFirstEdgeOfTheNext() {
    CycleExperiment experiment = CycleFile.read("fig4", List.of("scheme.slots=7"));
    CellTrace trace = new CellTrace(0, 0, 4, 1000);
    Crossbar crossbar = experiment.initial().copy();
    new EventEngine(List.of(trace)).play(crossbar, experiment.schedule(), experiment.counts());
    Sheet sheet =
        WaveformFigure.of(
            trace,
            experiment.schedule(),
            experiment.counts(),
            ALIGNED,
            experiment.device().device().thresholds());
    CombinedDomainXYPlot phase = (CombinedDomainXYPlot) sheet.charts().get(0).getXYPlot();
    XYPlot row = phase.getSubplots().get(0);
    int last = row.getDataset().getItemCount(0) - 1;
    assertEquals(140, row.getDataset().getXValue(0, last), 1e-9);
    assertEquals(0, row.getDataset().getYValue(0, last));
  }

  @Test
  void aDeviceAtAGlance() throws Exception {
    Memristor device = DeviceFile.read("vteam-ideal", Path.of("")).device();
    Stimuli stimuli = Stimuli.of(device);
    Sweep sweep = Sweep.triangle(stimuli.onVolts(), stimuli.offVolts(), 1, 0);
    DeviceFigure.of("a device", device, stimuli, IvSweep.run(device, sweep, 100))
        .write(folder, "device");
    check(
        "device",
        "current over the sweep",
        "conductance before the pulse (nS)",
        "the step of one pulse");
  }

  @Test
  void aQualifiedDevice() throws Exception {
    Memristor device = DeviceFile.read("stanford-pku", Path.of("")).device();
    try (Workers workers = new Workers(1)) {
      Qualification found = Qualifier.run("a device", device, 20, 1, workers);
      IvFigure.of("a device", device, found).write(folder, "iv");
      check("iv", "the same, logarithmic", "voltage (V)", "a full select (u) has to pass");
      TrainFigure.of("a device", device, found, Objects.requireNonNull(found.range()))
          .write(folder, "pulses");
      check("pulses", "potentiation", "equal steps", "the step of one pulse, alike in the middle");
      PulseScheme scheme = Objects.requireNonNull(found.scheme());
      WindowFigure.of(
              "a device",
              found,
              WindowMap.of(device, Direction.UP, scheme, found.range(), 8),
              WindowMap.of(device, Direction.DOWN, scheme, found.range(), 8))
          .write(folder, "window");
      check("window", "a half select disturbs", "u+ / V_on", "u− varies");
    }
  }

  @Test
  void changesOfAnArray() throws Exception {
    PulseCounts counts = new PulseCounts(new int[] {2, 1}, new int[] {1, -2, 0});
    double[] changes = {1, -2, 0, 1, -1, 0};
    ChangeMap.of(changes, changes.clone(), counts, "a subtitle").write(folder, "map");
    check("map", "what the pulses did", "what the rule demands");
  }

  @Test
  void changesThatARuleOnlyApproximates() throws Exception {
    PulseCounts counts = new PulseCounts(new int[] {2, 1}, new int[] {1, -2, 0});
    double[] coincidences = {1, -1, 0, 0, -1, 0};
    double[] rule = {0.5, -1, 0, 0.25, -0.5, 0};
    ChangeMap.of(coincidences.clone(), coincidences, rule, counts, "s").write(folder, "four");
    check("four", "what the rule says", "physics: pulses less", "algebra: coincidences less rule");
  }

  @Test
  void waveformsOfASpreadTrain() {
    CycleExperiment experiment =
        CycleFile.read("fig4", List.of("scheme.waveform=two-phase-spread", "scheme.slots=8"));
    CellTrace trace = new CellTrace(0, 1, 4, 1000);
    Crossbar crossbar = experiment.initial().copy();
    new EventEngine(List.of(trace)).play(crossbar, experiment.schedule(), experiment.counts());
    LineSlots column = new LineSlots(Placement.SPREAD, 8, 0, SlotDraws.NONE);
    Sheet sheet =
        WaveformFigure.of(
            trace,
            experiment.schedule(),
            experiment.counts(),
            new WaveformFigure.CellSlots(LineSlots.aligned(8), column),
            experiment.device().device().thresholds());
    String title = sheet.charts().get(1).getTitle().getText();
    assertEquals("phase 2, depression: 6 and 5 pulses, 4 meet", title);
  }

  private void check(String name, String... texts) throws Exception {
    DrawnFile.check(folder, name, texts);
  }
}
