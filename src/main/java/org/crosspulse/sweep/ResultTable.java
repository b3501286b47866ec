package org.crosspulse.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns of a sweep's tidy table, found by a first walk through its ledger: a row a point with
 * its index, repeat, seed, all parameters, all metrics, version, status and error. Nothing in it
 * depends on when or where a point was run.
 *
 * @param parameters keys that points put over the experiment, and whether they are all numbers
 * @param metrics names of the numbers, those of the first point first
 */
public record ResultTable(Map<String, Boolean> parameters, List<String> metrics) {
  /** Columns before and after those of a sweep's own. */
  static final List<String> FIRST = List.of("index", "repeat", "seed");

  static final List<String> LAST = List.of("version", "status", "error");

  /** Copies the list. */
  public ResultTable {
    metrics = List.copyOf(metrics);
  }

  /** The columns of a ledger. */
  public static ResultTable of(Ledger ledger) throws IOException {
    Map<String, Boolean> parameters = new LinkedHashMap<>();
    Set<String> metrics = new LinkedHashSet<>();
    ledger.forEach(
        point -> {
          point
              .parameters()
              .forEach((key, value) -> parameters.merge(key, isNumber(value), Boolean::logicalAnd));
          metrics.addAll(point.metrics().keySet());
        });
    return new ResultTable(parameters, new ArrayList<>(metrics));
  }

  private static boolean isNumber(Object value) {
    return value instanceof Double;
  }

  /** All columns, in their order. A parameter and a metric of one name are told apart. */
  List<String> columns() {
    List<String> columns = new ArrayList<>(FIRST);
    columns.addAll(parameters.keySet());
    metrics.forEach(metric -> columns.add(metricColumn(metric)));
    columns.addAll(LAST);
    return columns;
  }

  /** What the column of a metric is called. */
  String metricColumn(String metric) {
    boolean isTaken =
        FIRST.contains(metric) || LAST.contains(metric) || parameters.containsKey(metric);
    return isTaken ? "result." + metric : metric;
  }
}
