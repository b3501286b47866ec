package org.crosspulse.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;

/** How the cells of an array differ, as numbers of a result. */
public final class SpreadNumbers {
  private SpreadNumbers() {}

  /** Statistics of what cells can have of their own; empty where all cells are alike. */
  static Map<String, Object> of(Crossbar crossbar) {
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

  /** Statistics of a property over all cells, in its unit. */
  public static SummaryStatistics statistics(
      Crossbar crossbar, ToDoubleFunction<Memristor> property) {
    SummaryStatistics statistics = new SummaryStatistics();
    IntStream.range(0, crossbar.states().length)
        .mapToDouble(cell -> property.applyAsDouble(crossbar.device(cell)))
        .forEach(statistics::addValue);
    return statistics;
  }
}
