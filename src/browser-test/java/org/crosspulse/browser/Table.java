package org.crosspulse.browser;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A table that {@code cycle} wrote.
 *
 * @param records its rows
 */
record Table(List<NamedCsvRecord> records) {
  static Table read(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return new Table(reader.stream().toList());
    }
  }

  /** The row of a cell in {@code cells.csv}. */
  NamedCsvRecord cell(int row, int column) {
    return records.stream()
        .filter(record -> record.getField("row").equals(Integer.toString(row)))
        .filter(record -> record.getField("column").equals(Integer.toString(column)))
        .findFirst()
        .orElseThrow();
  }

  /** A column as numbers. */
  double[] column(String name) {
    return records.stream()
        .mapToDouble(record -> Double.parseDouble(record.getField(name)))
        .toArray();
  }
}
