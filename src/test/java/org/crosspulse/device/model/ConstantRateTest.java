package org.crosspulse.device.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.MemristorContractTest;
import org.crosspulse.device.PulseMap;
import org.junit.jupiter.api.Test;

/** The ideal device: a constant step, clipped. */
class ConstantRateTest extends MemristorContractTest {
  @Override
  protected Memristor device(Random random) {
    return RandomDevices.constantRate(random);
  }

  @Test
  void everyPulseIsTheSameStepUntilTheBound() {
    PulseMap up = new ConstantRate(1, -2, 100, -50, 1e-6, 1e-4).pulse(1.5, 1e-3);
    assertEquals(0.1, up.after(0));
    assertEquals(0.35, up.after(0.25));
    assertEquals(1, up.after(0.95));
    assertEquals(1, up.after(1));
  }

  @Test
  void theRateDoesNotDependOnTheOverdrive() {
    ConstantRate device = new ConstantRate(1, -2, 100, -50, 1e-6, 1e-4);
    assertEquals(100, device.rate(Math.nextUp(1.0), 0.3));
    assertEquals(100, device.rate(1e9, 0.9));
    assertEquals(-50, device.rate(Math.nextDown(-2.0), 0.3));
    assertEquals(-50, device.rate(-1e9, 0.9));
  }
}
