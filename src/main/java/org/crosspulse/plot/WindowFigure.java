package org.crosspulse.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Stroke;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.crosspulse.qualify.OperatingMargin;
import org.crosspulse.qualify.Qualification;
import org.crosspulse.qualify.WindowMap;
import org.crosspulse.qualify.WindowMap.Region;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.util.ShapeUtils;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * What other amplitudes would do: the plane of u+ and u−, found by playing pulses, with the borders
 * that the thresholds predict, and the residual of small cycles along the two lines through the
 * chosen amplitudes.
 */
public final class WindowFigure {
  private static final int PIXELS = 10;

  /** Residuals below this are those of rounding. */
  private static final double LEAST_RESIDUAL = 1e-6;

  /** For the second of two lines that may lie upon each other. */
  private static final Stroke BROKEN =
      new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {9, 7}, 0);

  private static final Color BORDER = new Color(0x33, 0x33, 0x33);

  private static final Map<Region, Color> COLOURS =
      Map.of(
          Region.WORKS, new Color(0xb5, 0xe3, 0xc8),
          Region.TOO_WEAK, new Color(0xdc, 0xe6, 0xf2),
          Region.DISTURBS, new Color(0xf7, 0xcf, 0xa8),
          Region.BOTH, new Color(0xd5, 0xc4, 0xd8));

  private final Qualification found;
  private final WindowMap up;
  private final WindowMap down;

  private WindowFigure(Qualification found, WindowMap up, WindowMap down) {
    this.found = found;
    this.up = up;
    this.down = down;
  }

  /** The figure of a qualified device. */
  public static Sheet of(String title, Qualification found, WindowMap up, WindowMap down) {
    WindowFigure figure = new WindowFigure(found, up, down);
    String subtitle =
        found.hasDeadZone()
            ? "colours: found by playing pulses on cells at five states; lines: where the"
                + " thresholds put the borders; cross: the chosen amplitudes"
            : "colours: found by playing pulses on cells at five states; a half select disturbs"
                + " where 100 of them make a step; cross: the chosen amplitudes";
    return new Sheet(title, subtitle, List.of(figure.plane(), figure.residuals()), 1800, 860);
  }

  private JFreeChart plane() {
    NumberAxis vertical = axis("u− / V_off", down);
    XYPlot plot = Charts.plot("", vertical);
    plot.setDomainAxis(axis("u+ / V_on", up));
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setBackgroundImage(image());
    plot.setBackgroundImageAlpha(1);
    for (double border : borders(found.up().window())) {
      plot.addDomainMarker(new ValueMarker(border, BORDER, Style.DASHED), Layer.FOREGROUND);
    }
    for (double border : borders(found.down().window())) {
      plot.addRangeMarker(new ValueMarker(border, BORDER, Style.DASHED), Layer.FOREGROUND);
    }
    cross(plot);
    plot.setFixedLegendItems(legend());
    return Charts.chart("which amplitudes work", plot, true);
  }

  private static NumberAxis axis(String label, WindowMap map) {
    NumberAxis axis = new NumberAxis(label);
    double half = (map.multiples().get(1) - map.multiples().get(0)) / 2;
    axis.setRange(
        map.multiples().get(0) - half, map.multiples().get(map.multiples().size() - 1) + half);
    Style.apply(axis);
    return axis;
  }

  /** The voltages that move every state and, halved, none, over the one that moves every state. */
  private static List<Double> borders(OperatingMargin window) {
    return window.hasDeadZone()
        ? List.of(1.0, window.farthestVolts() / window.movingVolts())
        : List.of();
  }

  private BufferedImage image() {
    int columns = up.regions().size();
    int rows = down.regions().size();
    BufferedImage image =
        new BufferedImage(columns * PIXELS, rows * PIXELS, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      Region below = down.regions().get(rows - 1 - y / PIXELS);
      for (int x = 0; x < image.getWidth(); x++) {
        Region region = both(up.regions().get(x / PIXELS), below);
        image.setRGB(x, y, COLOURS.getOrDefault(region, Color.WHITE).getRGB());
      }
    }
    return image;
  }

  /** A pair of amplitudes has what either has. */
  private static Region both(Region one, Region other) {
    if (one == other || other == Region.WORKS) {
      return one;
    }
    return one == Region.WORKS ? other : Region.BOTH;
  }

  private void cross(XYPlot plot) {
    XYSeries chosen = new XYSeries("chosen");
    chosen.add(
        found.up().volts() / found.up().window().movingVolts(),
        found.down().volts() / found.down().window().movingVolts());
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    renderer.setSeriesShape(0, ShapeUtils.createDiagonalCross(10, 1.5f));
    renderer.setSeriesPaint(0, Color.BLACK);
    plot.setDataset(new XYSeriesCollection(chosen));
    plot.setRenderer(renderer);
  }

  private static LegendItemCollection legend() {
    LegendItemCollection items = new LegendItemCollection();
    items.add(item("works", Region.WORKS));
    items.add(item("a full select is too weak", Region.TOO_WEAK));
    items.add(item("a half select disturbs", Region.DISTURBS));
    items.add(item("both", Region.BOTH));
    return items;
  }

  private static LegendItem item(String text, Region region) {
    Paint paint = COLOURS.getOrDefault(region, Color.WHITE);
    return new LegendItem(text, null, null, null, new Rectangle2D.Double(-9, -6, 18, 12), paint);
  }

  private JFreeChart residuals() {
    LogAxis axis =
        Charts.logAxis("largest difference from the rule (steps; 1e-6 stands for less too)");
    XYPlot plot = Charts.plot("amplitude / threshold", axis);
    Charts.add(plot, 0, series("u+ varies", up), Style.ROW);
    Charts.add(plot, 1, series("u− varies", down), Style.COLUMN, BROKEN);
    for (double border : borders(found.up().window())) {
      plot.addDomainMarker(new ValueMarker(border, Style.ROW, Style.DASHED), Layer.BACKGROUND);
    }
    for (double border : borders(found.down().window())) {
      plot.addDomainMarker(new ValueMarker(border, Style.COLUMN, Style.DASHED), Layer.BACKGROUND);
    }
    wholeDecades(axis);
    return Charts.chart(
        "cross-check of 4 × 7 cells, trains of up to 3 pulses, the other amplitude as chosen",
        plot,
        true);
  }

  /** So that at least two powers of ten are on the axis. */
  private static void wholeDecades(LogAxis axis) {
    double low = Math.floor(Math.log10(axis.getLowerBound()));
    double high = Math.ceil(Math.log10(axis.getUpperBound()));
    axis.setRange(Math.pow(10, low), Math.pow(10, high));
  }

  private static XYSeries series(String name, WindowMap map) {
    XYSeries series = new XYSeries(name);
    for (int k = 0; k < map.multiples().size(); k++) {
      double residual = map.residuals().get(k);
      // Where an amplitude moves no cell there is no step to measure in.
      if (Double.isFinite(residual)) {
        series.add(map.multiples().get(k).doubleValue(), Math.max(LEAST_RESIDUAL, residual));
      }
    }
    return series;
  }
}
