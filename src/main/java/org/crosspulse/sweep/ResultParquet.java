package org.crosspulse.sweep;

import blue.strategic.parquet.ParquetWriter;
import blue.strategic.parquet.ValueWriter;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** The tidy table of a ledger as a Parquet file, a row at a time. */
public final class ResultParquet {
  private ResultParquet() {}

  /** Writes the table; a number that a point does not have is null. */
  public static void write(Path file, ResultTable table, Ledger ledger) throws IOException {
    String version = ledger.plan().version();
    try (ParquetWriter<PointRecord> parquet =
        ParquetWriter.writeFile(
            schema(table), file.toFile(), (point, values) -> row(table, point, version, values))) {
      ledger.forEach(parquet::write);
    }
  }

  private static MessageType schema(ResultTable table) {
    Types.MessageTypeBuilder columns = Types.buildMessage();
    ResultTable.FIRST.forEach(name -> columns.required(PrimitiveTypeName.INT64).named(name));
    table.parameters().forEach((name, isNumber) -> column(columns, name, isNumber));
    table.metrics().forEach(metric -> column(columns, table.metricColumn(metric), true));
    ResultTable.LAST.forEach(name -> column(columns, name, false));
    return columns.named("point");
  }

  private static void column(Types.MessageTypeBuilder columns, String name, boolean isNumber) {
    if (isNumber) {
      columns.optional(PrimitiveTypeName.DOUBLE).named(name);
    } else {
      columns.optional(PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.stringType()).named(name);
    }
  }

  private static void row(
      ResultTable table, PointRecord point, String version, ValueWriter values) {
    values.write("index", point.index());
    values.write("repeat", (long) point.repeat());
    values.write("seed", point.seed());
    table
        .parameters()
        .forEach((key, isNumber) -> write(values, key, parameter(point, key, isNumber)));
    table
        .metrics()
        .forEach(metric -> write(values, table.metricColumn(metric), point.metrics().get(metric)));
    values.write("version", version);
    values.write("status", point.status());
    values.write("error", point.error());
  }

  private static @Nullable Object parameter(PointRecord point, String key, boolean isNumber) {
    Object value = point.parameters().get(key);
    return value == null || isNumber ? value : value.toString();
  }

  private static void write(ValueWriter values, String name, @Nullable Object value) {
    if (value != null) {
      values.write(name, value);
    }
  }
}
