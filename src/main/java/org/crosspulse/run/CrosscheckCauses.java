package org.crosspulse.run;

import java.util.ArrayList;
import java.util.List;
import org.crosspulse.rule.CrosscheckReport;
import org.crosspulse.rule.ResidualCauses;

/** Why changes are not those of the rule, in words. */
public final class CrosscheckCauses {
  private CrosscheckCauses() {}

  /** Why a check failed; nothing where it passed. */
  public static List<String> of(CrosscheckReport report) {
    if (report.pass()) {
      return List.of();
    }
    List<String> why = possible(report);
    if (why.isEmpty()) {
      why.add("the differences are those of rounding, beyond crosscheck.tolerance");
    }
    return why;
  }

  /** What can have made a difference between the changes and the rule. */
  public static List<String> possible(CrosscheckReport report) {
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
}
