package org.crosspulse.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.crosspulse.config.Fidelity;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.run.SpreadNumbers;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;

/** How the cells of an array differ, in words. */
final class SpreadText {
  private SpreadText() {}

  /** Lines for people; none where all cells are alike. */
  static List<String> of(Crossbar crossbar, Fidelity fidelity) {
    List<String> lines = new ArrayList<>();
    if (crossbar.isIdeal()) {
      return lines;
    }
    if (fidelity == Fidelity.RULE) {
      lines.add(
          "the rule knows no devices: [variability] counts at coincidence and event fidelity");
      return lines;
    }
    if (!crossbar.population().isUniform()) {
      lines.add("V_on " + volts(SpreadNumbers.statistics(crossbar, d -> d.thresholds().onVolts())));
      lines.add(
          "V_off " + volts(SpreadNumbers.statistics(crossbar, d -> d.thresholds().offVolts())));
      lines.add(crossbar.population().stuckCells() + " cells are stuck");
    }
    return lines;
  }

  private static String volts(SummaryStatistics statistics) {
    return String.format(
        Locale.ROOT,
        "of the cells: mean %s, standard deviation %s, from %s to %s",
        Quantity.format(statistics.getMean(), Unit.VOLT),
        Quantity.format(statistics.getStandardDeviation(), Unit.VOLT),
        Quantity.format(statistics.getMin(), Unit.VOLT),
        Quantity.format(statistics.getMax(), Unit.VOLT));
  }
}
