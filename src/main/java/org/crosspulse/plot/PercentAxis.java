package org.crosspulse.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * A logarithmic axis of per cent with labels at 1, 2 and 5 of each power of ten: errors seldom
 * cover a whole one.
 */
final class PercentAxis extends LogAxis {
  private static final double[] STEPS = {1, 1.5, 2, 3, 5, 7};

  /** Beyond this ratio of its ends an axis has no room for all steps. */
  private static final double FEW = 12;

  private static final double[] FEW_STEPS = {1, 2, 5};

  /**
   * An axis from a little below the lowest value to a little above the highest.
   *
   * @param low of the values, &gt; 0 (%)
   * @param high not below {@code low} (%)
   */
  PercentAxis(String label, double low, double high) {
    super(label);
    setRange(low / 1.12, high * 1.12);
    Style.apply(this);
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
    boolean isVertical = RectangleEdge.isLeftOrRight(edge);
    TextAnchor anchor = isVertical ? TextAnchor.CENTER_RIGHT : TextAnchor.TOP_CENTER;
    boolean few = getUpperBound() / getLowerBound() > FEW;
    List<NumberTick> ticks = new ArrayList<>();
    double power = Math.pow(10, Math.floor(Math.log10(getLowerBound())));
    for (; power <= getUpperBound(); power *= 10) {
      for (double step : few ? FEW_STEPS : STEPS) {
        double value = step * power;
        if (getRange().contains(value)) {
          ticks.add(new NumberTick(value, text(value), anchor, TextAnchor.CENTER, 0));
        }
      }
    }
    return ticks;
  }

  private static String text(double value) {
    double rounded = Math.round(value * 1e6) / 1e6;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }
}
