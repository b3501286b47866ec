package org.crosspulse.qualify;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.crosspulse.device.Memristor;

/** A sweep of the voltage on one device: hysteresis. */
public final class IvSweep {
  /** A slow sweep takes this many times as long as the slower direction needs for its range. */
  private static final double SLOWNESS = 15;

  /** It is for the whole range, unless that takes so many times as long as the usable one. */
  private static final double PATIENCE = 1e4;

  private static final double PULSES_OF_RANGE = 100;
  private static final double NEARLY = 0.01;
  private static final int STAIRS = 8;

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
   * Sweeps a device. Between two points the voltage is a staircase of {@value #STAIRS} steps, each
   * at the voltage of its middle: the error falls with the square of their number.
   *
   * @param points how many, evenly spaced in time, ≥ 4
   * @return the beginning, and the points
   */
  public static List<Point> run(Memristor device, Sweep sweep, int points) {
    List<Point> all = new ArrayList<>();
    double state = sweep.start();
    double total = sweep.periods() * sweep.seconds();
    long steps = (long) points * STAIRS;
    all.add(point(device, 0, 0, state));
    for (long step = 0; step < steps; step++) {
      double volts = sweep.volts((step + 0.5) / steps * total);
      state = device.pulse(volts, total / steps).after(state);
      if ((step + 1) % STAIRS == 0) {
        double seconds = (double) (step + 1) / steps * total;
        all.add(point(device, seconds, sweep.volts(seconds), state));
      }
    }
    return all;
  }

  private static Point point(Memristor device, double seconds, double volts, double state) {
    return new Point(seconds, volts, device.currentAmperes(volts, state), state);
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
}
