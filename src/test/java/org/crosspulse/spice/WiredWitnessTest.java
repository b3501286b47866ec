package org.crosspulse.spice;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.CycleFile;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.engine.WiredEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ngspice ends whole cycles with resistive wires where the engine does. */
class WiredWitnessTest {
  /** Wires of some per cent of the devices' resistances, so that cells see each other. */
  private static final List<String> CIRCUIT =
      List.of(
          "crossbar.row_wire_resistance=\"30 Ohm\"",
          "crossbar.column_wire_resistance=\"12 Ohm\"",
          "crossbar.driver_resistance=\"90 Ohm\"",
          "signals.row_pulses=[3,2,0]",
          "signals.column_pulses=[2,-3,3,0]",
          "scheme.slots=3");

  /** An ideal edge takes 1e-5 of a pulse here, which fast devices feel most. */
  @ParameterizedTest
  @CsvSource({
    "constant-rate, left, 1e-7",
    "hf-al-o, left, 5e-6",
    "aihwkit-reram-sb, both, 5e-6",
    "yakopcic-2020, both, 1e-7",
    "vteam-magic, left, 2e-5",
    "vteam-magic, both, 2e-5"
  })
  void ngspiceAgrees(String device, String drive, double tolerance) {
    NgspiceRun.assumeIsThere();
    CycleExperiment experiment = experiment(device, drive);
    Crossbar played = experiment.initial().copy();
    new WiredEngine(experiment.wires()).play(played, experiment.schedule(), experiment.counts());
    double[] witness =
        NgspiceRun.of(netlist(experiment).text(List.of(device)))
            .states(played.rows(), played.columns());
    String message =
        String.format(
            Locale.ROOT,
            "%s, %s: engine %s, ngspice %s",
            device,
            drive,
            Arrays.toString(played.states()),
            Arrays.toString(witness));
    double apart = SpiceCase.largestDifference(played.states(), witness);
    double moved = SpiceCase.largestDifference(played.states(), experiment.initial().states());
    assertTrue(apart <= tolerance && moved > 10 * tolerance, message);
  }

  /** Devices that cross their range a thousand times in a pulse end at its bounds. */
  @ParameterizedTest
  @CsvSource({"pershin-di-ventra", "pershin-di-ventra-vogt", "vteam-magic"})
  void ngspiceEndsWhereAFastDeviceDoes(String device) {
    NgspiceRun.assumeIsThere();
    CycleExperiment experiment =
        CycleFile.read(
            "fig4",
            List.of(
                "crossbar.device=" + device,
                "crossbar.wire_resistance=\"30 Ohm\"",
                "scheme.allow_violation=true"));
    Crossbar played = experiment.initial().copy();
    new WiredEngine(experiment.wires()).play(played, experiment.schedule(), experiment.counts());
    double[] witness =
        NgspiceRun.of(netlist(experiment).text(List.of(device)))
            .states(played.rows(), played.columns());
    double apart = SpiceCase.largestDifference(played.states(), witness);
    double moved = SpiceCase.largestDifference(played.states(), experiment.initial().states());
    assertTrue(apart <= 1e-3 && moved > 0.4, device + " by " + apart + " of " + moved);
  }

  private static CycleExperiment experiment(String device, String drive) {
    List<String> overrides = new ArrayList<>(CIRCUIT);
    overrides.add("crossbar.device=" + device);
    overrides.add("crossbar.drive=" + drive);
    return CycleFile.read("fig4", overrides);
  }

  private static Netlist netlist(CycleExperiment experiment) {
    return new Netlist(
        experiment.device(),
        experiment.initial(),
        experiment.wires(),
        experiment.schedule(),
        experiment.counts(),
        SpiceSettings.of(experiment.schedule()));
  }
}
