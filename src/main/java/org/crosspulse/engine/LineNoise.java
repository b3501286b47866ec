package org.crosspulse.engine;

import org.crosspulse.pulse.ClockErrors;
import org.crosspulse.pulse.LineErrors;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.variability.ArrayNoise;
import org.crosspulse.variability.ArrayNoise.Line;

/**
 * What the generators of an array do wrong in one cycle: what the scheme says of their clocks and
 * voltages, and the noise of the electrodes. Lines at rest are held at 0 V.
 */
final class LineNoise {
  private final ArrayNoise noise;
  private final ClockErrors errors;
  private final int slots;
  private final long firstPulse;

  /**
   * The errors of one cycle.
   *
   * @param cycle how many the array has been through before
   */
  LineNoise(ArrayNoise noise, Schedule schedule, long cycle) {
    this.noise = noise;
    this.errors = schedule.errors();
    this.slots = schedule.slots();
    this.firstPulse = cycle * schedule.phases().size() * slots;
  }

  /** Whether pulses of equal voltage differ. */
  boolean isOnVolts() {
    return noise.isOnElectrodes();
  }

  /** The error (V) of the pulse in one slot of a phase. */
  double volts(Line line, int phase, int slot) {
    return noise.lineVolts(line, pulse(phase, slot));
  }

  /** What one generator does wrong. */
  LineErrors of(Line line) {
    return errors.areNone() && !isOnVolts() ? LineErrors.NONE : new OfLine(line);
  }

  /** The number of the pulse in one slot of a phase, counted through all cycles. */
  long pulse(int phase, int slot) {
    return firstPulse + (long) phase * slots + slot;
  }

  private final class OfLine implements LineErrors {
    private final Line line;
    private final long delayTicks;
    private final double amplitude;

    OfLine(Line line) {
      this.line = line;
      long own =
          errors.skewSpreadTicks() > 0
              ? Math.round(errors.skewSpreadTicks() * noise.delay(line))
              : 0;
      this.delayTicks = own + (line.isRow() ? 0 : errors.skewTicks());
      this.amplitude =
          errors.amplitudeSpread() > 0
              ? Math.max(0, 1 + errors.amplitudeSpread() * noise.amplitude(line))
              : 1;
    }

    @Override
    public long delayTicks() {
      return delayTicks;
    }

    @Override
    public double stretch() {
      return line.isRow() ? 1 : 1 + errors.mismatch();
    }

    @Override
    public long edgeTicks(int phase, int slot, boolean rising) {
      return errors.jitterTicks() == 0
          ? 0
          : Math.round(
              errors.jitterTicks() * noise.jitter(line, 2 * pulse(phase, slot) + (rising ? 0 : 1)));
    }

    @Override
    public double volts(int phase, int slot, double wanted) {
      return amplitude * wanted + (isOnVolts() ? LineNoise.this.volts(line, phase, slot) : 0);
    }
  }
}
