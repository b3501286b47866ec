package org.crosspulse.plot;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.crosspulse.learn.EpochResult;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Training, test and, where images were held out, validation error over the epochs. */
public final class ErrorFigure {
  private ErrorFigure() {}

  /**
   * The figure.
   *
   * @param epochs at least one
   * @param subtitle says what was trained on what
   */
  public static Sheet of(List<EpochResult> epochs, String subtitle) {
    XYSeries train = new XYSeries("training error (before each batch was learned)");
    XYSeries test = new XYSeries("test error (after the epoch)");
    XYSeries validation = new XYSeries("validation error (images held out, after the epoch)");
    double worst = 0;
    for (EpochResult epoch : epochs) {
      train.add(epoch.epoch(), epoch.trainErrorPercent());
      test.add(epoch.epoch(), epoch.testErrorPercent());
      Double heldOut = epoch.validationErrorPercent();
      if (heldOut != null) {
        validation.add(epoch.epoch(), heldOut);
        worst = Math.max(worst, heldOut);
      }
      worst = Math.max(worst, Math.max(epoch.trainErrorPercent(), epoch.testErrorPercent()));
    }
    XYSeriesCollection data = new XYSeriesCollection(train);
    data.addSeries(test);
    if (!validation.isEmpty()) {
      data.addSeries(validation);
    }
    return new Sheet(
        "Learning by coincidence pulses",
        subtitle,
        List.of(chart(data, epochs.size(), worst)),
        1100,
        700);
  }

  private static JFreeChart chart(XYSeriesCollection data, int epochs, double worst) {
    NumberAxis epochAxis = new NumberAxis("epoch");
    epochAxis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    epochAxis.setRange(0.5, epochs + 0.5);
    NumberAxis errorAxis = new NumberAxis("wrong answers (%)");
    errorAxis.setRange(0, 1.08 * Math.max(1, worst));
    Style.apply(epochAxis);
    Style.apply(errorAxis);
    XYPlot plot = new XYPlot(data, epochAxis, errorAxis, renderer());
    Style.apply(plot);
    JFreeChart chart = new JFreeChart(null, Style.LABEL, plot, true);
    chart.setBackgroundPaint(Color.WHITE);
    chart.getLegend().setItemFont(Style.LABEL);
    chart.getLegend().setFrame(BlockBorder.NONE);
    return chart;
  }

  private static XYLineAndShapeRenderer renderer() {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
    Color[] colours = {Style.ROW, Style.COLUMN, Style.STATE};
    for (int series = 0; series < colours.length; series++) {
      renderer.setSeriesPaint(series, colours[series]);
      renderer.setSeriesStroke(series, Style.THICK_LINE);
      renderer.setSeriesShape(series, new Ellipse2D.Double(-4, -4, 8, 8));
    }
    return renderer;
  }
}
