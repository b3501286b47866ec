package org.crosspulse.plot;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;

/** The weights between two layers as a map, each neuron before beside those that do alike. */
public final class MatrixFigure {
  /** Lines that a picture of this size can tell apart. */
  private static final int MOST_LINES = 1000;

  private static final int MOST_NAMES = 40;
  private static final int HEIGHT = 1100;

  private final WeightMatrix matrix;
  private final int[] rowOrder;
  private final int columns;

  private MatrixFigure(WeightMatrix matrix) {
    this.matrix = matrix;
    this.rowOrder =
        IntStream.range(0, Math.min(MOST_LINES, matrix.rows()))
            .boxed()
            .sorted(
                Comparator.comparingInt(matrix::strongestColumn)
                    .thenComparing(row -> -matrix.at(row, matrix.strongestColumn(row))))
            .mapToInt(Integer::intValue)
            .toArray();
    this.columns = Math.min(MOST_LINES, matrix.columns());
  }

  /**
   * The figure.
   *
   * @param columnNames of the neurons after, which those beyond them do not have; may be empty
   * @param subtitle says what was trained on what
   */
  public static Sheet of(WeightMatrix matrix, List<String> columnNames, String subtitle) {
    MatrixFigure figure = new MatrixFigure(matrix);
    int width = Math.max(700, Math.min(1500, 320 + 70 * figure.columns));
    return new Sheet(
        "Weights of array " + matrix.array(),
        subtitle,
        List.of(figure.chart(columnNames)),
        width,
        HEIGHT);
  }

  private JFreeChart chart(List<String> names) {
    Ramp ramp = Ramp.diverging(matrix.limit());
    XYPlot plot = new XYPlot(null, columnAxis(names), rowAxis(), null);
    Style.apply(plot);
    int rows = rowOrder.length;
    Bitmap.fill(
        plot,
        Bitmap.of(columns, rows, (x, y) -> ramp.colour(matrix.at(rowOrder[rows - 1 - y], x))));
    JFreeChart chart = Charts.chart(title(), plot, false);
    chart.addSubtitle(ramp.legend(new NumberAxis(matrix.unit())));
    return chart;
  }

  private String title() {
    String all = matrix.rows() + " x " + matrix.columns() + " weights";
    return rowOrder.length < matrix.rows() || columns < matrix.columns()
        ? "the first " + rowOrder.length + " x " + columns + " of " + all
        : all + matrix.beyond();
  }

  private ValueAxis columnAxis(List<String> names) {
    String label = neuron(matrix.array() + 1);
    ValueAxis axis;
    if (names.isEmpty() || columns > MOST_NAMES) {
      axis = numbers(label);
    } else {
      String[] all =
          IntStream.range(0, columns)
              .mapToObj(column -> Charts.name(column, names))
              .toArray(String[]::new);
      SymbolAxis symbols = new SymbolAxis(label, all);
      symbols.setGridBandsVisible(false);
      symbols.setVerticalTickLabels(names.stream().anyMatch(name -> name.length() > 3));
      axis = symbols;
    }
    axis.setRange(-0.5, columns - 0.5);
    Style.apply(axis);
    return axis;
  }

  private NumberAxis rowAxis() {
    NumberAxis axis =
        numbers(
            neuron(matrix.array())
                + ", by the "
                + neuron(matrix.array() + 1)
                + " that it drives most");
    axis.setNumberFormatOverride(
        new NumberOfPlace(rowOrder, IntStream.range(0, matrix.rows()).toArray()));
    axis.setRange(-0.5, rowOrder.length - 0.5);
    Style.apply(axis);
    return axis;
  }

  private static String neuron(int layer) {
    return layer == 0 ? "input" : "neuron of layer " + layer;
  }

  private static NumberAxis numbers(String label) {
    NumberAxis axis = new NumberAxis(label);
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    return axis;
  }
}
