package org.crosspulse.plot;

import java.awt.Color;
import java.awt.Paint;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** Colours for numbers, in equal steps to the eye; numbers beyond its ends have those colours. */
final class Ramp implements PaintScale {
  private static final int COLOURS = 256;
  private static final Color PALE = new Color(0xe4, 0xee, 0xf6);
  private static final Color DARK = new Color(0x08, 0x1d, 0x3a);

  private final double low;
  private final double high;
  private final Color[] colours;

  private Ramp(double low, double high, Color... stops) {
    this.low = low;
    this.high = high;
    this.colours =
        IntStream.range(0, COLOURS)
            .mapToObj(index -> between(stops, (double) index / (COLOURS - 1)))
            .toArray(Color[]::new);
  }

  /** From orange at {@code -limit} through white to blue: safe for the colour-blind. */
  static Ramp diverging(double limit) {
    return new Ramp(-limit, limit, Style.COLUMN, Color.WHITE, Style.ROW);
  }

  /** From a pale blue to a dark one; white is left for where there is nothing. */
  static Ramp sequential(double low, double high) {
    return new Ramp(low, high, PALE, Style.ROW, DARK);
  }

  private static Color between(Color[] stops, double part) {
    double place = part * (stops.length - 1);
    int stop = Math.min(stops.length - 2, (int) place);
    return Oklab.mix(stops[stop], stops[stop + 1], place - stop);
  }

  @Override
  public double getLowerBound() {
    return low;
  }

  @Override
  public double getUpperBound() {
    return high;
  }

  @Override
  public Paint getPaint(double value) {
    return colour(value);
  }

  Color colour(double value) {
    double part = (value - low) / (high - low);
    return colours[(int) Math.round((COLOURS - 1) * Math.max(0, Math.min(1, part)))];
  }

  /** The same colours beside a chart, at its right. */
  PaintScaleLegend legend(NumberAxis axis) {
    axis.setRange(low, high);
    Style.apply(axis);
    PaintScaleLegend legend = new PaintScaleLegend(this, axis);
    legend.setSubdivisionCount(COLOURS);
    legend.setPosition(RectangleEdge.RIGHT);
    legend.setMargin(new RectangleInsets(8, 8, 60, 8));
    legend.setBackgroundPaint(Color.WHITE);
    return legend;
  }
}
