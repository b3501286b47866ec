package org.crosspulse.cli;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.crosspulse.device.DeviceDescription;
import org.crosspulse.qualify.Asymmetry;
import org.crosspulse.qualify.Disturb;
import org.crosspulse.qualify.Drive;
import org.crosspulse.qualify.EqualWidthPair;
import org.crosspulse.qualify.Linearity;
import org.crosspulse.qualify.OperatingMargin;
import org.crosspulse.qualify.Qualification;
import org.crosspulse.qualify.SampleCycle;
import org.crosspulse.qualify.UsableRange;
import org.crosspulse.qualify.Verdict;
import org.crosspulse.rule.CrosscheckReport;
import org.crosspulse.run.CrosscheckCauses;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;
import org.jspecify.annotations.Nullable;

/** A qualification for people. */
final class QualificationText {
  private static final String NONE = "none";

  private final StringBuilder text = new StringBuilder();
  private final Qualification found;

  private QualificationText(Qualification found) {
    this.found = found;
  }

  /** Several paragraphs, with a line end. */
  static String of(DeviceDescription device, Qualification found) {
    QualificationText text = new QualificationText(found);
    text.line("%s: %s", device.name(), device.description());
    text.verdict();
    text.window();
    UsableRange range = found.range();
    if (range != null) {
      text.levels(range);
      text.steps(range);
      text.disturb(range);
    }
    text.crosscheck();
    return text.text.toString();
  }

  private void verdict() {
    line("");
    line("Verdict: %s", words(found.verdict()));
    found.verdict().reasons().forEach(reason -> line("  - %s", reason));
  }

  /** The answer in plain words. */
  static String words(Verdict verdict) {
    return switch (verdict.kind()) {
      case LEARNS -> "learns by coincidence";
      case LEARNS_WITH_RESERVATIONS -> "learns by coincidence, with these reservations:";
      case DOES_NOT_LEARN -> "does not learn by coincidence:";
    };
  }

  private void window() {
    line("");
    if (found.hasDeadZone()) {
      line("Operating window: half a pulse must stay below the threshold, a whole one pass it");
    } else {
      line("No operating window: this device moves at any voltage, its thresholds are nominal");
    }
    line("  %-38s %-22s %s", "", "up (u+)", "down (u-)");
    row("threshold", side -> threshold(side.window()));
    if (found.hasDeadZone()) {
      row("u works between", side -> interval(side.window()));
      row("centre of the window", side -> centre(side.window()));
    }
    row("chosen amplitude", side -> volts(side.volts()));
    if (found.hasDeadZone()) {
      row("the threshold may be off by", QualificationText::margin);
    } else {
      line("  (the amplitude of 0.5 to 3 thresholds at which a half select does least of a step)");
    }
  }

  private static String threshold(OperatingMargin window) {
    return window.stillVolts() == window.movingVolts()
        ? volts(window.movingVolts())
        : volts(window.stillVolts()) + " to " + volts(window.movingVolts());
  }

  private static String interval(OperatingMargin window) {
    return window.isEmpty()
        ? NONE
        : volts(window.nearestVolts()) + " and " + volts(window.farthestVolts());
  }

  private static String centre(OperatingMargin window) {
    return window.isEmpty() ? NONE : volts(window.centreVolts());
  }

  private static String margin(Qualification.Side side) {
    return side.window().isEmpty()
        ? NONE
        : format("%.1f %% either way", 100 * side.window().margin(side.volts()));
  }

  private void levels(UsableRange range) {
    line("");
    line(
        "%d levels from %s to %s%s",
        found.levels(),
        siemens(range.lowSiemens()),
        siemens(range.highSiemens()),
        range.isWhole() ? ", the whole range" : ", 5 % to 95 % of what it passes through");
    row("width", side -> width(side.levelDrive()));
    row("nonlinearity (NeuroSim's label)", side -> linearity(side, "%+.2f", l -> l.nonlinearity()));
    row(
        "off a straight line by up to",
        side -> linearity(side, "%.1f %%", l -> 100 * l.deviation()));
    row("R squared of a straight line", side -> linearity(side, "%.4f", l -> l.rSquared()));
    row("largest step over the mean step", side -> linearity(side, "%.2f", l -> l.largestStep()));
    asymmetry("up against down", found.levelAsymmetry());
  }

  private static String linearity(
      Qualification.Side side, String pattern, Function<Linearity, Double> number) {
    Linearity linearity = side.linearity();
    if (linearity == null) {
      return NONE;
    }
    double value = number.apply(linearity);
    // A rounding error below zero would be printed as -0.00.
    return format(pattern, Math.abs(value) < 1e-9 ? 0.0 : value);
  }

  private void steps(UsableRange range) {
    line("");
    line(
        "Symmetric pair: steps of %s both ways at %s, the middle of the range",
        siemens(range.siemens() / found.levels()),
        siemens((range.lowSiemens() + range.highSiemens()) / 2));
    row("width", side -> width(side.drive()));
    EqualWidthPair equal = found.equalWidths();
    if (equal != null) {
      line(
          "  or, with %s for both: %s up, %s down; the thresholds may be off by %.1f %%",
          Quantity.format(equal.seconds(), Unit.SECOND),
          volts(equal.upVolts()),
          volts(equal.downVolts()),
          100 * equal.margin());
    } else if (!found.up().window().isEmpty() && !found.down().window().isEmpty()) {
      line("  no amplitudes inside the window do it with one width for both");
    }
    asymmetry("up against down", found.asymmetry());
  }

  private void asymmetry(String name, @Nullable Asymmetry asymmetry) {
    if (asymmetry == null) {
      return;
    }
    line(
        "  %-38s mean asymmetry %.3f, of its size %.3f (0 alike, 1 one-way); %s",
        name, zeroed(asymmetry.mean()), zeroed(asymmetry.meanSize()), symmetryPoint(asymmetry));
  }

  private static double zeroed(double value) {
    return Math.abs(value) < 5e-4 ? 0 : value;
  }

  private static String symmetryPoint(Asymmetry asymmetry) {
    if (asymmetry.isEverywhere()) {
      return "alike at every state";
    }
    return Double.isNaN(asymmetry.symmetrySiemens())
        ? "alike nowhere"
        : "alike at " + siemens(asymmetry.symmetrySiemens());
  }

  private void disturb(UsableRange range) {
    line("");
    line("Half-select disturb, played pulse by pulse: middle of the range / worst state");
    row("one pulse, in steps", side -> once(side.disturb()));
    row("half selects that make a step", side -> equivalent(side.disturb()));
    row(Disturb.PULSES + " pulses", side -> thousand(side.disturb()));
    row(
        "the same in % of the range",
        side ->
            both(
                side.disturb(),
                d -> percent(d.thousandMiddleSiemens(), range),
                d -> percent(d.thousandWorstSiemens(), range)));
  }

  private static String once(@Nullable Disturb disturb) {
    return both(disturb, d -> number(d.onceMiddle()), d -> number(d.onceWorst()));
  }

  private static String equivalent(@Nullable Disturb disturb) {
    return both(disturb, d -> inverse(d.onceMiddle()), d -> inverse(d.onceWorst()));
  }

  private static String inverse(double part) {
    return part == 0 ? "none do" : number(1 / part);
  }

  private static String thousand(@Nullable Disturb disturb) {
    return both(
        disturb, d -> siemens(d.thousandMiddleSiemens()), d -> siemens(d.thousandWorstSiemens()));
  }

  private static String both(
      @Nullable Disturb disturb,
      Function<Disturb, String> middle,
      Function<Disturb, String> worst) {
    return disturb == null ? NONE : middle.apply(disturb) + " / " + worst.apply(disturb);
  }

  private static String percent(double siemens, UsableRange range) {
    return number(100 * siemens / range.siemens());
  }

  private void crosscheck() {
    CrosscheckReport report = found.crosscheck();
    if (report == null) {
      return;
    }
    int slots = Objects.requireNonNull(found.scheme()).slots();
    line("");
    line(
        "Cross-check: %d x %d cells in the middle of the range, random trains of up to %d pulses,"
            + " seed %d",
        SampleCycle.LINES, SampleCycle.LINES, slots, found.seed());
    line(
        "  largest residual %s steps, root mean square %s steps",
        number(report.maxAbsResidual()), number(report.rmsResidual()));
    CrosscheckCauses.possible(report).forEach(cause -> line("  because %s", cause));
  }

  private static String width(@Nullable Drive drive) {
    return drive == null ? NONE : Quantity.format(drive.seconds(), Unit.SECOND);
  }

  private void row(String name, Function<Qualification.Side, String> value) {
    line("  %-38s %-22s %s", name, value.apply(found.up()), value.apply(found.down()));
  }

  private static String volts(double volts) {
    return Quantity.format(volts, Unit.VOLT);
  }

  private static String siemens(double siemens) {
    return Quantity.format(siemens, Unit.SIEMENS);
  }

  private static String number(double value) {
    return value == 0 ? "0" : format("%.3g", value);
  }

  private void line(String pattern, Object... values) {
    text.append(format(pattern, values).stripTrailing()).append(System.lineSeparator());
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
