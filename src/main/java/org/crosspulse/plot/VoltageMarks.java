package org.crosspulse.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.Thresholds;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;

/** Thresholds, full select and half select as labelled lines across a plot over the voltage. */
final class VoltageMarks {
  private static final Stroke FULL = new BasicStroke(1.4f);
  private static final Stroke HALF =
      new BasicStroke(
          1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {2, 3}, 0);

  /** Room for the labels, in parts of the vertical axis. */
  private static final double HEADROOM = 0.25;

  /** Labels are at least this far apart, in parts of the horizontal axis. */
  private static final double APART = 0.028;

  private final List<Mark> marks = new ArrayList<>();
  private final Thresholds thresholds;

  /** One voltage. */
  private record Mark(double volts, String name, Paint paint, Stroke stroke) {
    String label() {
      return name + " = " + Quantity.format(volts, Unit.VOLT).replace('-', '−');
    }
  }

  /**
   * The marks of one device.
   *
   * @param upVolts u+ (V)
   * @param downVolts u− (V)
   */
  VoltageMarks(Memristor device, double upVolts, double downVolts) {
    thresholds = device.thresholds();
    String nominal = device.hasDeadZone() ? "" : "nominal ";
    add(thresholds.onVolts(), nominal + "V_on", Style.THRESHOLD, Style.DASHED);
    add(thresholds.offVolts(), nominal + "V_off", Style.THRESHOLD, Style.DASHED);
    add(upVolts, "u+", Style.ROW, FULL);
    add(upVolts / 2, "u+/2", Style.ROW, HALF);
    add(downVolts, "u−", Style.COLUMN, FULL);
    add(downVolts / 2, "u−/2", Style.COLUMN, HALF);
    marks.sort(Comparator.comparingDouble(Mark::volts));
  }

  private void add(double volts, String name, Paint paint, Stroke stroke) {
    marks.add(new Mark(volts, name, paint, stroke));
  }

  /** Draws the marks and makes room above the curve for their labels. */
  void draw(XYPlot plot) {
    band(plot, thresholds.stillOnVolts(), thresholds.onVolts());
    band(plot, thresholds.offVolts(), thresholds.stillOffVolts());
    double top = makeRoom(plot);
    double apart = APART * plot.getDomainAxis().getRange().getLength();
    double last = Double.NEGATIVE_INFINITY;
    for (Mark mark : marks) {
      ValueMarker line = new ValueMarker(mark.volts, mark.paint, mark.stroke);
      plot.addDomainMarker(line, Layer.BACKGROUND);
      double place = Math.max(mark.volts, last + apart);
      last = place;
      XYTextAnnotation label = new XYTextAnnotation(mark.label(), place, top);
      label.setFont(Style.TICK);
      label.setPaint(mark.paint == Style.THRESHOLD ? Color.DARK_GRAY : mark.paint);
      label.setBackgroundPaint(Color.WHITE);
      label.setRotationAngle(-Math.PI / 2);
      label.setTextAnchor(TextAnchor.CENTER_RIGHT);
      label.setRotationAnchor(TextAnchor.CENTER_RIGHT);
      plot.addAnnotation(label);
    }
  }

  /** The voltages at which it is a matter of the state whether it moves. */
  private static void band(XYPlot plot, double low, double high) {
    if (low < high) {
      IntervalMarker band = new IntervalMarker(low, high, Style.DEAD_ZONE);
      band.setAlpha(1);
      plot.addDomainMarker(band, Layer.BACKGROUND);
    }
  }

  /** Raises the upper end of the vertical axis; the labels end a little below it. */
  private static double makeRoom(XYPlot plot) {
    double low = plot.getRangeAxis().getLowerBound();
    double high = plot.getRangeAxis().getUpperBound();
    if (plot.getRangeAxis() instanceof LogAxis) {
      double factor = Math.pow(high / low, HEADROOM / (1 - HEADROOM));
      plot.getRangeAxis().setRange(low, high * factor);
      return high * Math.pow(factor, 0.95);
    }
    double more = HEADROOM / (1 - HEADROOM) * (high - low);
    plot.getRangeAxis().setRange(low, high + more);
    return high + 0.95 * more;
  }
}
