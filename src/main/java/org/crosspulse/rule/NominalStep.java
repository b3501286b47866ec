package org.crosspulse.rule;

import org.crosspulse.device.Memristor;
import org.crosspulse.device.TrapezoidPulse;
import org.crosspulse.pulse.Phase;
import org.crosspulse.pulse.Ticks;

/**
 * The step that one coincidence should make: the unit in which residuals are given.
 *
 * <p>It is what one full-select pulse does to a device at x = ½. Where the pulse does not reach the
 * threshold, it is what the pulse would do at 4/3 of the threshold, the middle of the operating
 * window: a device that fails to switch has a residual of whole steps, not a step of zero. Where
 * the pulse runs into a bound from x = ½, it is the rate there times the width, at most the whole
 * range: a step is not smaller because the bound is near. A device whose window holds it still at x
 * = ½ (TEAM's does) is asked where it is fastest.
 */
public final class NominalStep {
  /** The state at which the step is taken. */
  public static final double REFERENCE_STATE = 0.5;

  private static final int STATES = 100;
  private static final double CENTRE_OF_WINDOW = 4.0 / 3;

  private NominalStep() {}

  /** The change of x in one coincidence of {@code phase}, &gt; 0 in a raising phase. */
  public static double state(Memristor device, Phase phase) {
    return state(device, phase, reference(device, phase, REFERENCE_STATE));
  }

  private static double state(Memristor device, Phase phase, double reference) {
    double after = after(device, phase, reference);
    if (!isBound(after)) {
      return after - reference;
    }
    double travel = device.rate(volts(device, phase), reference) * seconds(phase);
    return Math.max(-1, Math.min(1, travel));
  }

  /** The change of conductance (S) in one coincidence of {@code phase}. */
  public static double siemens(Memristor device, Phase phase) {
    return siemensAround(device, phase, REFERENCE_STATE);
  }

  /**
   * The same, taken at another state than x = ½: a device whose conductance changes in a part of
   * its states only has no step worth the name elsewhere.
   *
   * @param state x in (0, 1)
   */
  public static double siemensAround(Memristor device, Phase phase, double state) {
    double reference = reference(device, phase, state);
    if (isBound(after(device, phase, reference))) {
      double range = device.conductanceSiemens(1) - device.conductanceSiemens(0);
      return range * state(device, phase, reference);
    }
    return siemens(device, phase, reference);
  }

  private static double reference(Memristor device, Phase phase, double wanted) {
    if (after(device, phase, wanted) != wanted) {
      return wanted;
    }
    double fastest = wanted;
    for (int k = 1; k < STATES; k++) {
      double state = (double) k / STATES;
      double rate = device.rate(volts(device, phase), state);
      if (Math.abs(rate) > Math.abs(device.rate(volts(device, phase), fastest))) {
        fastest = state;
      }
    }
    return fastest;
  }

  /** The change of conductance (S) in one coincidence of {@code phase} at {@code state}. */
  public static double siemens(Memristor device, Phase phase, double state) {
    double moved = after(device, phase, state);
    return device.conductanceSiemens(moved) - device.conductanceSiemens(state);
  }

  private static double after(Memristor device, Phase phase, double state) {
    return TrapezoidPulse.of(
            device,
            volts(device, phase),
            Ticks.toSeconds(phase.timing().riseTicks()),
            seconds(phase),
            Ticks.toSeconds(phase.timing().fallTicks()))
        .after(state);
  }

  private static double volts(Memristor device, Phase phase) {
    double volts = phase.fullSelectVolts();
    if (!device.hasDeadZone() || !device.isStillAt(volts)) {
      return volts;
    }
    double threshold =
        phase.isRaising() ? device.thresholds().onVolts() : device.thresholds().offVolts();
    return CENTRE_OF_WINDOW * threshold;
  }

  private static double seconds(Phase phase) {
    return Ticks.toSeconds(phase.timing().widthTicks());
  }

  private static boolean isBound(double state) {
    return state == 0 || state == 1;
  }
}
