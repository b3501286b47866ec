package org.crosspulse.fit.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of a measurement.
 *
 * <p>Lines that are blank or begin with # are skipped; commas, semicolons or tabs separate the
 * cells. Names of columns may have a unit ({@code voltage (mV)}, {@code current_uA}); without one
 * their numbers are in SI. Other columns are ignored.
 */
public final class MeasurementFile {
  private static final int LEAST_ROWS = 5;
  private static final double LEAST_CHANGE = 1e-12;

  private MeasurementFile() {}

  /**
   * Reads a sweep or a train, whichever the header says.
   *
   * @param between what the voltage of a sweep does between two rows
   * @throws BadInputException where a line cannot be used
   */
  public static Measurement read(Path file, Between between) {
    CsvTable table = CsvTable.read(file);
    if (table.rows().size() < LEAST_ROWS) {
      throw BadInputException.inFile(
          file, table.rows().size() + " rows of numbers", LEAST_ROWS + " rows or more");
    }
    Measurement measurement = table.header().isTrain() ? train(table) : sweep(table, between);
    DoubleSummaryStatistics range = Arrays.stream(measurement.measured()).summaryStatistics();
    double largest = Math.max(Math.abs(range.getMin()), Math.abs(range.getMax()));
    if (range.getMax() - range.getMin() <= LEAST_CHANGE * largest) {
      throw BadInputException.inFile(
          file,
          "the same " + measurement.quantity() + " in every row",
          "a measurement in which it changes");
    }
    return measurement;
  }

  private static Sweep sweep(CsvTable table, Between between) {
    double[] seconds = column(table, Role.TIME);
    double[] volts = column(table, Role.VOLTAGE);
    double[] amperes = column(table, Role.CURRENT);
    for (int row = 1; row < seconds.length; row++) {
      if (!(seconds[row] > seconds[row - 1])) {
        throw table.wrong(
            table.rows().get(row),
            Role.TIME,
            Quantity.format(seconds[row], Unit.SECOND),
            "a time after that of the row before, "
                + Quantity.format(seconds[row - 1], Unit.SECOND));
      }
    }
    return new Sweep(seconds, volts, amperes, between);
  }

  private static double[] column(CsvTable table, Role role) {
    return table.rows().stream().mapToDouble(row -> table.number(row, role)).toArray();
  }

  private static Train train(CsvTable table) {
    double @Nullable [] given = table.header().has(Role.PULSE) ? column(table, Role.PULSE) : null;
    double[] numbers = given == null ? counted(table.rows().size()) : given;
    double[] volts = column(table, Role.AMPLITUDE);
    double[] widths = column(table, Role.WIDTH);
    double[] siemens = column(table, Role.CONDUCTANCE);
    int[] pulses = new int[numbers.length];
    for (int row = 0; row < numbers.length; row++) {
      CsvTable.Row record = table.rows().get(row);
      pulses[row] = given == null ? 1 : pulses(table, numbers, row);
      if (widths[row] == 0 && volts[row] == 0) {
        pulses[row] = 0;
      }
      if (!(widths[row] > 0) && pulses[row] > 0) {
        throw table.wrong(
            record, Role.WIDTH, Quantity.format(widths[row], Unit.SECOND), "a time above zero");
      }
      if (!(siemens[row] > 0)) {
        throw table.wrong(
            record,
            Role.CONDUCTANCE,
            Quantity.format(siemens[row], Unit.SIEMENS),
            "a conductance above zero");
      }
    }
    return new Train(numbers, volts, widths, pulses, siemens);
  }

  private static double[] counted(int rows) {
    double[] numbers = new double[rows];
    for (int row = 0; row < rows; row++) {
      numbers[row] = row + 1;
    }
    return numbers;
  }

  /**
   * How many pulses a row stands for: those since the row before. Numbers may begin again, with 0
   * or 1; the first row of a table that begins later stands for as many as the second.
   */
  private static int pulses(CsvTable table, double[] numbers, int row) {
    double number = numbers[row];
    double before = row == 0 ? 0 : numbers[row - 1];
    boolean beginsAgain = row > 0 && number <= before;
    boolean isWhole = number == Math.rint(number) && number >= 0 && number <= 1e9;
    if (!isWhole || (beginsAgain && (number > 1 || number == before))) {
      throw table.wrong(
          table.rows().get(row),
          Role.PULSE,
          Double.toString(number),
          "a whole number above that of the row before, or 0 or 1 where a new train begins");
    }
    if (row == 0) {
      return (int) Math.min(number, Math.max(1, numbers[1] - number));
    }
    return (int) (beginsAgain ? number : number - before);
  }
}
