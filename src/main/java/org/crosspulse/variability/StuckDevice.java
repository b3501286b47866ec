package org.crosspulse.variability;

import org.crosspulse.device.IdentityPulse;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.PulseMap;
import org.crosspulse.device.Thresholds;

/**
 * A device that conducts and never moves.
 *
 * @param inner what it would be
 */
record StuckDevice(Memristor inner) implements Memristor {
  @Override
  public Thresholds thresholds() {
    return inner.thresholds();
  }

  @Override
  public boolean hasDeadZone() {
    return true;
  }

  @Override
  public double rate(double volts, double state) {
    return 0;
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
    return inner.currentAmperes(volts, state);
  }

  @Override
  public double stateAtConductance(double siemens) {
    return inner.stateAtConductance(siemens);
  }

  @Override
  public PulseMap pulse(double volts, double seconds) {
    return IdentityPulse.INSTANCE;
  }

  @Override
  public PulseMap ramp(double fromVolts, double toVolts, double seconds) {
    return IdentityPulse.INSTANCE;
  }

  @Override
  public boolean isStillAt(double volts) {
    return true;
  }
}
