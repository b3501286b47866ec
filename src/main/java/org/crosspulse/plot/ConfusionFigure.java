package org.crosspulse.plot;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.crosspulse.learn.Confusion;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.XYPlot;

/** What the network took each class for, and how much of each class it knew. */
public final class ConfusionFigure {
  /** More cells have no room for numbers. */
  private static final int MOST_NUMBERS = 40;

  private static final int CELL = 78;
  private static final int LEAST_SIDE = 460;
  private static final int MOST_SIDE = 1250;

  private final Confusion confusion;
  private final String[] answers;
  private final String[] classes;

  private ConfusionFigure(Confusion confusion, List<String> classNames) {
    this.confusion = confusion;
    this.answers =
        IntStream.range(0, confusion.answers())
            .mapToObj(answer -> Charts.name(answer, classNames))
            .toArray(String[]::new);
    this.classes = classNames.toArray(String[]::new);
  }

  /**
   * The figure.
   *
   * @param classNames one a class; outputs beyond them are called by their numbers
   * @param subtitle says what was trained on what
   */
  public static Sheet of(Confusion confusion, List<String> classNames, String subtitle) {
    ConfusionFigure figure = new ConfusionFigure(confusion, classNames);
    CombinedRangeXYPlot plot = new CombinedRangeXYPlot(figure.truthAxis());
    plot.setGap(16);
    plot.add(figure.counts(), 4);
    plot.add(figure.recalls(), 1);
    int width = side(confusion.answers());
    int height = side(confusion.classes());
    return new Sheet(
        String.format(
            Locale.ROOT,
            "Answers on the test set: %d of %d wrong (%.2f %%)",
            Math.round(confusion.errorPercent() / 100 * confusion.samples()),
            confusion.samples(),
            confusion.errorPercent()),
        subtitle,
        List.of(Charts.chart("samples of each class and answer", plot, false)),
        width * 5 / 4 + 190,
        height + 290);
  }

  private static int side(int cells) {
    return Math.max(LEAST_SIDE, Math.min(MOST_SIDE, CELL * cells));
  }

  private SymbolAxis truthAxis() {
    SymbolAxis axis = axis("class", classes);
    axis.setInverted(true);
    return axis;
  }

  private static SymbolAxis axis(String label, String... names) {
    SymbolAxis axis = new SymbolAxis(label, names);
    axis.setGridBandsVisible(false);
    axis.setRange(-0.5, names.length - 0.5);
    Style.apply(axis);
    return axis;
  }

  private XYPlot counts() {
    SymbolAxis answerAxis = axis("answer", answers);
    answerAxis.setVerticalTickLabels(isWide(answers));
    XYPlot plot = new XYPlot(null, answerAxis, null, null);
    Style.apply(plot);
    Ramp ramp = Ramp.sequential(0, 1);
    Bitmap.fill(
        plot,
        Bitmap.of(
            confusion.answers(),
            confusion.classes(),
            (answer, truth) -> colour(ramp, truth, answer)));
    if (confusion.answers() <= MOST_NUMBERS) {
      addNumbers(plot, ramp);
    }
    return plot;
  }

  private static boolean isWide(String... names) {
    return IntStream.range(0, names.length).anyMatch(name -> names[name].length() > 3);
  }

  /** By the root of the share of its class: a few wrong answers can be seen beside many right. */
  private Color colour(Ramp ramp, int truth, int answer) {
    int count = confusion.count(truth, answer);
    return count == 0
        ? Color.WHITE
        : ramp.colour(Math.sqrt((double) count / confusion.samples(truth)));
  }

  private void addNumbers(XYPlot plot, Ramp ramp) {
    Font font = numberFont(confusion.answers());
    for (int truth = 0; truth < confusion.classes(); truth++) {
      for (int answer = 0; answer < confusion.answers(); answer++) {
        int count = confusion.count(truth, answer);
        if (count > 0) {
          XYTextAnnotation number = text(Integer.toString(count), answer, truth, font);
          number.setPaint(Oklab.onTopOf(colour(ramp, truth, answer)));
          plot.addAnnotation(number);
        }
      }
    }
  }

  private static Font numberFont(int answers) {
    if (answers <= 16) {
      return Style.LABEL;
    }
    return Style.TICK.deriveFont(answers <= 30 ? 12f : 9f);
  }

  private static XYTextAnnotation text(String text, double x, double y, Font font) {
    XYTextAnnotation annotation = new XYTextAnnotation(text, x, y);
    annotation.setFont(font);
    return annotation;
  }

  private XYPlot recalls() {
    NumberAxis axis = new NumberAxis("right (%)");
    axis.setRange(0, 100);
    Style.apply(axis);
    XYPlot plot = new XYPlot(null, axis, null, null);
    Style.apply(plot);
    plot.setRangeGridlinesVisible(false);
    for (int truth = 0; truth < confusion.classes(); truth++) {
      addRecall(plot, truth);
    }
    return plot;
  }

  private void addRecall(XYPlot plot, int truth) {
    double percent = confusion.recallPercent(truth);
    boolean isKnown = !Double.isNaN(percent);
    if (isKnown) {
      // From the larger y down to the smaller one, because the axis is inverted.
      plot.addAnnotation(
          new XYBoxAnnotation(0, truth + 0.32, percent, truth - 0.32, null, null, Style.BAR));
    }
    if (confusion.classes() <= MOST_NUMBERS) {
      String label = isKnown ? String.format(Locale.ROOT, "%.1f", percent) : "–";
      plot.addAnnotation(text(label, 50, truth, Style.TICK));
    }
  }
}
