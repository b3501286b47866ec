package org.crosspulse.variability;

import org.crosspulse.device.Memristor;
import org.crosspulse.device.PulseMap;
import org.crosspulse.device.Thresholds;

/**
 * A device with thresholds, rates and conductances of its own, whatever its model.
 *
 * <p>With the thresholds of the file times s, the rate at v is that of the file at v/s: the whole
 * axis of voltages is stretched, which for a rate that is a function of v/V is the same as another
 * threshold V. A rate times k makes a pulse act k times as long. The conductance runs between
 * bounds of its own, G' = G'_min + (G − G_min)·(G'_max − G'_min)/(G_max − G_min), and the current
 * at any voltage is changed by the same factor as the conductance.
 *
 * @param inner the device of the file
 * @param factors what is different here
 */
public record VariedDevice(Memristor inner, Factors factors) implements Memristor {
  /**
   * Factors on what the file says.
   *
   * @param on on the threshold of rising conductance, &gt; 0
   * @param off on the threshold of falling conductance, &gt; 0
   * @param rise on the rate of rising conductance, ≥ 0
   * @param fall on the rate of falling conductance, ≥ 0
   * @param minSiemens on the lowest conductance, &gt; 0
   * @param maxSiemens on the highest conductance, &gt; 0
   */
  public record Factors(
      double on, double off, double rise, double fall, double minSiemens, double maxSiemens) {
    /** The device of the file. */
    public static final Factors NONE = new Factors(1, 1, 1, 1, 1, 1);
  }

  /** The voltage (V) at which the file's device does what this one does at {@code volts}. */
  public double innerVolts(double volts) {
    Thresholds file = inner.thresholds();
    return volts > 0
        ? innerVolts(volts, factors.on, file.stillOnVolts())
        : innerVolts(volts, factors.off, file.stillOffVolts());
  }

  /** On the threshold and inside it, rounding must not lead out of the dead zone. */
  private static double innerVolts(double volts, double factor, double still) {
    double inner = volts / factor;
    boolean isInside = volts / (still * factor) <= 1;
    return isInside && inner / still > 1 ? still : inner;
  }

  /** The time (s) in which the file's device goes as far as this one in {@code seconds}. */
  public double innerSeconds(double volts, double seconds) {
    return seconds * speed(volts);
  }

  private double speed(double volts) {
    return volts >= 0 ? factors.rise : factors.fall;
  }

  @Override
  public Thresholds thresholds() {
    Thresholds file = inner.thresholds();
    return new Thresholds(
        file.onVolts() * factors.on,
        file.offVolts() * factors.off,
        file.stillOnVolts() * factors.on,
        file.stillOffVolts() * factors.off);
  }

  @Override
  public boolean hasDeadZone() {
    return inner.hasDeadZone();
  }

  @Override
  public double rate(double volts, double state) {
    double speed = speed(volts);
    return speed == 0 ? 0 : speed * inner.rate(innerVolts(volts), state);
  }

  /** The lowest conductance (S). */
  private double lowest() {
    return factors.minSiemens * inner.conductanceSiemens(0);
  }

  /** The range of this device's conductance over that of the file's. */
  private double stretch() {
    double range = inner.conductanceSiemens(1) - inner.conductanceSiemens(0);
    return (factors.maxSiemens * inner.conductanceSiemens(1) - lowest()) / range;
  }

  @Override
  public double conductanceSiemens(double state) {
    double siemens = inner.conductanceSiemens(state);
    return factors.minSiemens == 1 && factors.maxSiemens == 1
        ? siemens
        : lowest() + (siemens - inner.conductanceSiemens(0)) * stretch();
  }

  @Override
  public boolean isOhmic() {
    return inner.isOhmic();
  }

  @Override
  public double currentAmperes(double volts, double state) {
    double siemens = inner.conductanceSiemens(state);
    // A device that does not conduct at x = 0 is stretched from there on.
    double ratio = siemens == 0 ? stretch() : conductanceSiemens(state) / siemens;
    return ratio * inner.currentAmperes(volts, state);
  }

  @Override
  public double stateAtConductance(double siemens) {
    return inner.stateAtConductance(inner.conductanceSiemens(0) + (siemens - lowest()) / stretch());
  }

  @Override
  public PulseMap pulse(double volts, double seconds) {
    return inner.pulse(innerVolts(volts), innerSeconds(volts, seconds));
  }

  @Override
  public PulseMap ramp(double fromVolts, double toVolts, double seconds) {
    // Of one sign, so that both ends are stretched alike and the ramp stays straight.
    double larger = Math.abs(fromVolts) > Math.abs(toVolts) ? fromVolts : toVolts;
    double factor = larger > 0 ? factors.on : factors.off;
    return inner.ramp(fromVolts / factor, toVolts / factor, innerSeconds(larger, seconds));
  }

  @Override
  public double[] kinks() {
    return inner.kinks();
  }

  @Override
  public double destination(double volts) {
    return inner.destination(innerVolts(volts));
  }

  @Override
  public boolean isStillAt(double volts) {
    return speed(volts) == 0 || inner.isStillAt(innerVolts(volts));
  }
}
