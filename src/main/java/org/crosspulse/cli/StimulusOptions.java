package org.crosspulse.cli;

import java.util.Locale;
import org.crosspulse.device.Memristor;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.qualify.Stimuli;
import org.crosspulse.qualify.Sweep;
import org.crosspulse.qualify.SweepShape;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is applied to a device to look at it: by default what suits it. */
final class StimulusOptions {
  /** A period takes as many pulses of the slower direction: a dozen of their trains. */
  private static final double SLOWNESS = 12 * 120;

  private static final double BEYOND_PULSES = 1.2;

  @Option(
      names = "--sweep-up",
      paramLabel = "VOLTAGE",
      description = "Positive peak of the sweep, such as \"1.2 V\".")
  @Nullable String sweepUp;

  @Option(
      names = "--sweep-down",
      paramLabel = "VOLTAGE",
      description = "Negative peak of the sweep.")
  @Nullable String sweepDown;

  @Option(
      names = "--sweep-period",
      paramLabel = "TIME",
      description = "Duration of one period of the sweep.")
  @Nullable String sweepPeriod;

  @Option(names = "--sweep-shape", paramLabel = "SHAPE", description = "triangle or sine.")
  String sweepShape = "triangle";

  @Option(
      names = "--sweep-periods",
      paramLabel = "NUMBER",
      description = "How many periods, from 1 to 100.")
  int sweepPeriods = 1;

  @Option(
      names = "--initial-state",
      paramLabel = "STATE",
      description = "State before the sweep, from 0 to 1.")
  double initialState = 0;

  @Option(
      names = "--pulse-up",
      paramLabel = "VOLTAGE",
      description = "Voltage of the raising pulses. Default: 4/3 of the threshold.")
  @Nullable String pulseUp;

  @Option(
      names = "--pulse-down",
      paramLabel = "VOLTAGE",
      description = "Voltage of the lowering pulses.")
  @Nullable String pulseDown;

  @Option(
      names = "--width-up",
      paramLabel = "TIME",
      description = "Width of the raising pulses. Default: about 100 of them for the range.")
  @Nullable String widthUp;

  @Option(
      names = "--width-down",
      paramLabel = "TIME",
      description = "Width of the lowering pulses.")
  @Nullable String widthDown;

  /** The pulses: those asked for, in the place of those that suit the device. */
  Stimuli stimuli(Memristor device) {
    Stimuli fit = Stimuli.of(device);
    Stimuli atVolts =
        Stimuli.at(
            device,
            signed("--pulse-up", pulseUp, fit.onVolts()),
            signed("--pulse-down", pulseDown, fit.offVolts()));
    return new Stimuli(
        atVolts.onVolts(),
        atVolts.offVolts(),
        time("--width-up", widthUp, atVolts.onSeconds()),
        time("--width-down", widthDown, atVolts.offSeconds()));
  }

  /** The sweep, by default somewhat beyond the pulses and slow. */
  Sweep sweep(Stimuli stimuli) {
    if (!(initialState >= 0 && initialState <= 1)) {
      throw BadInputException.of(
          "--initial-state", Double.toString(initialState), "a state from 0 to 1");
    }
    if (sweepPeriods < 1 || sweepPeriods > 100) {
      throw BadInputException.of(
          "--sweep-periods", Integer.toString(sweepPeriods), "a number from 1 to 100");
    }
    double slow = SLOWNESS * Math.max(stimuli.onSeconds(), stimuli.offSeconds());
    return new Sweep(
        signed("--sweep-up", sweepUp, BEYOND_PULSES * stimuli.onVolts()),
        signed("--sweep-down", sweepDown, BEYOND_PULSES * stimuli.offVolts()),
        time("--sweep-period", sweepPeriod, slow),
        shape(),
        sweepPeriods,
        initialState);
  }

  private SweepShape shape() {
    for (SweepShape shape : SweepShape.values()) {
      if (shape.name().toLowerCase(Locale.ROOT).equals(sweepShape)) {
        return shape;
      }
    }
    throw BadInputException.of("--sweep-shape", '"' + sweepShape + '"', "triangle or sine");
  }

  /** A voltage of the sign of what it replaces. */
  private static double signed(String key, @Nullable String text, double fallback) {
    double volts = text == null ? fallback : Quantity.parse(key, text, Unit.VOLT);
    if (!(volts * fallback > 0)) {
      throw BadInputException.of(
          key,
          Quantity.format(volts, Unit.VOLT),
          "a voltage " + (fallback > 0 ? "above" : "below") + " zero");
    }
    return volts;
  }

  private static double time(String key, @Nullable String text, double fallback) {
    double seconds = text == null ? fallback : Quantity.parse(key, text, Unit.SECOND);
    if (!(seconds > 0)) {
      throw BadInputException.of(key, Quantity.format(seconds, Unit.SECOND), "a time above zero");
    }
    return seconds;
  }
}
