package org.crosspulse.sweep;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crosspulse.report.Json;
import org.jspecify.annotations.Nullable;

/** Points as rows of a ledger. Metrics are JSON with doubles of all digits. */
final class LedgerRows {
  private LedgerRows() {}

  static void bind(PreparedStatement insert, PointRecord point) throws SQLException {
    insert.setLong(1, point.index());
    insert.setInt(2, point.repeat());
    insert.setLong(3, point.seed());
    insert.setString(4, point.status());
    insert.setString(5, Json.line(point.parameters()));
    insert.setString(6, Json.line(point.metrics()));
    insert.setString(7, point.error());
    insert.setDouble(8, point.seconds());
  }

  static PointRecord of(ResultSet row) throws SQLException {
    Map<String, Object> parameters = new LinkedHashMap<>();
    Json.map(row.getString("parameters"), "parameters of a ledger")
        .forEach((key, value) -> parameters.put(key, number(value)));
    return new PointRecord(
        row.getLong("point"),
        row.getInt("repeat"),
        row.getLong("seed"),
        parameters,
        metrics(row.getString("metrics")),
        row.getString("error"),
        row.getDouble("seconds"));
  }

  private static Object number(Object value) {
    return value instanceof Number number ? number.doubleValue() : value;
  }

  /** JSON has no numbers that are not finite: they are texts. */
  private static Map<String, @Nullable Double> metrics(String json) {
    Map<String, @Nullable Double> metrics = new LinkedHashMap<>();
    Map<String, ? extends @Nullable Object> stored = Json.map(json, "metrics of a ledger");
    stored.forEach(
        (key, value) -> metrics.put(key, value == null ? null : Double.valueOf("" + value)));
    return metrics;
  }
}
