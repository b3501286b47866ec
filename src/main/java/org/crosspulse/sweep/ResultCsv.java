package org.crosspulse.sweep;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of a ledger as CSV, a row at a time. */
public final class ResultCsv {
  private ResultCsv() {}

  /** Writes the tidy table; a number that a point does not have is an empty field. */
  public static void write(Path file, ResultTable table, Ledger ledger) throws IOException {
    try (CsvWriter csv = writer(file)) {
      csv.writeRecord(table.columns());
      ledger.forEach(point -> csv.writeRecord(row(table, point, ledger.plan().version())));
    }
  }

  /** Writes the wall times, which differ from run to run. */
  public static void writeTimings(Path file, Ledger ledger) throws IOException {
    try (CsvWriter csv = writer(file)) {
      csv.writeRecord("index", "seconds");
      ledger.forEach(point -> csv.writeRecord("" + point.index(), "" + point.seconds()));
    }
  }

  private static CsvWriter writer(Path file) throws IOException {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
  }

  private static List<String> row(ResultTable table, PointRecord point, String version) {
    List<String> row = new ArrayList<>();
    row.add("" + point.index());
    row.add("" + point.repeat());
    row.add("" + point.seed());
    table.parameters().keySet().forEach(key -> row.add(text(point.parameters().get(key))));
    table.metrics().forEach(metric -> row.add(text(point.metrics().get(metric))));
    row.add(version);
    row.add(point.status());
    row.add(point.error());
    return row;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
