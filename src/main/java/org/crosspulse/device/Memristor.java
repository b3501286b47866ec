package org.crosspulse.device;

/**
 * A voltage-controlled memristor with one normalised state.
 *
 * <p>The state x is dimensionless, in [0, 1]; x = 0 is the lowest and x = 1 the highest
 * conductance. It moves by dx/dt = {@link #rate} and stops at its bounds. Every implementation is
 * immutable and obeys the laws that {@code MemristorContractTest} checks: zero time changes
 * nothing; nothing moves inside an exact dead zone; two intervals equal their sum; the state stays
 * in [0, 1]; the sign of the voltage is the sign of the change; NaN never enters.
 */
public interface Memristor {

  /** The voltages (V) beyond which the conductance moves. */
  Thresholds thresholds();

  /**
   * Whether the state is exactly still between the thresholds. Where it is not (a soft threshold),
   * the engines play the half-select pulses too.
   */
  boolean hasDeadZone();

  /**
   * The equation of motion.
   *
   * @param volts voltage across the device, the row's potential less the column's (V)
   * @param state x in [0, 1]
   * @return dx/dt (1/s); at a bound it may point outwards, where the state stops
   */
  double rate(double volts, double state);

  /**
   * The conductance (S) at {@code state}, rising with it: current over voltage at the voltage at
   * which the device is read.
   */
  double conductanceSiemens(double state);

  /**
   * The current through the device (A): ohmic, unless the model says otherwise.
   *
   * @param volts voltage across the device (V)
   * @param state x in [0, 1]
   */
  default double currentAmperes(double volts, double state) {
    return conductanceSiemens(state) * volts;
  }

  /**
   * Whether the current is the conductance times the voltage, at every voltage and state. A model
   * that says otherwise in {@link #currentAmperes} says so here too.
   */
  default boolean isOhmic() {
    return true;
  }

  /** The state whose conductance is {@code siemens}: the inverse of {@link #conductanceSiemens}. */
  double stateAtConductance(double siemens);

  /**
   * What one rectangular pulse does to any state: the closed form where the model has one.
   *
   * @param volts constant voltage across the device (V)
   * @param seconds duration, ≥ 0 (s)
   */
  default PulseMap pulse(double volts, double seconds) {
    return isStillAt(volts) || seconds == 0
        ? IdentityPulse.INSTANCE
        : new OdePulse(this, volts, seconds);
  }

  /**
   * What a straight ramp of the voltage does to any state: the closed form where the model has one.
   *
   * @param fromVolts at its beginning (V)
   * @param toVolts at its end, not of the opposite sign (V)
   * @param seconds duration, ≥ 0 (s)
   */
  default PulseMap ramp(double fromVolts, double toVolts, double seconds) {
    return RampPulse.of(this, fromVolts, toVolts, seconds);
  }

  /**
   * The states in (0, 1) at which the rate as a function of the state has a kink: the integrator
   * must not step over them.
   */
  default double[] kinks() {
    return new double[0];
  }

  /**
   * The state towards which a constant voltage drives, and where the motion ends: a bound, where a
   * threshold that depends on the state is no longer passed, or where rise and fall balance.
   *
   * @param volts at which a state moves (V)
   */
  default double destination(double volts) {
    return volts * thresholds().onVolts() > 0 ? 1 : 0;
  }

  /** Whether {@code volts} leaves every state exactly where it is. */
  default boolean isStillAt(double volts) {
    return volts == 0 || (hasDeadZone() && thresholds().deadZoneContains(volts));
  }
}
