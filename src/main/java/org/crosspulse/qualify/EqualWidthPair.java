package org.crosspulse.qualify;

import java.util.Optional;
import java.util.OptionalDouble;
import org.crosspulse.device.Memristor;

/**
 * Amplitudes with which pulses of one width make alike steps up and down at the reference state.
 *
 * @param seconds the width of both (s)
 * @param upVolts u₊ (V)
 * @param downVolts u₋ (V)
 * @param margin the smaller of the two margins, in parts of the threshold
 */
public record EqualWidthPair(double seconds, double upVolts, double downVolts, double margin) {
  private static final int HALVINGS = 40;

  /** A step counts as met within this part of it. */
  private static final double CLOSE = 1e-4;

  /**
   * The pair with the largest smaller margin. Between the widths of the symmetric pair one
   * amplitude moves away from the centre of its window and the other one towards it: it is where
   * their margins meet.
   *
   * @return empty where an amplitude would have to be outside its window
   */
  public static Optional<EqualWidthPair> of(
      Memristor device,
      UsableRange range,
      SymmetricPair pair,
      OperatingMargin up,
      OperatingMargin down) {
    double a = Math.log(pair.upSeconds());
    double b = Math.log(pair.downSeconds());
    if (Double.isNaN(a + b)) {
      return Optional.empty();
    }
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = (a + b) / 2;
      if (margin(device, range, pair, up, middle) > margin(device, range, pair, down, middle)) {
        a = middle;
      } else {
        b = middle;
      }
    }
    double seconds = Math.exp((a + b) / 2);
    OptionalDouble upVolts = amplitude(device, range, up, seconds, pair.stepSiemens());
    OptionalDouble downVolts = amplitude(device, range, down, seconds, pair.stepSiemens());
    if (upVolts.isEmpty() || downVolts.isEmpty()) {
      return Optional.empty();
    }
    double u = upVolts.getAsDouble();
    double d = downVolts.getAsDouble();
    return Optional.of(new EqualWidthPair(seconds, u, d, Math.min(up.margin(u), down.margin(d))));
  }

  private static double margin(
      Memristor device, UsableRange range, SymmetricPair pair, OperatingMargin window, double log) {
    OptionalDouble volts = amplitude(device, range, window, Math.exp(log), pair.stepSiemens());
    return volts.isPresent() ? window.margin(volts.getAsDouble()) : -1;
  }

  /** The amplitude inside the window that makes the step in this width. */
  private static OptionalDouble amplitude(
      Memristor device, UsableRange range, OperatingMargin window, double seconds, double step) {
    double signed = window.direction().sign() * step;
    double target = SymmetricPair.target(device, range, signed);
    double low = window.nearestVolts();
    double high = window.farthestVolts();
    double centre = window.centreVolts();
    if (isClose(device, range, centre, seconds, signed)) {
      return OptionalDouble.of(centre);
    }
    for (int halving = 0; halving < HALVINGS; halving++) {
      double volts = (low + high) / 2;
      double after = device.pulse(volts, seconds).after(range.middle());
      if (window.direction().sign() * (after - target) > 0) {
        high = volts;
      } else {
        low = volts;
      }
    }
    double volts = (low + high) / 2;
    return isClose(device, range, volts, seconds, signed) && window.contains(volts)
        ? OptionalDouble.of(volts)
        : OptionalDouble.empty();
  }

  private static boolean isClose(
      Memristor device, UsableRange range, double volts, double seconds, double signed) {
    double made = Drive.change(device, device.pulse(volts, seconds), range.middle());
    return Math.abs(made - signed) <= CLOSE * Math.abs(signed);
  }
}
