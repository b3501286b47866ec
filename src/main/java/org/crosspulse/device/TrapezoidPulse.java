package org.crosspulse.device;

/**
 * What a pulse with finite edges does to a state: its rise, its flat top and its fall, one after
 * another.
 *
 * @param rise the ramp from 0 V to the pulse's voltage
 * @param top the time at that voltage
 * @param fall the ramp back to 0 V
 */
public record TrapezoidPulse(PulseMap rise, PulseMap top, PulseMap fall) implements PulseMap {
  /**
   * The pulse of one device.
   *
   * @param volts of the flat top (V)
   * @param riseSeconds ≥ 0 (s)
   * @param topSeconds ≥ 0 (s)
   * @param fallSeconds ≥ 0 (s)
   */
  public static PulseMap of(
      Memristor device, double volts, double riseSeconds, double topSeconds, double fallSeconds) {
    return of(
        device.ramp(0, volts, riseSeconds),
        device.pulse(volts, topSeconds),
        device.ramp(volts, 0, fallSeconds));
  }

  /** The three parts, or the one of them that moves anything. */
  public static PulseMap of(PulseMap rise, PulseMap top, PulseMap fall) {
    return rise.isIdentity() && fall.isIdentity() ? top : new TrapezoidPulse(rise, top, fall);
  }

  @Override
  public double after(double state) {
    return fall.after(top.after(rise.after(state)));
  }
}
