package org.crosspulse.learn;

import org.crosspulse.device.Memristor;
import org.crosspulse.device.PulseMap;
import org.crosspulse.device.TrapezoidPulse;
import org.crosspulse.pulse.Phase;
import org.crosspulse.pulse.PulseTiming;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.pulse.Ticks;
import org.crosspulse.rule.NominalStep;

/**
 * The learning rate as hardware has it: the width of the pulses.
 *
 * <p>A wanted step of weight becomes one width for the raising and one for the lowering phases,
 * each from the device's own rate at the reference conductance, so that up and down steps are alike
 * there even where their rates differ. The duty cycle stays, as the source paper suggests:
 * "changing the pulse generator frequency in the whole network".
 *
 * @param schedule the scheme's cycle
 * @param device that it drives
 * @param scale from its conductances to weights
 */
record PulseWidths(Schedule schedule, Memristor device, WeightScale scale) {
  /** Rounding to ticks changes a pulse of at least this width by at most one part in 2000. */
  static final long LEAST_TICKS = 1000;

  /** The schedule whose coincidences change a weight of 0 by {@code step}, rounded to ticks. */
  Schedule forStep(double step) {
    return schedule.withWidths(ticks(step, true), ticks(step, false));
  }

  private long ticks(double step, boolean raising) {
    return Math.max(1, Math.round(seconds(step, raising) * Ticks.PER_SECOND));
  }

  private double seconds(double step, boolean raising) {
    double signed = raising ? step : -step;
    double change = device.stateAtConductance(scale.siemens(signed)) - reference();
    double rate = device.rate(phase(raising).fullSelectVolts(), reference());
    // A full select that does not switch has no width that would help: the scheme's own is kept.
    return rate == 0
        ? Ticks.toSeconds(phase(raising).timing().widthTicks())
        : (change - edgesChange(raising)) / rate;
  }

  /** What the edges of a pulse do to the reference state by themselves. */
  private double edgesChange(boolean raising) {
    PulseTiming timing = phase(raising).timing();
    PulseMap edges =
        TrapezoidPulse.of(
            device,
            phase(raising).fullSelectVolts(),
            Ticks.toSeconds(timing.riseTicks()),
            0,
            Ticks.toSeconds(timing.fallTicks()));
    return edges.after(reference()) - reference();
  }

  /** The steps that widths from {@link #LEAST_TICKS} to the longest that fit the clock make. */
  StepRange range() {
    double least = 0;
    double most = Double.POSITIVE_INFINITY;
    for (boolean raising : new boolean[] {true, false}) {
      double rate = Math.abs(device.rate(phase(raising).fullSelectVolts(), reference()));
      if (rate > 0) {
        double edges = Math.abs(edgesChange(raising));
        double shortest = rate * Ticks.toSeconds(LEAST_TICKS);
        least = Math.max(least, weightStep(edges + shortest, raising));
        most = Math.min(most, weightStep(rate * longestSeconds(phase(raising)), raising));
      }
    }
    return new StepRange(least, most);
  }

  /** The weight change of a change of the state from the reference, as a positive number. */
  private double weightStep(double stateChange, boolean raising) {
    double state = reference() + (raising ? stateChange : -stateChange);
    double inside = Math.min(1, Math.max(0, state));
    return Math.abs(scale.weight(device.conductanceSiemens(inside)));
  }

  private double longestSeconds(Phase phase) {
    PulseTiming timing = phase.timing();
    double longestPeriod = Ticks.LONGEST_SECONDS / schedule.phases().size() / schedule.slots();
    return longestPeriod * timing.widthTicks() / timing.periodTicks();
  }

  /** The weight change that a coincidence of these widths makes from a weight of 0. */
  double stepOf(Schedule widths, boolean raising) {
    double siemens = NominalStep.siemens(device, widths.firstPhase(raising), reference());
    return siemens / scale.unitSiemens();
  }

  private double reference() {
    return device.stateAtConductance(scale.siemens(0));
  }

  private Phase phase(boolean raising) {
    return schedule.firstPhase(raising);
  }
}
