package org.crosspulse.device;

/**
 * A memristor connected the other way round: for models whose source has the opposite sign
 * convention.
 *
 * @param inner the device in its source's convention
 */
public record FlippedTerminals(Memristor inner) implements Memristor {
  @Override
  public Thresholds thresholds() {
    return inner.thresholds().flipped();
  }

  @Override
  public boolean hasDeadZone() {
    return inner.hasDeadZone();
  }

  @Override
  public double rate(double volts, double state) {
    return inner.rate(-volts, state);
  }

  @Override
  public double conductanceSiemens(double state) {
    return inner.conductanceSiemens(state);
  }

  @Override
  public boolean isOhmic() {
    return inner.isOhmic();
  }

  @Override
  public double currentAmperes(double volts, double state) {
    return -inner.currentAmperes(-volts, state);
  }

  @Override
  public double destination(double volts) {
    return inner.destination(-volts);
  }

  @Override
  public double stateAtConductance(double siemens) {
    return inner.stateAtConductance(siemens);
  }

  @Override
  public double[] kinks() {
    return inner.kinks();
  }

  @Override
  public boolean isStillAt(double volts) {
    return inner.isStillAt(-volts);
  }

  @Override
  public PulseMap pulse(double volts, double seconds) {
    return inner.pulse(-volts, seconds);
  }

  @Override
  public PulseMap ramp(double fromVolts, double toVolts, double seconds) {
    return inner.ramp(-fromVolts, -toVolts, seconds);
  }
}
