package org.crosspulse.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crosspulse.device.Memristor;
import org.crosspulse.qualify.Drive;
import org.crosspulse.qualify.Linearity;
import org.crosspulse.qualify.Qualification;
import org.crosspulse.qualify.UsableRange;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jspecify.annotations.Nullable;

/**
 * A device over pulses: potentiation and depression from one end of its usable range to the other,
 * and the size of a step in either direction against the conductance.
 */
public final class TrainFigure {
  private static final int STATES = 401;

  private final Memristor device;
  private final Qualification found;
  private final UsableRange range;
  private final Prefixed siemens;

  private TrainFigure(Memristor device, Qualification found, UsableRange range) {
    this.device = device;
    this.found = found;
    this.range = range;
    this.siemens = Prefixed.of(range.highSiemens(), "S");
  }

  /** The figure; without charts where no pulse moves the device both ways. */
  public static Sheet of(String title, Memristor device, Qualification found, UsableRange range) {
    TrainFigure figure = new TrainFigure(device, found, range);
    List<JFreeChart> charts = new ArrayList<>();
    Drive upLevel = found.up().levelDrive();
    Drive downLevel = found.down().levelDrive();
    if (upLevel != null && downLevel != null) {
      charts.add(figure.train(upLevel, downLevel));
    }
    Drive up = found.up().drive();
    Drive down = found.down().drive();
    if (up != null && down != null) {
      charts.add(figure.steps(up, down));
    }
    return new Sheet(title, subtitle(upLevel, downLevel, up, down), charts, 1800, 760);
  }

  private static String subtitle(
      @Nullable Drive upLevel,
      @Nullable Drive downLevel,
      @Nullable Drive up,
      @Nullable Drive down) {
    return "levels: " + words(upLevel, downLevel) + "; alike steps: " + words(up, down);
  }

  private static String words(@Nullable Drive up, @Nullable Drive down) {
    return up == null || down == null
        ? "no widths"
        : "pulses of " + words(up) + " up and of " + words(down) + " down";
  }

  private static String words(Drive drive) {
    return Quantity.format(drive.volts(), Unit.VOLT).replace('-', '−')
        + " for "
        + Quantity.format(drive.seconds(), Unit.SECOND);
  }

  private JFreeChart train(Drive upDrive, Drive downDrive) {
    int levels = found.levels();
    double[] up = Linearity.train(device, range, upDrive, levels);
    double[] down = Linearity.train(device, range, downDrive, levels);
    XYPlot plot = Charts.plot("pulses", Charts.axis("conductance (" + siemens.symbol() + ")"));
    Charts.add(plot, 0, series("potentiation", up, 0), Style.ROW);
    Charts.add(plot, 1, series("depression", down, levels), Style.COLUMN);
    XYSeries line = new XYSeries("equal steps");
    line.add(0, siemens.perUnit() * range.lowSiemens());
    line.add(levels, siemens.perUnit() * range.highSiemens());
    line.add(2 * levels, siemens.perUnit() * range.lowSiemens());
    Charts.add(plot, 2, line, Style.THRESHOLD, Style.DASHED);
    return Charts.chart(levels + " pulses up, " + levels + " down" + labels(), plot, true);
  }

  private String labels() {
    Linearity up = found.up().linearity();
    Linearity down = found.down().linearity();
    return up == null || down == null
        ? ""
        : String.format(
            Locale.ROOT,
            ": nonlinearity %+.2f and %+.2f",
            rounded(up.nonlinearity()),
            rounded(down.nonlinearity()));
  }

  /** A rounding error below zero would be printed as -0.00. */
  private static double rounded(double label) {
    return Math.abs(label) < 5e-3 ? 0 : label;
  }

  private XYSeries series(String name, double[] conductances, int first) {
    XYSeries series = new XYSeries(name);
    for (int n = 0; n < conductances.length; n++) {
      series.add(first + n, siemens.perUnit() * conductances[n]);
    }
    return series;
  }

  private JFreeChart steps(Drive up, Drive down) {
    Prefixed step = Prefixed.of(range.siemens() / found.levels(), "S");
    XYPlot plot =
        Charts.plot(
            "conductance before the pulse (" + siemens.symbol() + ")",
            Charts.axis("size of the step (" + step.symbol() + ")"));
    Charts.add(plot, 0, steps("up", up, step), Style.ROW);
    Charts.add(plot, 1, steps("down", down, step), Style.COLUMN);
    double middle = (range.lowSiemens() + range.highSiemens()) / 2;
    ValueMarker marker = new ValueMarker(siemens.perUnit() * middle, Style.THRESHOLD, Style.DASHED);
    marker.setLabel("middle");
    marker.setLabelFont(Style.TICK);
    marker.setLabelBackgroundColor(new Color(0, 0, 0, 0));
    marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
    marker.setLabelTextAnchor(TextAnchor.TOP_LEFT);
    plot.addDomainMarker(marker, Layer.BACKGROUND);
    return Charts.chart("the step of one pulse, alike in the middle", plot, true);
  }

  private XYSeries steps(String name, Drive drive, Prefixed unit) {
    XYSeries series = new XYSeries(name);
    for (int k = 0; k < STATES; k++) {
      double conductance = range.lowSiemens() + range.siemens() * k / (STATES - 1);
      double change = drive.stepSiemens(device, device.stateAtConductance(conductance));
      series.add(siemens.perUnit() * conductance, unit.perUnit() * Math.abs(change));
    }
    return series;
  }
}
