package org.crosspulse.plot;

import java.awt.Color;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.crosspulse.pulse.PulseCounts;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.LookupPaintScale;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYZDataset;

/**
 * What the physics did to every cell beside what the rule demands.
 *
 * <p>Rows and columns are drawn in the order of their pulse counts, so that sign(xδ)·min(|x|, |δ|)
 * appears as the landscape of the source paper's Fig. 5.
 */
public final class ChangeMap {
  private static final int COLOURS = 256;

  private ChangeMap() {}

  /**
   * The figure.
   *
   * @param changes ΔG of each cell in steps, row-major
   * @param demanded sign(nm)·min(|n|, |m|), row-major
   * @param counts the pulses of the rows and columns
   * @param subtitle says how well they agree
   */
  public static Sheet of(double[] changes, double[] demanded, PulseCounts counts, String subtitle) {
    double limit = 1;
    for (int cell = 0; cell < changes.length; cell++) {
      limit = Math.max(limit, Math.max(Math.abs(changes[cell]), Math.abs(demanded[cell])));
    }
    int columns = counts.columns().length;
    return new Sheet(
        "Conductance change of every cell in one cycle",
        subtitle,
        List.of(
            chart("what the pulses did", sorted(changes, counts), columns, limit),
            chart("what the rule demands", sorted(demanded, counts), columns, limit)),
        1500,
        900);
  }

  private static double[] sorted(double[] cells, PulseCounts counts) {
    int[] rows = order(counts.rows());
    int[] columns = order(counts.columns());
    double[] sorted = new double[cells.length];
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < columns.length; column++) {
        sorted[row * columns.length + column] = cells[rows[row] * columns.length + columns[column]];
      }
    }
    return sorted;
  }

  private static int[] order(int[] pulses) {
    return IntStream.range(0, pulses.length)
        .boxed()
        .sorted(Comparator.comparingInt(line -> pulses[line]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static JFreeChart chart(String title, double[] steps, int columns, double limit) {
    NumberAxis columnAxis = axis("columns, by their pulses (δ from − to +)", columns);
    NumberAxis rowAxis = axis("rows, by their pulses (x from 0 up)", steps.length / columns);
    XYBlockRenderer renderer = new XYBlockRenderer();
    PaintScale scale = scale(limit);
    renderer.setPaintScale(scale);
    XYPlot plot = new XYPlot(cells(steps, columns), columnAxis, rowAxis, renderer);
    Style.apply(plot);
    JFreeChart chart = new JFreeChart(null, Style.LABEL, plot, false);
    chart.setTitle(new TextTitle(title, Style.SUBTITLE));
    chart.setBackgroundPaint(Color.WHITE);
    chart.addSubtitle(legend(scale, limit));
    return chart;
  }

  private static NumberAxis axis(String label, int lines) {
    NumberAxis axis = new NumberAxis(label);
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    axis.setRange(-0.5, lines - 0.5);
    Style.apply(axis);
    return axis;
  }

  private static DefaultXYZDataset cells(double[] steps, int columns) {
    double[][] data = new double[3][steps.length];
    for (int cell = 0; cell < steps.length; cell++) {
      int row = cell / columns;
      data[0][cell] = cell - row * columns;
      data[1][cell] = row;
      data[2][cell] = steps[cell];
    }
    DefaultXYZDataset dataset = new DefaultXYZDataset();
    dataset.addSeries("cells", data);
    return dataset;
  }

  private static PaintScaleLegend legend(PaintScale scale, double limit) {
    NumberAxis axis = new NumberAxis("ΔG (steps)");
    axis.setRange(-limit, limit);
    Style.apply(axis);
    PaintScaleLegend legend = new PaintScaleLegend(scale, axis);
    legend.setPosition(RectangleEdge.RIGHT);
    legend.setMargin(new RectangleInsets(8, 8, 60, 8));
    legend.setBackgroundPaint(Color.WHITE);
    return legend;
  }

  /** From orange through white to blue: diverging, even in lightness, safe for the colour-blind. */
  private static PaintScale scale(double limit) {
    LookupPaintScale scale = new LookupPaintScale(-limit, limit * 1.000001, Color.WHITE);
    for (int index = 0; index < COLOURS; index++) {
      double position = 2.0 * index / (COLOURS - 1) - 1;
      Color end = position < 0 ? Style.COLUMN : Style.ROW;
      scale.add(position * limit, mix(end, Math.abs(position)));
    }
    return scale;
  }

  private static Color mix(Color end, double part) {
    return new Color(
        (int) Math.round(255 + part * (end.getRed() - 255)),
        (int) Math.round(255 + part * (end.getGreen() - 255)),
        (int) Math.round(255 + part * (end.getBlue() - 255)));
  }
}
