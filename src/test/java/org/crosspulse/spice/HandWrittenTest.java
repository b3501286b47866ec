package org.crosspulse.spice;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.CycleFile;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.engine.WiredEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Netlists that were written by hand from the papers, not by this project's exporter. */
class HandWrittenTest {
  static final Path FOLDER = Path.of("src", "test", "resources", "spice", "by-hand");

  /** Measured: 2.0e-6, 7.6e-6 and 5.4e-9 of the range. */
  private static final double TOLERANCE = 1e-5;

  @ParameterizedTest
  @EnumSource
  void ngspiceAgrees(Circuit circuit) throws IOException {
    NgspiceRun.assumeIsThere();
    check(circuit, circuit.witness());
  }

  /** What ngspice said when it was there; {@link WitnessTable} writes the file. */
  @ParameterizedTest
  @EnumSource
  void ngspiceAgreedOnceBefore(Circuit circuit) {
    double[] golden = WitnessTable.golden().get(WitnessTable.key(circuit.file, "BY_HAND"));
    assertTrue(golden != null, "no states of " + circuit + ": see WitnessTable");
    if (golden != null) {
      check(circuit, golden);
    }
  }

  private static void check(Circuit circuit, double[] witness) {
    double[] played = circuit.played();
    String message =
        String.format(
            Locale.ROOT,
            "%s: engine %s, ngspice %s",
            circuit,
            Arrays.toString(played),
            Arrays.toString(witness));
    double moved = SpiceCase.largestDifference(played, circuit.experiment().initial().states());
    assertTrue(SpiceCase.largestDifference(played, witness) <= TOLERANCE, message);
    assertTrue(moved > 100 * TOLERANCE, message);
  }

  /** A netlist, and the experiment that it was made for. */
  enum Circuit {
    CONSTANT_RATE(
        "constant-rate-2x2",
        List.of(
            "crossbar={rows=2, columns=2, device='constant-rate',"
                + " initial_state=[[0.2, 0.4], [0.6, 0.8]], row_wire_resistance='40 Ohm',"
                + " column_wire_resistance='25 Ohm', driver_resistance='100 Ohm'}",
            "scheme={waveform='two-phase', slots=2, rise_time='2 us', fall_time='1 us'}",
            "signals={row_pulses=[2, 1], column_pulses=[1, -2]}")),
    VTEAM(
        "vteam-3x2",
        List.of(
            "crossbar={rows=3, columns=2, device='vteam-magic',"
                + " initial_state=[[0.5, 0.5], [0.7, 0.7], [0.3, 0.3]],"
                + " row_wire_resistance='5 Ohm', column_wire_resistance='8 Ohm',"
                + " driver_resistance='20 Ohm'}",
            "scheme={waveform='two-phase', slots=2, rise_time='10 ps', fall_time='10 ps',"
                + " potentiation={amplitude='2 V', width='20 ps', period='100 ps'},"
                + " depression={amplitude='-0.4 V', width='80 ns', period='160 ns'}}",
            "signals={row_pulses=[1, 2, 2], column_pulses=[2, -1]}")) {
      @Override
      double state(NgspiceRun run, String place) {
        return 1 - run.last("v(w" + place + ")") / 3;
      }
    },
    ION_DRIFT(
        "ion-drift-2x2",
        List.of(
            "crossbar={rows=2, columns=2, device='ion-drift-biolek',"
                + " initial_state=[[0.2, 0.4], [0.6, 0.8]], row_wire_resistance='5 Ohm',"
                + " column_wire_resistance='3 Ohm', driver_resistance='10 Ohm', drive='both'}",
            "scheme={waveform='two-phase', slots=2, rise_time='200 us', fall_time='100 us',"
                + " potentiation={width='1 ms', period='2 ms'},"
                + " depression={width='1 ms', period='2 ms'}, allow_violation=true}",
            "signals={row_pulses=[1, 2], column_pulses=[2, -1]}"));

    final String file;
    private final ImmutableList<String> settings;

    Circuit(String file, List<String> settings) {
      this.file = file;
      this.settings = ImmutableList.copyOf(settings);
    }

    CycleExperiment experiment() {
      return CycleFile.read(
          "fig4", Stream.concat(settings.stream(), Stream.of("trace.cells=[]")).toList());
    }

    double[] played() {
      CycleExperiment experiment = experiment();
      Crossbar crossbar = experiment.initial().copy();
      new WiredEngine(experiment.wires())
          .play(crossbar, experiment.schedule(), experiment.counts());
      return crossbar.states();
    }

    double state(NgspiceRun run, String place) {
      return run.last("v(x" + place + ")");
    }

    /** The states that ngspice ends with. */
    double[] witness() throws IOException {
      NgspiceRun run = NgspiceRun.of(Files.readString(FOLDER.resolve(file + ".cir")));
      int columns = experiment().initial().columns();
      return IntStream.range(0, experiment().initial().states().length)
          .mapToDouble(cell -> state(run, cell / columns + "_" + cell % columns))
          .toArray();
    }
  }
}
