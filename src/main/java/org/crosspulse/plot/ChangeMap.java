package org.crosspulse.plot;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.crosspulse.pulse.PulseCounts;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;

/**
 * What the physics did to every cell, what the rule demands, and the difference.
 *
 * <p>Rows and columns are drawn in the order of their pulse counts, so that sign(xδ)·min(|x|, |δ|)
 * appears as the landscape of the source paper's Fig. 5.
 */
public final class ChangeMap {
  private static final int CHART_WIDTH = 620;
  private static final int HEIGHT = 860;

  private final PulseCounts counts;
  private final int[] rowOrder;
  private final int[] columnOrder;

  private ChangeMap(PulseCounts counts) {
    this.counts = counts;
    this.rowOrder = order(counts.rows());
    this.columnOrder = order(counts.columns());
  }

  /**
   * The figure.
   *
   * @param changes ΔG of each cell in steps, row-major
   * @param demanded sign(nm)·min(|n|, |m|), row-major
   * @param counts the pulses of the rows and columns
   * @param subtitle says how well they agree
   */
  public static Sheet of(double[] changes, double[] demanded, PulseCounts counts, String subtitle) {
    double[] differences = less(changes, demanded);
    ChangeMap map = new ChangeMap(counts);
    double limit = Math.max(limit(changes), limit(demanded));
    return new Sheet(
        "Conductance change of every cell in one cycle",
        subtitle,
        List.of(
            map.chart("what the pulses did", changes, limit),
            map.chart("what the rule demands", demanded, limit),
            map.chart("the difference", differences, limit(differences))),
        3 * CHART_WIDTH,
        HEIGHT);
  }

  /**
   * The figure where the rule is not exactly what the trains make: what the devices made of the
   * coincidences, and these of the rule, are told apart.
   *
   * @param changes ΔG of each cell in steps, row-major
   * @param coincidences of the trains, signed, row-major
   * @param predicted by the rule, row-major
   * @param counts the pulses of the rows and columns
   * @param subtitle says how well they agree
   */
  public static Sheet of(
      double[] changes,
      double[] coincidences,
      double[] predicted,
      PulseCounts counts,
      String subtitle) {
    double[] physics = less(changes, coincidences);
    double[] algebra = less(coincidences, predicted);
    ChangeMap map = new ChangeMap(counts);
    double limit = Math.max(limit(changes), limit(predicted));
    return new Sheet(
        "Conductance change of every cell in one cycle",
        subtitle,
        List.of(
            map.chart("what the pulses did", changes, limit),
            map.chart("what the rule says", predicted, limit),
            map.chart("physics: pulses less coincidences", physics, limit(physics)),
            map.chart("algebra: coincidences less rule", algebra, limit(algebra))),
        4 * CHART_WIDTH,
        HEIGHT);
  }

  private static double[] less(double[] steps, double[] others) {
    double[] differences = new double[steps.length];
    for (int cell = 0; cell < steps.length; cell++) {
      differences[cell] = steps[cell] - others[cell];
    }
    return differences;
  }

  /** The end of a colour scale: at least a step, so that rounding errors do not look like much. */
  private static double limit(double[] steps) {
    double limit = 1;
    for (double value : steps) {
      limit = Math.max(limit, Math.abs(value));
    }
    return limit;
  }

  private static int[] order(int[] pulses) {
    return IntStream.range(0, pulses.length)
        .boxed()
        .sorted(Comparator.comparingInt(line -> pulses[line]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private JFreeChart chart(String title, double[] steps, double limit) {
    NumberAxis columnAxis =
        axis("pulses of the column, δ (columns in this order)", columnOrder, counts.columns());
    NumberAxis rowAxis = axis("pulses of the row, x (rows in this order)", rowOrder, counts.rows());
    Ramp scale = Ramp.diverging(limit);
    XYPlot plot = new XYPlot(null, columnAxis, rowAxis, null);
    Style.apply(plot);
    Bitmap.fill(plot, image(steps, scale));
    JFreeChart chart = new JFreeChart(null, Style.LABEL, plot, false);
    chart.setTitle(new TextTitle(title, Style.SUBTITLE));
    chart.setBackgroundPaint(Color.WHITE);
    chart.addSubtitle(scale.legend(new NumberAxis("ΔG (steps)")));
    return chart;
  }

  private static NumberAxis axis(String label, int[] order, int[] pulses) {
    NumberAxis axis = new NumberAxis(label);
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    axis.setNumberFormatOverride(new NumberOfPlace(order, pulses));
    axis.setRange(-0.5, order.length - 0.5);
    Style.apply(axis);
    return axis;
  }

  private BufferedImage image(double[] steps, Ramp scale) {
    int rows = rowOrder.length;
    int columns = columnOrder.length;
    return Bitmap.of(
        columns,
        rows,
        (x, y) -> scale.colour(steps[rowOrder[rows - 1 - y] * columns + columnOrder[x]]));
  }
}
