package org.crosspulse.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.crosspulse.RandomCases;
import org.crosspulse.device.model.RandomDevices;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exchanging the terminals changes the sign of the voltage and nothing else. */
class FlippedTerminalsTest extends MemristorContractTest {
  @Override
  protected Memristor device(Random random) {
    // Flipped twice: the contract holds for the original sign convention only.
    return new FlippedTerminals(new FlippedTerminals(RandomDevices.any(random)));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void theOtherSignDoesTheSame(long seed) {
    Random random = RandomCases.random(seed);
    Memristor inner = RandomDevices.any(random);
    Memristor flipped = new FlippedTerminals(inner);
    Stimulus pulse = Stimulus.of(random, inner, 1e-3, 10);
    double other = new Stimulus(-pulse.volts(), pulse.seconds(), pulse.state()).play(flipped);
    assertEquals(pulse.play(inner), other, "seed " + seed);
    assertEquals(inner.rate(pulse.volts(), 0.4), flipped.rate(-pulse.volts(), 0.4), "seed " + seed);
    assertEquals(-inner.thresholds().onVolts(), flipped.thresholds().onVolts());
    assertEquals(-inner.thresholds().offVolts(), flipped.thresholds().offVolts());
    assertEquals(inner.hasDeadZone(), flipped.hasDeadZone());
    assertEquals(inner.conductanceSiemens(0.3), flipped.conductanceSiemens(0.3));
  }
}
