package org.crosspulse.qualify;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.crosspulse.device.Memristor;

/** A triangular sweep of the voltage: from 0 up to one peak, down to the other, and back to 0. */
public final class IvSweep {
  /** A slow sweep takes this many times as long as the slower direction needs for its range. */
  private static final double SLOWNESS = 15;

  /** It is for the whole range, unless that takes so many times as long as the usable one. */
  private static final double PATIENCE = 1e4;

  private static final double PULSES_OF_RANGE = 100;
  private static final double NEARLY = 0.01;

  private IvSweep() {}

  /**
   * One instant of a sweep.
   *
   * @param seconds since its start (s)
   * @param volts across the device (V)
   * @param amperes through it (A)
   * @param state x in [0, 1]
   */
  public record Point(double seconds, double volts, double amperes, double state) {}

  /**
   * Sweeps a device, the voltage held constant within each of the sweep's small steps.
   *
   * @param onVolts the positive peak (V)
   * @param offVolts the negative peak (V)
   * @param seconds duration of the whole sweep (s)
   * @param start x before it
   * @param steps how finely, ≥ 4
   */
  public static List<Point> run(
      Memristor device, double onVolts, double offVolts, double seconds, double start, int steps) {
    List<Point> points = new ArrayList<>();
    double state = start;
    double stepSeconds = seconds / steps;
    for (int step = 0; step < steps; step++) {
      double volts = volts((step + 0.5) / steps, onVolts, offVolts);
      state = device.pulse(volts, stepSeconds).after(state);
      points.add(
          new Point((step + 1) * stepSeconds, volts, device.currentAmperes(volts, state), state));
    }
    return points;
  }

  /** A duration (s) in which a sweep to about the chosen amplitudes switches the device. */
  public static double slowSeconds(Memristor device, Qualification found) {
    Stimuli stimuli = Stimuli.of(device);
    double seconds = PULSES_OF_RANGE * Math.max(stimuli.onSeconds(), stimuli.offSeconds());
    LevelWidths widths = found.widths();
    if (widths != null) {
      double levels = found.levels() * Math.max(widths.upSeconds(), widths.downSeconds());
      seconds = Double.isNaN(levels) ? seconds : levels;
    }
    OptionalDouble up = Flight.seconds(device, found.up().volts(), NEARLY, 1 - NEARLY);
    OptionalDouble down = Flight.seconds(device, found.down().volts(), 1 - NEARLY, NEARLY);
    double whole = Math.max(up.orElse(seconds), down.orElse(seconds));
    return SLOWNESS * (whole < PATIENCE * seconds ? whole : seconds);
  }

  /** The voltage (V) at a part of the sweep in [0, 1]. */
  static double volts(double part, double onVolts, double offVolts) {
    double quarter = 4 * part;
    if (quarter < 2) {
      return onVolts * (1 - Math.abs(quarter - 1));
    }
    return offVolts * (1 - Math.abs(quarter - 3));
  }
}
