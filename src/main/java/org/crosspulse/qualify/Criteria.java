package org.crosspulse.qualify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.crosspulse.pulse.PulseScheme;
import org.crosspulse.rule.CrosscheckReport;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;

/** All numbers that a verdict depends on, in one place. */
public final class Criteria {
  /** Half-selected pulses that a cell may get in a phase of a learning cycle. */
  public static final int HALF_SELECTS_IN_A_PHASE = 100;

  /** So many steps may they make, all together, in the worst state. */
  public static final double MOST_DISTURB_STEPS = 1;

  /** Residual of the sample cycle, in steps, up to which the rule counts as followed. */
  public static final double SMALL_RESIDUAL = 1;

  /** Relative margin of an amplitude below which a spread of thresholds will break it. */
  public static final double SMALL_MARGIN = 0.1;

  /** Part of the way by which a train may run off a straight line before it counts as bent. */
  public static final double BENT = 0.1;

  /** A pulse of a train that makes this many mean steps at once is a jump. */
  public static final double JUMP = 10;

  /** Mean size of the asymmetry from which one direction is at most a third of the other. */
  public static final double LARGE_ASYMMETRY = 0.5;

  private Criteria() {}

  /** What rules a device out, in sentences without a full stop. */
  static List<String> exclusions(Qualification measured) {
    List<String> found = new ArrayList<>();
    for (Qualification.Side side : List.of(measured.up(), measured.down())) {
      if (side.window().hasDeadZone() && side.window().isEmpty()) {
        found.add(noWindow(side.window()));
      }
      if (disturbSteps(side) > MOST_DISTURB_STEPS) {
        found.add(disturbed(side));
      }
    }
    if (measured.range() == null) {
      found.add("no state is moved both up and down by pulses of these amplitudes");
    } else if (measured.scheme() == null) {
      found.add(noWidths(measured));
    }
    CrosscheckReport report = measured.crosscheck();
    PulseScheme scheme = measured.scheme();
    if (report != null && scheme != null && report.maxAbsResidual() > scheme.slots()) {
      found.add(
          format(
              "in a cycle of at most %d steps a cell ends up to %s steps from where the rule wants"
                  + " it: more than any weight change",
              scheme.slots(), number(report.maxAbsResidual())));
    }
    return found;
  }

  /** What has to be put up with, in sentences without a full stop. */
  static List<String> reservations(Qualification measured) {
    List<String> found = new ArrayList<>();
    List<Qualification.Side> sides = List.of(measured.up(), measured.down());
    for (Qualification.Side side : sides) {
      double margin = side.window().margin(side.volts());
      if (side.window().hasDeadZone() && margin < SMALL_MARGIN) {
        found.add(
            format(
                "%s: the threshold may be off by %.1f %% only, either way",
                phase(side), 100 * margin));
      }
      Linearity linearity = side.linearity();
      if (linearity != null && linearity.deviation() > BENT) {
        found.add(
            format(
                "%s is bent: over %d pulses it runs off a straight line by up to %.0f %% of the way",
                phase(side), linearity.pulses(), 100 * linearity.deviation()));
      }
      if (linearity != null && linearity.largestStep() > JUMP) {
        found.add(
            format(
                "%s jumps: one of %d pulses makes %.0f %% of the way",
                phase(side),
                linearity.pulses(),
                100 * linearity.largestStep() / linearity.pulses()));
      }
    }
    if (!measured.hasDeadZone()) {
      found.add(soft(sides));
    }
    Asymmetry asymmetry = measured.asymmetry();
    if (asymmetry != null && asymmetry.meanSize() > LARGE_ASYMMETRY) {
      found.add(
          format(
              "steps up and down are alike in the middle of the range and unlike elsewhere (mean"
                  + " asymmetry %.2f of 1)",
              asymmetry.meanSize()));
    }
    CrosscheckReport report = measured.crosscheck();
    PulseScheme scheme = measured.scheme();
    if (report != null && scheme != null && report.maxAbsResidual() > SMALL_RESIDUAL) {
      found.add(
          format(
              "the step depends on the state: in a cycle of at most %d steps a cell ends up to %s"
                  + " steps from where the rule wants it",
              scheme.slots(), number(report.maxAbsResidual())));
    }
    return found;
  }

  /** Steps that the half-selected pulses of a phase make in the worst state. */
  static double disturbSteps(Qualification.Side side) {
    Disturb disturb = side.disturb();
    return disturb == null ? 0 : HALF_SELECTS_IN_A_PHASE * disturb.onceWorst();
  }

  private static String noWindow(OperatingMargin window) {
    return format(
        "%s: the threshold is between %s and %s, as the state has it, a factor of %s, and only below"
            + " 2 does an amplitude move every state while its half moves none",
        phase(window.direction()),
        Quantity.format(window.stillVolts(), Unit.VOLT),
        Quantity.format(window.movingVolts(), Unit.VOLT),
        number(window.movingVolts() / window.stillVolts()));
  }

  private static String disturbed(Qualification.Side side) {
    return format(
        "%s: %d half-selected pulses, as many as a cell may get in a phase, make %s steps in the"
            + " worst state; more than %.0f is too much",
        phase(side), HALF_SELECTS_IN_A_PHASE, number(disturbSteps(side)), MOST_DISTURB_STEPS);
  }

  private static String soft(List<Qualification.Side> sides) {
    double worst = sides.stream().map(side -> disturbSteps(side)).max(Double::compare).orElse(0.0);
    return format(
        "there is no dead zone: %d half-selected pulses make up to %s steps",
        HALF_SELECTS_IN_A_PHASE, number(worst));
  }

  private static String noWidths(Qualification measured) {
    boolean tooShort =
        Stream.of(measured.up(), measured.down()).anyMatch(side -> side.drive() == null);
    return tooShort
        ? format(
            "no width between 50 fs and 2.5 hours makes a step of one part in %d both ways",
            measured.levels())
        : "a learning cycle would take more than the 2.5 hours that the clock has";
  }

  private static String phase(Qualification.Side side) {
    return phase(side.window().direction());
  }

  private static String phase(Direction direction) {
    return direction == Direction.UP ? "potentiation" : "depression";
  }

  /** Three digits, plain where that is short. */
  static String number(double value) {
    double size = Math.abs(value);
    String pattern = size >= 100 && size < 1e6 ? "%.0f" : "%.3g";
    return format(pattern, value);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
