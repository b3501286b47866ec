package org.crosspulse.study;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crosspulse.problem.BadInputException;

/** Reads the {@code epochs.csv} of a training, by the names of its columns. */
final class EpochsCsv {
  private static final String A_TABLE = "the epochs.csv of a training";

  private EpochsCsv() {}

  /** All epochs, at least one. */
  static List<EpochPoint> read(Path file) throws IOException {
    List<EpochPoint> epochs = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
      records.forEach(row -> epochs.add(point(file, row)));
    } catch (NoSuchFileException e) {
      throw BadInputException.inFile(file, "no such file", A_TABLE);
    } catch (CsvParseException | UncheckedIOException e) {
      throw BadInputException.inFile(file, "something that is no table", A_TABLE);
    }
    if (epochs.isEmpty()) {
      throw BadInputException.inFile(file, "no epochs", A_TABLE);
    }
    return epochs;
  }

  private static EpochPoint point(Path file, NamedCsvRecord row) {
    return new EpochPoint(
        (int) required(file, row, "epoch"),
        number(file, row, "train_error_percent"),
        required(file, row, "test_error_percent"),
        number(file, row, "learning_rate"),
        number(file, row, "coincidences"),
        number(file, row, "clipped_weights"),
        number(file, row, "cycle_seconds"),
        number(file, row, "energy_joules"));
  }

  private static double required(Path file, NamedCsvRecord row, String column) {
    double number = number(file, row, column);
    if (Double.isNaN(number)) {
      throw wrong(file, row, column, "nothing");
    }
    return number;
  }

  /** NaN where there is no such column, or nothing in it. */
  private static double number(Path file, NamedCsvRecord row, String column) {
    String text = row.findField(column).orElse("");
    try {
      return text.isBlank() ? Double.NaN : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw wrong(file, row, column, '"' + text + '"');
    }
  }

  private static BadInputException wrong(
      Path file, NamedCsvRecord row, String column, String found) {
    return new BadInputException(
        file + ":" + row.getStartingLineNumber(), column, found, "a number");
  }
}
