package org.crosspulse.cli;

import java.util.Locale;
import org.crosspulse.config.Words;
import org.crosspulse.pulse.Offset;
import org.crosspulse.pulse.Placements;
import org.crosspulse.rule.ChanceFit;
import org.crosspulse.rule.PlacementFit;
import org.jspecify.annotations.Nullable;

/**
 * How far the coincidences of a cycle are from the rule of their placements, in words and numbers.
 */
final class PlacementText {
  private PlacementText() {}

  /** Some lines, each with its end. */
  static String of(PlacementFit fit) {
    return line(
            "rows %s, columns %s%s: the rule is %s",
            Words.of(fit.placements().rows()),
            Words.of(fit.placements().columns()),
            offset(fit),
            fit.rule().formula().text())
        + line(
            "coincidences less the rule: largest %+.3g at cell (%d, %d), mean %+.3g; %s",
            fit.worstDifference(),
            fit.worstRow(),
            fit.worstColumn(),
            fit.meanDifference(),
            allowed(fit));
  }

  private static String offset(PlacementFit fit) {
    Placements placements = fit.placements();
    return placements.offset() == Offset.NONE
        ? ""
        : ", shifted by " + fit.broadcast() + " (" + Words.of(placements.offset()) + ")";
  }

  private static String allowed(PlacementFit fit) {
    @Nullable ChanceFit chance = fit.chance();
    if (chance != null) {
      return String.format(
          Locale.ROOT,
          "by chance: %.3g is the standard deviation of a cell, and the sum is %+.2f of its own away",
          chance.cellDeviation(),
          chance.zScore());
    }
    return fit.bound().isEmpty()
        ? "no bound is known"
        : String.format(Locale.ROOT, "%.3g is possible", fit.bound().getAsDouble());
  }

  /** What the coincidences are. */
  static String verdict(PlacementFit fit) {
    String formula = fit.rule().formula().text();
    if (fit.chance() != null) {
      return formula + " but for chance";
    }
    if (fit.bound().isEmpty()) {
      return String.format(Locale.ROOT, "%s within %.3g", formula, Math.abs(fit.worstDifference()));
    }
    return fit.bound().getAsDouble() == 0
        ? formula
        : String.format(Locale.ROOT, "%s within %.3g", formula, fit.bound().getAsDouble());
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format + "%n", values);
  }
}
