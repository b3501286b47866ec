package org.crosspulse.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crosspulse.config.ShippedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** ngspice, which knows nothing of this project, ends every cycle where the engine does. */
class WitnessTest {
  /**
   * An ideal edge takes 1e-5 of a pulse here, and beyond a threshold at ¾ of the voltage the pulse
   * is shorter by half of that: 5e-6 of a step, of which there are four of at most a few
   * hundredths.
   */
  private static final double TOLERANCE = 2e-6;

  /** ngspice does not stop where a ramp passes a threshold: a step of its own ends near it. */
  private static final double RAMP_TOLERANCE = 1e-5;

  static Stream<Arguments> cases() {
    return ShippedFiles.DEVICES.names().stream()
        .flatMap(
            name ->
                Arrays.stream(SpiceCase.Edges.values()).map(edges -> Arguments.of(name, edges)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void ngspiceAgrees(String name, SpiceCase.Edges edges) {
    NgspiceRun.assumeIsThere();
    SpiceCase spiceCase = SpiceCase.of(name, edges);
    check(spiceCase, edges, spiceCase.witness(SpiceSettings.of(spiceCase.schedule())));
  }

  /** What ngspice said when it was there; {@link WitnessTable} writes the file. */
  @ParameterizedTest
  @MethodSource("cases")
  void ngspiceAgreedOnceBefore(String name, SpiceCase.Edges edges) {
    double[] golden = WitnessTable.golden().get(WitnessTable.key(name, edges));
    assertTrue(golden != null, "no states of " + name + ": see WitnessTable");
    if (golden != null) {
      check(SpiceCase.of(name, edges), edges, golden);
    }
  }

  private static void check(SpiceCase spiceCase, SpiceCase.Edges edges, double[] witness) {
    double[] played = spiceCase.played();
    double tolerance = edges == SpiceCase.Edges.RAMPS ? RAMP_TOLERANCE : TOLERANCE;
    String message =
        spiceCase.device().name()
            + ", "
            + edges
            + ": engine "
            + Arrays.toString(played)
            + ", ngspice "
            + Arrays.toString(witness);
    double apart = SpiceCase.largestDifference(played, witness);
    assertTrue(apart <= tolerance, message);
    // A cycle in which nothing happens would be no witness.
    double moved = SpiceCase.largestDifference(played, spiceCase.crossbar().states());
    assertTrue(moved > 1e-4 && moved > 100 * apart, message);
  }

  @Test
  void measureLinesSayTheSame() {
    NgspiceRun.assumeIsThere();
    SpiceCase spiceCase = SpiceCase.of("hf-al-o");
    Netlist netlist = spiceCase.netlist(SpiceSettings.of(spiceCase.schedule()).withPeaks(true));
    Map<String, Double> measures = NgspiceRun.measures(netlist.text(List.of("t")));
    assertEquals(netlist.measures().size(), measures.size(), measures.toString());
    double[] played = spiceCase.played();
    for (int cell = 0; cell < played.length; cell++) {
      String place = cell / 3 + "_" + cell % 3;
      // ngspice prints seven digits.
      assertEquals(played[cell], measures.getOrDefault("x_" + place, Double.NaN), 3e-6);
      double siemens = spiceCase.device().device().conductanceSiemens(played[cell]);
      assertEquals(siemens, measures.getOrDefault("g_" + place, Double.NaN), 1e-5 * siemens, place);
    }
    double full = spiceCase.schedule().phases().get(0).fullSelectVolts();
    assertEquals(full, measures.getOrDefault("vmax_0_0", Double.NaN), 1e-6 * full);
  }

  @Test
  void shorterStepsBringItNearer() {
    NgspiceRun.assumeIsThere();
    SpiceCase spiceCase = SpiceCase.of("ion-drift-biolek");
    double[] played = spiceCase.played();
    SpiceSettings settings = SpiceSettings.of(spiceCase.schedule()).withTolerance(0.5);
    double[] apart = new double[3];
    for (int k = 0; k < apart.length; k++) {
      double step = 10 * settings.maxStepSeconds() / Math.pow(4, k);
      apart[k] = SpiceCase.largestDifference(played, spiceCase.witness(settings.withMaxStep(step)));
    }
    String message = Arrays.toString(apart);
    // ngspice shortens steps of its own as well: at least as much nearer as the steps are shorter.
    assertTrue(apart[1] < apart[0] / 4 && apart[2] < apart[1] / 4, message);
  }
}
