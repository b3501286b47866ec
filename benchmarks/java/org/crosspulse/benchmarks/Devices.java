package org.crosspulse.benchmarks;

import java.util.List;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.model.ConstantRate;
import org.crosspulse.device.model.NormalisedVteam;
import org.crosspulse.device.model.Window;
import org.crosspulse.pulse.CycleKind;
import org.crosspulse.pulse.Phase;
import org.crosspulse.pulse.PulseTiming;
import org.crosspulse.pulse.Schedule;

/** Devices whose pulse does what the C++ loops do, and the cycle that drives them. */
final class Devices {
  /** The change of x in one coincidence; at the bound that x moves away from for exponential. */
  static final double STEP = 1e-4;

  private static final double PULSE_SECONDS = 1e-5;
  private static final long PULSE_TICKS = 10_000_000_000L;

  private Devices() {}

  static Memristor named(String name) {
    return switch (name) {
      case "constant" -> constant();
      case "exponential" -> exponential();
      default -> throw new IllegalArgumentException("no device " + name);
    };
  }

  /** x ← clip(x ± STEP). */
  private static Memristor constant() {
    double rate = STEP / PULSE_SECONDS;
    return new ConstantRate(1, -1, rate, -rate, 1e-6, 1e-4);
  }

  /** x ← b + (x − b)·(1 − STEP). */
  private static Memristor exponential() {
    double rate = -Math.log1p(-STEP) / PULSE_SECONDS;
    return new NormalisedVteam(
        // Twice the threshold: the overdrive is 1, so that its power is 1 too.
        new NormalisedVteam.Direction(1, rate, 1, 1),
        new NormalisedVteam.Direction(-1, -rate, 1, 1),
        1e-6,
        1e-4,
        Window.POWER);
  }

  /** The two-phase cycle; full select at just under twice the thresholds of 1 V. */
  static Schedule schedule(String device, int slots) {
    // The exponential device needs an overdrive of 1, and half of 2 V is still in its dead zone.
    double half = device.equals("exponential") ? 1 : 2.0 / 3;
    PulseTiming timing = new PulseTiming(PULSE_TICKS, 2 * PULSE_TICKS);
    return new Schedule(
        CycleKind.TWO_PHASE,
        slots,
        List.of(
            new Phase("potentiation", 1, 1, half, -half, timing),
            new Phase("depression", 1, -1, -half, half, timing)));
  }
}
