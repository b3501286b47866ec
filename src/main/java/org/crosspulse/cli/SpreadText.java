package org.crosspulse.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.crosspulse.config.Fidelity;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;

/** How the cells of an array differ, in words and in numbers. */
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
      lines.add("V_on " + volts(statistics(crossbar, d -> d.thresholds().onVolts())));
      lines.add("V_off " + volts(statistics(crossbar, d -> d.thresholds().offVolts())));
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

  /** The same as numbers, for JSON; empty where all cells are alike. */
  static Map<String, Object> numbers(Crossbar crossbar) {
    Map<String, Object> numbers = new LinkedHashMap<>();
    if (!crossbar.population().isUniform()) {
      put(numbers, "on_threshold_volts", crossbar, d -> d.thresholds().onVolts());
      put(numbers, "off_threshold_volts", crossbar, d -> d.thresholds().offVolts());
      put(numbers, "min_conductance_siemens", crossbar, d -> d.conductanceSiemens(0));
      put(numbers, "max_conductance_siemens", crossbar, d -> d.conductanceSiemens(1));
      numbers.put("stuck_cells", crossbar.population().stuckCells());
    }
    return numbers;
  }

  private static void put(
      Map<String, Object> numbers,
      String name,
      Crossbar crossbar,
      ToDoubleFunction<Memristor> property) {
    SummaryStatistics statistics = statistics(crossbar, property);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("mean", statistics.getMean());
    values.put("standard_deviation", statistics.getStandardDeviation());
    values.put("min", statistics.getMin());
    values.put("max", statistics.getMax());
    numbers.put(name, values);
  }

  private static SummaryStatistics statistics(
      Crossbar crossbar, ToDoubleFunction<Memristor> property) {
    SummaryStatistics statistics = new SummaryStatistics();
    IntStream.range(0, crossbar.states().length)
        .mapToDouble(cell -> property.applyAsDouble(crossbar.device(cell)))
        .forEach(statistics::addValue);
    return statistics;
  }
}
