package org.crosspulse.plot;

import java.awt.Color;
import java.awt.Paint;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.crosspulse.device.Memristor;
import org.crosspulse.learn.Histogram;
import org.crosspulse.learn.WeightScale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeries;

/** The weights of one array over the epochs, and how many are at an end of their range. */
final class HistogramPanel {
  private final List<Histogram> histograms;
  private final Histogram any;
  private final HistogramView view;
  private final Prefixed unit;
  private final Memristor device;
  private final WeightScale scale;

  /**
   * A panel.
   *
   * @param histograms before training and after each epoch, all over the same range
   * @param device whose range is marked
   * @param scale what its conductances mean
   */
  HistogramPanel(List<Histogram> histograms, Memristor device, WeightScale scale) {
    this.histograms = histograms;
    this.any = histograms.get(0);
    this.view = HistogramView.of(histograms);
    this.unit = areDevices() ? Prefixed.of(any.high(), "S") : new Prefixed("", 1);
    this.device = device;
    this.scale = scale;
  }

  private boolean areDevices() {
    return any.quantity() == Histogram.Quantity.CONDUCTANCE;
  }

  JFreeChart chart(int array) {
    CombinedDomainXYPlot plot = new CombinedDomainXYPlot(epochAxis());
    plot.setGap(14);
    Ramp ramp = Ramp.sequential(0, Math.max(1, Math.log10(most())));
    plot.add(heatMap(ramp), 5);
    plot.add(ends(), 1);
    JFreeChart chart = Charts.chart(title(array), plot, true);
    chart.addSubtitle(ramp.legend(countAxis()));
    return chart;
  }

  private String title(int array) {
    double percent = 100 * view.partOf(any);
    String what = "array " + array + ": " + any.total() + (areDevices() ? " devices" : " weights");
    String seen = percent == 100 ? "all" : String.format(Locale.ROOT, "%.2g %%", percent);
    return String.format(
        Locale.ROOT,
        "%s, %s of their range from %.3g to %.3g%s",
        what,
        seen,
        unit.perUnit() * any.low(),
        unit.perUnit() * any.high(),
        areDevices() ? " " + unit.symbol() : "");
  }

  private NumberAxis epochAxis() {
    NumberAxis axis = new NumberAxis("epoch (0: before training)");
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    axis.setRange(-0.5, histograms.size() - 0.5);
    Style.apply(axis);
    return axis;
  }

  private static NumberAxis countAxis() {
    NumberAxis axis = new NumberAxis("weights in a cell of the picture (white: none)");
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    axis.setNumberFormatOverride(PowerOfTen.ofLogarithms());
    return axis;
  }

  private int most() {
    int most = 1;
    for (Histogram histogram : histograms) {
      for (int row = 0; row < view.rows(); row++) {
        most = Math.max(most, view.count(histogram, row));
      }
    }
    return most;
  }

  private XYPlot heatMap(Ramp ramp) {
    NumberAxis axis =
        new NumberAxis(areDevices() ? "conductance (" + unit.symbol() + ")" : "weight");
    axis.setRange(unit.perUnit() * view.bottom(any), unit.perUnit() * view.top(any));
    Style.apply(axis);
    XYPlot plot = new XYPlot(null, null, axis, null);
    Style.apply(plot);
    Bitmap.fill(
        plot,
        Bitmap.of(
            histograms.size(),
            view.rows(),
            (epoch, y) -> colour(ramp, histograms.get(epoch), view.rows() - 1 - y)));
    addLine(plot, 0, "weight 0", scale.referenceSiemens(), Style.REFERENCE);
    addLine(plot, 1, "nominal low end", device.conductanceSiemens(0), Style.THRESHOLD);
    addLine(plot, 2, "nominal high end", device.conductanceSiemens(1), Style.DEVICE);
    return plot;
  }

  private Color colour(Ramp ramp, Histogram histogram, int row) {
    int count = view.count(histogram, row);
    return count == 0 ? Color.WHITE : ramp.colour(Math.log10(count));
  }

  /** A line at a conductance (S), where it is in view. */
  private void addLine(XYPlot plot, int index, String name, double siemens, Paint paint) {
    double value = unit.perUnit() * (areDevices() ? siemens : scale.weight(siemens));
    if (plot.getRangeAxis().getRange().contains(value)) {
      XYSeries line = new XYSeries(name);
      line.add(-0.5, value);
      line.add(histograms.size() - 0.5, value);
      Charts.add(plot, index, line, paint, Style.DASHED);
    }
  }

  private XYPlot ends() {
    String where = areDevices() ? "at the " : "beyond the ";
    XYPlot plot = new XYPlot(null, null, null, null);
    XYSeries low = shares(where + "low end", Histogram::atLow);
    XYSeries high = shares(where + "high end", Histogram::atHigh);
    double top = Math.max(low.getMaxY(), high.getMaxY());
    NumberAxis axis = new NumberAxis("share (%)");
    axis.setRange(0, top > 0 ? 1.1 * top : 1);
    Style.apply(axis);
    plot.setRangeAxis(axis);
    Style.apply(plot);
    add(plot, 0, low, Style.COLUMN);
    add(plot, 1, high, Style.ROW);
    return plot;
  }

  private static void add(XYPlot plot, int index, XYSeries series, Paint paint) {
    Charts.add(plot, index, series, paint, Style.THICK_LINE);
  }

  private XYSeries shares(String name, ToIntFunction<Histogram> count) {
    XYSeries series = new XYSeries(name);
    for (int epoch = 0; epoch < histograms.size(); epoch++) {
      Histogram histogram = histograms.get(epoch);
      series.add(epoch, 100.0 * count.applyAsInt(histogram) / histogram.total());
    }
    return series;
  }
}
