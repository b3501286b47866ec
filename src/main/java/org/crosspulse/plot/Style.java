package org.crosspulse.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** Colours, fonts and strokes that all pictures share. */
final class Style {
  /**
   * Row electrodes. Colours from the Okabe–Ito palette, which colour-blind people can tell apart.
   */
  static final Color ROW = new Color(0x00, 0x72, 0xb2);

  /** Column electrodes. */
  static final Color COLUMN = new Color(0xd5, 0x5e, 0x00);

  /** The voltage across a device. */
  static final Color DEVICE = new Color(0x22, 0x22, 0x22);

  /** The state of a device. */
  static final Color STATE = new Color(0x00, 0x9e, 0x73);

  /** The dead zone. */
  static final Color DEAD_ZONE = new Color(0xe8, 0xe8, 0xe8);

  /** Times at which two pulses meet; lets what is behind it through. */
  static final Color COINCIDENCE = new Color(0xf0, 0xe4, 0x42, 0x60);

  /** The conductance of weight zero. */
  static final Color REFERENCE = new Color(0xcc, 0x79, 0xa7);

  /** Bars behind text. */
  static final Color BAR = new Color(0x9c, 0xc4, 0xe0);

  /** Thresholds. */
  static final Color THRESHOLD = new Color(0x88, 0x88, 0x88);

  static final Color GRID = new Color(0xe2, 0xe2, 0xe2);
  static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 22);
  static final Font SUBTITLE = new Font(Font.SANS_SERIF, Font.PLAIN, 16);
  static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 15);
  static final Font TICK = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
  static final Stroke LINE = new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  static final Stroke THICK_LINE = new BasicStroke(2.6f);
  static final Stroke DASHED =
      new BasicStroke(
          1.3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {6, 4}, 0);

  private Style() {}

  static void apply(ValueAxis axis) {
    axis.setLabelFont(LABEL);
    axis.setTickLabelFont(TICK);
    axis.setLabelInsets(new RectangleInsets(4, 4, 4, 4));
  }

  static void apply(XYPlot plot) {
    plot.setBackgroundPaint(Color.WHITE);
    plot.setDomainGridlinePaint(GRID);
    plot.setRangeGridlinePaint(GRID);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setOutlinePaint(Color.LIGHT_GRAY);
  }
}
