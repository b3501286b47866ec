package org.crosspulse.spice;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.crosspulse.pulse.Offset;
import org.crosspulse.pulse.Placement;
import org.crosspulse.pulse.Placements;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ngspice ends cycles of placed trains where the engine does. */
class PlacedWitnessTest {
  /** As in {@link WitnessTest}: half an edge of each step. */
  private static final double TOLERANCE = 2e-6;

  @ParameterizedTest
  @CsvSource({
    "constant-rate, ALIGNED, SPREAD, COUNTER",
    "vteam-ideal, ALIGNED, SPREAD, COUNTER",
    "vteam-ideal, ANTI_ALIGNED, ALIGNED, NONE",
    "yakopcic-jo, VAN_DER_CORPUT, ALIGNED, COUNTER",
    "constant-rate, BERNOULLI, BERNOULLI, NONE",
  })
  void ngspiceAgrees(String device, Placement rows, Placement columns, Offset offset) {
    NgspiceRun.assumeIsThere();
    SpiceCase aligned = SpiceCase.of(device);
    SpiceCase placed = aligned.placed(new Placements(rows, columns, offset));
    double[] played = placed.played();
    double[] witness = placed.witness(SpiceSettings.of(placed.schedule()));
    double apart = SpiceCase.largestDifference(played, witness);
    String message = "engine " + Arrays.toString(played) + ", ngspice " + Arrays.toString(witness);
    assertTrue(apart <= TOLERANCE, message);
    // A netlist that took all trains for bursts from the first slot would be a step away.
    double moved = SpiceCase.largestDifference(played, aligned.played());
    assertTrue(moved > 1e-3, message);
  }
}
