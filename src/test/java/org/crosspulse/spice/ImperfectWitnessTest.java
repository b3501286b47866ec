package org.crosspulse.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crosspulse.RandomCases;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;
import org.crosspulse.engine.CellSignals;
import org.crosspulse.engine.Probe;
import org.crosspulse.pulse.Ticks;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** ngspice ends cycles in which everything is wrong at once where the engines do. */
class ImperfectWitnessTest {
  /**
   * Measured on 3 cases of each of the 29 shipped devices, with ideal wires and with resistive
   * ones: the largest difference was 2.2e-6 of the state's range, and became less with a shorter
   * step of ngspice.
   */
  private static final double TOLERANCE = 5e-6;

  /** Of the pulse's voltage, of the range and of the conductance at x = 1. */
  private static final double WAVEFORM_TOLERANCE = 1e-5;

  private static final int CASES = 2;

  /** Rates that jump at the threshold, that bend there, that have no threshold; sinh currents. */
  private static final List<String> DEVICES =
      List.of(
          "constant-rate",
          "aihwkit-reram-sb",
          "hf-al-o",
          "vteam-magic",
          "pershin-di-ventra",
          "ion-drift-biolek",
          "yakopcic-miao");

  static Stream<Arguments> cases() {
    List<Arguments> cases = new ArrayList<>();
    for (String device : DEVICES) {
      for (boolean hasWires : new boolean[] {false, true}) {
        RandomCases.seeds(CASES).forEach(seed -> cases.add(Arguments.of(device, hasWires, seed)));
      }
    }
    return cases.stream();
  }

  @ParameterizedTest(name = "{0}, wires {1}, seed {2}")
  @MethodSource("cases")
  void ngspiceAgrees(String device, boolean hasWires, long seed) {
    NgspiceRun.assumeIsThere();
    SpiceCase spiceCase = ImperfectCases.of(device, hasWires, seed);
    check(spiceCase, spiceCase.witness(SpiceSettings.of(spiceCase.schedule())), seed);
  }

  /** What ngspice said when it was there; {@link WitnessTable} writes the file. */
  @ParameterizedTest(name = "{0}, wires {1}, seed {2}")
  @MethodSource("cases")
  void ngspiceAgreedOnceBefore(String device, boolean hasWires, long seed) {
    double[] golden = WitnessTable.golden().get(key(device, hasWires, seed));
    Assumptions.assumeTrue(golden != null, "a seed that was not asked for before: " + seed);
    if (golden != null) {
      check(ImperfectCases.of(device, hasWires, seed), golden, seed);
    }
  }

  private static void check(SpiceCase spiceCase, double[] witness, long seed) {
    double[] played = spiceCase.played();
    String message =
        String.format(
            Locale.ROOT,
            "%s, %s, seed %d: engine %s, ngspice %s",
            spiceCase.device().name(),
            spiceCase.wires(),
            seed,
            Arrays.toString(played),
            Arrays.toString(witness));
    assertEquals(played.length, witness.length, message);
    assertTrue(SpiceCase.largestDifference(played, witness) <= TOLERANCE, message);
  }

  /** Cycles in which nothing happens would be no witness. */
  @ParameterizedTest
  @MethodSource("devices")
  void somethingMoves(String device) {
    double most = 0;
    for (long seed : RandomCases.seeds(CASES).toArray()) {
      SpiceCase spiceCase = ImperfectCases.of(device, false, seed);
      most =
          Math.max(
              most, SpiceCase.largestDifference(spiceCase.played(), spiceCase.crossbar().states()));
    }
    assertTrue(most > 1000 * TOLERANCE, device + " moved by " + most);
  }

  static Stream<String> devices() {
    return DEVICES.stream();
  }

  /** Voltage, state and conductance of every cell, all through a cycle with ramps and wires. */
  @ParameterizedTest
  @MethodSource("devices")
  void waveformsAgree(String device) {
    NgspiceRun.assumeIsThere();
    long seed = RandomCases.FIRST_SEED;
    SpiceCase spiceCase = ImperfectCases.of(device, true, seed);
    while (spiceCase.schedule().hasIdealEdges()) {
      spiceCase = ImperfectCases.of(device, true, ++seed);
    }
    SpiceSettings usual = SpiceSettings.of(spiceCase.schedule()).withPeaks(true);
    // Between two samples the lines are taken for straight.
    SpiceSettings settings = usual.withMaxStep(usual.maxStepSeconds() / 10);
    Netlist netlist = spiceCase.netlist(settings);
    NgspiceRun run = NgspiceRun.of(netlist.text(List.of(device)));
    Comparison comparison = new Comparison(spiceCase, netlist, run);
    spiceCase.played(List.of(comparison));
    String message = String.format(Locale.ROOT, "%s, seed %d: %s", device, seed, comparison);
    assertTrue(comparison.instants > 100, message);
    double volts = spiceCase.schedule().phases().get(0).fullSelectVolts();
    assertTrue(comparison.volts <= WAVEFORM_TOLERANCE * volts, message);
    assertTrue(comparison.states <= WAVEFORM_TOLERANCE, message);
    assertTrue(comparison.siemens <= WAVEFORM_TOLERANCE, message);
  }

  /** Sees every cell at a fixed rate and keeps the largest differences. */
  private static final class Comparison implements Probe {
    private static final int INSTANTS = 211;

    private final SpiceCase spiceCase;
    private final Netlist netlist;
    private final NgspiceRun run;
    private int instants;
    private double volts;
    private double states;

    /** In parts of the conductance at x = 1. */
    private double siemens;

    Comparison(SpiceCase spiceCase, Netlist netlist, NgspiceRun run) {
      this.spiceCase = spiceCase;
      this.netlist = netlist;
      this.run = run;
    }

    @Override
    public int[] cells() {
      return IntStream.range(0, spiceCase.crossbar().states().length).toArray();
    }

    @Override
    public long everyTicks() {
      return spiceCase.schedule().durationTicks() / INSTANTS;
    }

    @Override
    public void sample(long tick, CellSignals signals) {
      instants++;
      Crossbar crossbar = spiceCase.crossbar();
      double seconds = netlist.startSeconds() + Ticks.toSeconds(tick);
      for (int cell = 0; cell < crossbar.states().length; cell++) {
        int row = cell / crossbar.columns();
        int column = cell % crossbar.columns();
        double across = signals.rowVolts(cell) - signals.columnVolts(cell);
        double witness =
            run.between("v(" + netlist.wiring().rowNode(row, column) + ")", seconds)
                - run.between("v(" + netlist.wiring().columnNode(row, column) + ")", seconds);
        volts = larger(volts, across - witness);
        String place = row + "_" + column + ")";
        double state = signals.state(cell);
        states = larger(states, state - run.between("v(x" + place, seconds));
        Memristor device = crossbar.device(cell);
        double apart = device.conductanceSiemens(state) - run.between("v(g" + place, seconds);
        siemens = larger(siemens, apart / device.conductanceSiemens(1));
      }
    }

    /** A number that is none must not pass. */
    private static double larger(double most, double difference) {
      return Math.abs(difference) <= most ? most : Math.abs(difference);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d instants, %.1e V, %.1e of the range, %.1e of the conductance",
          instants,
          volts,
          states,
          siemens);
    }
  }

  static String key(String device, boolean hasWires, long seed) {
    return device + "," + (hasWires ? "WIRES" : "NO_WIRES") + "-" + seed;
  }
}
