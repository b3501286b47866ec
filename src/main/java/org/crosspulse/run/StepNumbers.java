package org.crosspulse.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.rule.CrosscheckReport;
import org.crosspulse.rule.PlacementRule;
import org.jspecify.annotations.Nullable;

/** What the cells of a crosscheck did, one by one, as numbers of a result. All are in steps. */
final class StepNumbers {
  private StepNumbers() {}

  /**
   * Adds {@code yield}, the share of cells whose residual is within the tolerance; {@code step},
   * the change a coincidence of the cells whose trains meet; {@code disturb}, the size of the
   * change of those whose trains do not; and {@code against}, how far all changes are from either
   * rule, whichever the placements make.
   *
   * @param slots K
   */
  static void put(
      Map<String, @Nullable Object> result,
      CrosscheckReport report,
      PulseCounts counts,
      int slots) {
    SummaryStatistics steps = new SummaryStatistics();
    SummaryStatistics disturb = new SummaryStatistics();
    int right = 0;
    for (int cell = 0; cell < report.changes().length; cell++) {
      double change = report.changes()[cell];
      double demanded = report.demanded()[cell];
      right += Math.abs(change - demanded) <= report.tolerance() ? 1 : 0;
      if (demanded == 0) {
        disturb.addValue(Math.abs(change));
      } else {
        steps.addValue(change / demanded);
      }
    }
    result.put("yield", (double) right / report.changes().length);
    result.put("step", step(steps));
    result.put("disturb", disturb(disturb));
    Map<String, Object> against = new LinkedHashMap<>();
    against.put("absmin", against(report, counts, rule(PlacementRule.Formula.MIN, slots)));
    against.put("times", against(report, counts, rule(PlacementRule.Formula.PRODUCT, slots)));
    result.put("against", against);
  }

  private static Map<String, @Nullable Object> step(SummaryStatistics steps) {
    boolean isThere = steps.getN() > 0;
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("mean", isThere ? steps.getMean() : null);
    map.put("standard_deviation", isThere ? steps.getStandardDeviation() : null);
    map.put("min", isThere ? steps.getMin() : null);
    map.put("max", isThere ? steps.getMax() : null);
    return map;
  }

  private static Map<String, @Nullable Object> disturb(SummaryStatistics sizes) {
    boolean isThere = sizes.getN() > 0;
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("cells", sizes.getN());
    map.put("mean", isThere ? sizes.getMean() : null);
    map.put("max", isThere ? sizes.getMax() : null);
    return map;
  }

  private static PlacementRule rule(PlacementRule.Formula formula, int slots) {
    return new PlacementRule(formula, slots, OptionalDouble.empty(), false);
  }

  private static Map<String, Object> against(
      CrosscheckReport report, PulseCounts counts, PlacementRule rule) {
    int columns = counts.columns().length;
    double squares = 0;
    double largest = 0;
    double sum = 0;
    for (int cell = 0; cell < report.changes().length; cell++) {
      double wanted = rule.of(counts.rows()[cell / columns], counts.columns()[cell % columns]);
      double change = report.changes()[cell];
      squares += (change - wanted) * (change - wanted);
      largest = Math.max(largest, Math.abs(change - wanted));
      sum += Math.abs(change) - Math.abs(wanted);
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("max_abs_residual", largest);
    map.put("rms_residual", Math.sqrt(squares / report.changes().length));
    map.put("mean_difference", sum / report.changes().length);
    return map;
  }
}
