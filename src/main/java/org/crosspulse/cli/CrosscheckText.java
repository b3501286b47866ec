package org.crosspulse.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crosspulse.rule.CrosscheckReport;
import org.crosspulse.rule.PlacementFit;
import org.crosspulse.rule.ResidualCauses;
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
    return "FAIL: the changes are not those of the rule; " + String.join("; ", causes(report));
  }

  /** Why a check failed; nothing where it passed. */
  static List<String> causes(CrosscheckReport report) {
    if (report.pass()) {
      return List.of();
    }
    List<String> why = why(report);
    if (why.isEmpty()) {
      why.add("the differences are those of rounding, beyond crosscheck.tolerance");
    }
    return why;
  }

  /** What can have made a difference between the changes and the rule. */
  static List<String> why(CrosscheckReport report) {
    List<String> why = new ArrayList<>();
    if (report.tally().movingHalfSelects() > 0) {
      why.add(
          report.tally().movingHalfSelects()
              + " half-selected pulses moved a device (the dead zone is broken or absent)");
    }
    ResidualCauses causes = report.causes();
    if (causes.raisingFails()) {
      why.add("a full-select pulse of potentiation does not reach the threshold");
    }
    if (causes.loweringFails()) {
      why.add("a full-select pulse of depression does not reach the threshold");
    }
    if (causes.clippedCells() > 0) {
      why.add("a bound of the state kept " + causes.clippedCells() + " cells from their value");
    }
    if (causes.stepVaries()) {
      why.add("the step of this device depends on its state");
    }
    addImperfections(causes.imperfections(), why);
    return why;
  }

  private static void addImperfections(ResidualCauses.Imperfections found, List<String> why) {
    if (found.stuckCells() > 0) {
      why.add(found.stuckCells() + " cells are stuck");
    }
    if (found.cellsDiffer()) {
      why.add("[variability] makes cells, or pulses, differ from the device file");
    }
    if (found.generatorsDiffer()) {
      why.add("generators are not on one clock, or not of the voltage that the scheme says");
    }
    if (found.wiresDrop()) {
      why.add(
          "voltages drop along the wires or in the drivers, and cells get less than the pulses");
    }
    if (found.cellsRelax()) {
      why.add("states relax by themselves");
    }
  }

  private static String siemens(double value) {
    return Quantity.format(value, Unit.SIEMENS);
  }
}
