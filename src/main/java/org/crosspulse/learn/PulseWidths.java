package org.crosspulse.learn;

import org.crosspulse.device.Memristor;
import org.crosspulse.pulse.Phase;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.pulse.Ticks;

/**
 * The learning rate as hardware has it: the width of the pulses.
 *
 * <p>A wanted step of weight becomes one width for the raising and one for the lowering phases,
 * each from the device's own rate at the reference conductance, so that up and down steps are alike
 * there even where their rates differ. The duty cycle stays, as the source paper suggests:
 * "changing the pulse generator frequency in the whole network".
 */
final class PulseWidths {
  private PulseWidths() {}

  /** The schedule whose coincidences change a weight of 0 by {@code step}, rounded to ticks. */
  static Schedule forStep(Schedule schedule, Memristor device, WeightScale scale, double step) {
    return schedule.withWidths(
        Math.max(1, Math.round(seconds(schedule, device, scale, step, true) * Ticks.PER_SECOND)),
        Math.max(1, Math.round(seconds(schedule, device, scale, step, false) * Ticks.PER_SECOND)));
  }

  /** The same, where a width that the tick grid cannot hold is an error. */
  static Schedule checked(Schedule schedule, Memristor device, WeightScale scale, double step) {
    String key = "learning_rate: the pulse width that makes its step";
    return schedule.withWidths(
        Ticks.of(key, seconds(schedule, device, scale, step, true)),
        Ticks.of(key, seconds(schedule, device, scale, step, false)));
  }

  private static double seconds(
      Schedule schedule, Memristor device, WeightScale scale, double step, boolean raising) {
    Phase phase = schedule.firstPhase(raising);
    double reference = device.stateAtConductance(scale.siemens(0));
    double change = device.stateAtConductance(scale.siemens(step)) - reference;
    double rate = Math.abs(device.rate(phase.fullSelectVolts(), reference));
    // A full select that does not switch has no width that would help: the scheme's own is kept.
    return rate == 0 ? Ticks.toSeconds(phase.timing().widthTicks()) : change / rate;
  }
}
