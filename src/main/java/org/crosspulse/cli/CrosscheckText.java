package org.crosspulse.cli;

import java.util.Locale;
import org.crosspulse.rule.CrosscheckReport;
import org.crosspulse.rule.PlacementFit;
import org.crosspulse.run.CrosscheckCauses;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;

/** A cross-check in plain words, with what explains a residual. */
final class CrosscheckText {
  private CrosscheckText() {}

  /** Several lines, without a line end. */
  static String of(CrosscheckReport report) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "largest residual %.3g steps at cell (%d, %d), root mean square %.3g steps%n",
            report.maxAbsResidual(),
            report.worstRow(),
            report.worstColumn(),
            report.rmsResidual()));
    text.append(
        String.format(
            Locale.ROOT,
            "coincidences %d, expected from %s %d%n",
            report.tally().coincidences(),
            isPlain(report.fit()) ? "sum of min(n_x, n_delta)" : "the slots of the trains",
            report.expectedCoincidences()));
    text.append(
        String.format(
            "one step is +%s up, -%s down%n",
            siemens(report.raisingStepSiemens()), siemens(report.loweringStepSiemens())));
    if (!isPlain(report.fit())) {
      text.append(PlacementText.of(report.fit()));
    }
    return text.append(verdict(report)).toString();
  }

  /** Where the trains begin together there is nothing to tell of their slots. */
  private static boolean isPlain(PlacementFit fit) {
    return fit.placements().areAligned() && fit.pass();
  }

  private static String verdict(CrosscheckReport report) {
    if (report.pass()) {
      return isPlain(report.fit())
          ? "pass: every conductance moved by step * sign(x delta) * min(n_x, n_delta)"
          : "pass: every conductance moved by step * sign(x delta) * its coincidences, which are "
              + PlacementText.verdict(report.fit());
    }
    if (report.physicsPass()) {
      return "FAIL: the coincidences of the trains are not " + report.fit().rule().formula().text();
    }
    return "FAIL: the changes are not those of the rule; "
        + String.join("; ", CrosscheckCauses.of(report));
  }

  private static String siemens(double value) {
    return Quantity.format(value, Unit.SIEMENS);
  }
}
