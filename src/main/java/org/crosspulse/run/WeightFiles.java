package org.crosspulse.run;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crosspulse.learn.Synapses;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.report.InputText;

/**
 * Weights as files: for each array a matrix that any program reads and writes, a line a row,
 * without a header, with all the digits that give the same bits.
 */
public final class WeightFiles {
  /** The weights after the last epoch. */
  public static final String LAST = "weights-";

  /** The weights after the best epoch. */
  public static final String BEST = "weights-best-";

  private static final String EXTENSION = ".csv";
  private static final Pattern OF_EPOCH = Pattern.compile("weights-epoch-(\\d{1,9})-\\d+\\.csv");

  private WeightFiles() {}

  /** The weights after an epoch, where a run was told to keep them. */
  public static String ofEpoch(int epoch) {
    return "weights-epoch-" + epoch + "-";
  }

  /** The epochs whose weights a folder has, by {@link #ofEpoch}. */
  public static SortedSet<Integer> epochs(Path folder) throws IOException {
    SortedSet<Integer> epochs = new TreeSet<>();
    for (Path file : ofEpochs(folder)) {
      Matcher name = OF_EPOCH.matcher(String.valueOf(file.getFileName()));
      if (name.matches()) {
        epochs.add(Integer.parseInt(name.group(1)));
      }
    }
    return epochs;
  }

  /** Copies the weights of epochs to a folder that has none. */
  public static void copyEpochs(Path from, Path to) throws IOException {
    for (Path file : ofEpochs(from)) {
      Files.copy(file, to.resolve(file.getFileName()));
    }
  }

  private static List<Path> ofEpochs(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> OF_EPOCH.matcher(String.valueOf(file.getFileName())).matches())
          .sorted()
          .toList();
    }
  }

  /**
   * Writes a file an array.
   *
   * @param prefix {@link #LAST}, {@link #BEST} or {@link #ofEpoch}
   * @param weights one row-major matrix an array
   */
  public static void write(
      Path folder, String prefix, List<double[]> weights, List<Synapses> synapses)
      throws IOException {
    for (int array = 0; array < weights.size(); array++) {
      try (Writer out = Files.newBufferedWriter(folder.resolve(prefix + array + EXTENSION))) {
        write(out, weights.get(array), synapses.get(array).columns());
      }
    }
  }

  private static void write(Writer out, double[] weights, int columns) throws IOException {
    for (int cell = 0; cell < weights.length; cell++) {
      out.write(Double.toString(weights[cell]));
      out.write((cell + 1) % columns == 0 ? '\n' : ',');
    }
  }

  /**
   * The weights after the last epoch of a run.
   *
   * @param layers neurons of each layer, inputs first
   * @throws BadInputException where the folder has not the matrices of these layers
   */
  public static List<double[]> read(Path folder, List<Integer> layers) throws IOException {
    return read(folder, LAST, layers);
  }

  /**
   * The weights that a run left.
   *
   * @param prefix {@link #LAST}, {@link #BEST} or {@link #ofEpoch}
   * @param layers neurons of each layer, inputs first
   * @throws BadInputException where the folder has not the matrices of these layers
   */
  public static List<double[]> read(Path folder, String prefix, List<Integer> layers)
      throws IOException {
    List<double[]> weights = new ArrayList<>();
    int arrays = layers.size() - 1;
    for (int array = 0; array < arrays; array++) {
      Path file = folder.resolve(prefix + array + EXTENSION);
      if (!Files.isRegularFile(file)) {
        throw BadInputException.inFile(file, "no such file", "the weights of a run with " + layers);
      }
      weights.add(read(file, layers.get(array), layers.get(array + 1)));
    }
    Path next = folder.resolve(prefix + arrays + EXTENSION);
    if (Files.exists(next)) {
      throw BadInputException.inFile(next, "one array more", "the weights of a run with " + layers);
    }
    return weights;
  }

  private static double[] read(Path file, int rows, int columns) throws IOException {
    List<String> lines = InputText.lines(file, "a matrix, a line a row");
    if (lines.size() != rows) {
      throw BadInputException.inFile(file, lines.size() + " lines", rows + ", one a row");
    }
    double[] weights = new double[rows * columns];
    for (int row = 0; row < rows; row++) {
      String[] cells = lines.get(row).split(",", -1);
      String place = file + ":" + (row + 1);
      if (cells.length != columns) {
        throw BadInputException.inFile(
            place, cells.length + " numbers", columns + ", one a column");
      }
      for (int column = 0; column < columns; column++) {
        weights[row * columns + column] = number(cells[column], place);
      }
    }
    return weights;
  }

  private static double number(String text, String place) {
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, as what is not finite.
    }
    throw BadInputException.inFile(place, '"' + text.strip() + '"', "a finite number");
  }
}
