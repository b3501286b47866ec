package org.crosspulse.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.crosspulse.RandomCases;
import org.crosspulse.sweep.Ledger;
import org.crosspulse.sweep.LedgerPlan;
import org.crosspulse.sweep.PointRecord;
import org.crosspulse.sweep.Scale;
import org.crosspulse.sweep.figure.Condition;
import org.crosspulse.sweep.figure.Figure;
import org.crosspulse.sweep.figure.FigureCells;
import org.crosspulse.sweep.figure.Law;
import org.crosspulse.sweep.figure.LawCurve;
import org.crosspulse.sweep.figure.Marks;
import org.crosspulse.sweep.figure.Measure;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The numbers that a sweep's charts draw are those of its ledger. */
class SweepChartsTest {
  private static final LedgerPlan PLAN = new LedgerPlan("p", "abc", "{}", "1.0", 1, 1000);
  private static final Marks LAWS =
      new Marks(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(new LawCurve(new Law.ThresholdSpread(5, 4.0 / 3), "law")));

  private static Measure measure(String key, double per) {
    return new Measure(key, key, Scale.LINEAR, per, Double.NEGATIVE_INFINITY, List.of());
  }

  private static Figure figure(Figure.Kind kind, Marks marks) {
    boolean isMap = kind == Figure.Kind.MAP;
    return new Figure(
        "f",
        kind,
        "title",
        "subtitle",
        measure("x", 0.01),
        isMap ? measure("s", 1) : measure("m", 2),
        isMap ? measure("m", 2) : null,
        isMap ? null : measure("s", 1),
        measure("panel", 1),
        List.of(),
        marks);
  }

  private static PointRecord point(long index, double x, double s, String panel, double m) {
    Map<String, Object> parameters = new LinkedHashMap<>(Map.of("x", x, "s", s, "panel", panel));
    Map<String, @Nullable Double> metrics = new LinkedHashMap<>();
    metrics.put("m", m);
    return new PointRecord(index, 0, index, parameters, metrics, "", 0);
  }

  /** Two panels, two series, three places with five repeats. */
  private static List<PointRecord> points(long seed) {
    Random random = RandomCases.random(seed);
    List<PointRecord> points = new ArrayList<>();
    for (int repeat = 0; repeat < 5; repeat++) {
      for (String panel : List.of("one", "two")) {
        for (double s = 1; s <= 2; s++) {
          for (double x = 0.01; x < 0.035; x += 0.01) {
            points.add(point(points.size(), x, s, panel, random.nextGaussian()));
          }
        }
      }
    }
    return points;
  }

  private static FigureCells cells(Figure figure, List<PointRecord> points) throws IOException {
    try (Ledger ledger = Ledger.inMemory(PLAN)) {
      ledger.add(points);
      return FigureCells.of(figure, ledger);
    }
  }

  /** The numbers of a place, found by looking at all points. */
  private static double[] numbers(List<PointRecord> points, double x, double s, String panel) {
    return points.stream()
        .filter(point -> Math.abs((Double) point.parameters().getOrDefault("x", 0.0) - x) < 1e-9)
        .filter(point -> point.parameters().containsValue(s))
        .filter(point -> point.parameters().containsValue(panel))
        .mapToDouble(point -> point.metrics().getOrDefault("m", 0.0))
        .toArray();
  }

  private static double mean(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    return sum / numbers.length;
  }

  @ParameterizedTest
  @MethodSource("org.crosspulse.RandomCases#few")
  void curvesHaveMeansAndTheirIntervals(long seed) throws IOException {
    List<PointRecord> points = points(seed);
    List<JFreeChart> charts =
        new SweepCurves(cells(figure(Figure.Kind.CURVES, Marks.NONE), points)).charts();
    assertEquals(2, charts.size());
    for (int panel = 0; panel < 2; panel++) {
      XYPlot plot = charts.get(panel).getXYPlot();
      for (int series = 0; series < 2; series++) {
        YIntervalSeriesCollection drawn = (YIntervalSeriesCollection) plot.getDataset(series);
        assertEquals(3, drawn.getItemCount(0));
        for (int item = 0; item < 3; item++) {
          String name = panel == 0 ? "one" : "two";
          double[] numbers = numbers(points, 0.01 * (item + 1), series + 1, name);
          double mean = mean(numbers);
          double squares = 0;
          for (double number : numbers) {
            squares += (number - mean) * (number - mean);
          }
          // Student's t of 4 degrees of freedom at 97.5 %, as tables have it.
          double half = 2.776445105 * Math.sqrt(squares / 4 / 5);
          assertEquals(item + 1, drawn.getXValue(0, item), 1e-9);
          assertEquals(mean / 2, drawn.getYValue(0, item), 1e-12);
          assertEquals((mean - half) / 2, drawn.getStartYValue(0, item), 1e-8);
          assertEquals((mean + half) / 2, drawn.getEndYValue(0, item), 1e-8);
        }
      }
    }
  }

  /** A panel of large numbers and one of small: what is drawn in either is within both axes. */
  @Test
  void panelsShareTheirScale() throws IOException {
    List<PointRecord> points =
        List.of(
            point(0, 0.01, 1, "one", 5),
            point(1, 0.02, 1, "one", 6),
            point(2, 0.01, 1, "two", 500),
            point(3, 0.02, 1, "two", 600));
    List<JFreeChart> charts =
        new SweepCurves(cells(figure(Figure.Kind.CURVES, Marks.NONE), points)).charts();
    Range one = charts.get(0).getXYPlot().getRangeAxis().getRange();
    assertEquals(one, charts.get(1).getXYPlot().getRangeAxis().getRange());
    assertTrue(one.contains(2.5) && one.contains(300), one::toString);
  }

  /** Without the points of one panel. */
  @Test
  void aConditionLeavesPointsOut() throws IOException {
    Figure all = figure(Figure.Kind.CURVES, Marks.NONE);
    List<Condition> where = List.of(new Condition("panel", "two"), new Condition("s", 2.0));
    Figure some =
        new Figure(
            "f",
            all.kind(),
            "title",
            "subtitle",
            all.x(),
            all.y(),
            null,
            null,
            null,
            where,
            all.marks());
    List<PointRecord> points = points(3);
    XYPlot plot = new SweepCurves(cells(some, points)).charts().get(0).getXYPlot();
    assertEquals(3, plot.getDataset(0).getItemCount(0));
    assertEquals(
        mean(numbers(points, 0.02, 2, "two")) / 2, plot.getDataset(0).getYValue(0, 1), 1e-12);
  }

  /** 5·4 times the spread, in the units of both axes: x in percent, y in twos. */
  @Test
  void aLawIsDrawnInTheUnitsOfTheAxes() throws IOException {
    List<PointRecord> points = points(1);
    XYPlot curves =
        new SweepCurves(cells(figure(Figure.Kind.CURVES, LAWS), points))
            .charts()
            .get(0)
            .getXYPlot();
    XYPlot map =
        new SweepMap(cells(figure(Figure.Kind.MAP, LAWS), points)).charts().get(0).getXYPlot();
    for (int k = 0; k < 2; k++) {
      XYDataset law = k == 0 ? curves.getDataset(2) : map.getDataset(1);
      int last = law.getItemCount(0) - 1;
      assertEquals(1, law.getXValue(0, 0), 1e-9);
      assertEquals(3, law.getXValue(0, last), 1e-9);
      assertEquals(20 * 0.03 / (k == 0 ? 2 : 1), law.getYValue(0, last), 1e-9);
    }
  }

  /** The largest mean has the darkest colour, the smallest the palest, others are between. */
  @ParameterizedTest
  @MethodSource("org.crosspulse.RandomCases#few")
  void aMapHasAColourForEachMean(long seed) throws IOException {
    List<PointRecord> points = points(seed);
    List<JFreeChart> charts =
        new SweepMap(cells(figure(Figure.Kind.MAP, Marks.NONE), points)).charts();
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (String panel : List.of("one", "two")) {
      for (double s = 1; s <= 2; s++) {
        for (int x = 1; x <= 3; x++) {
          double mean = mean(numbers(points, 0.01 * x, s, panel)) / 2;
          low = Math.min(low, mean);
          high = Math.max(high, mean);
        }
      }
    }
    Ramp ramp = Ramp.sequential(low, high);
    int checked = 0;
    for (int panel = 0; panel < 2; panel++) {
      XYLineAndShapeRenderer renderer =
          (XYLineAndShapeRenderer) charts.get(panel).getXYPlot().getRenderer();
      for (Object annotation : renderer.getAnnotations()) {
        if (annotation instanceof XYBoxAnnotation box) {
          double x = (box.getX0() + box.getX1()) / 2;
          double s = (box.getY0() + box.getY1()) / 2;
          double mean = mean(numbers(points, 0.01 * x, Math.rint(s), panel == 0 ? "one" : "two"));
          assertEquals(ramp.colour(mean / 2), box.getFillPaint());
          checked++;
        }
      }
    }
    assertEquals(12, checked);
  }

  @Test
  void cellsEndHalfWayToTheNext() {
    assertArrayEquals(
        new double[] {0.5, 1.5, 3, 5},
        SweepFigure.edges(new double[] {1, 2, 4}, Scale.LINEAR),
        1e-12);
    double half = Math.sqrt(10);
    assertArrayEquals(
        new double[] {1 / half, half, 10 * half},
        SweepFigure.edges(new double[] {1, 10}, Scale.LOG),
        1e-9);
    assertArrayEquals(
        new double[] {6.5, 7.5}, SweepFigure.edges(new double[] {7}, Scale.LINEAR), 1e-12);
  }

  @Test
  void logarithmsAreLabelledWithNumbers() {
    PowerOfTen format = PowerOfTen.ofLogarithms();
    assertEquals("0.001", format.format(-3));
    assertEquals("1", format.format(0));
    assertEquals("3.16", format.format(0.5));
    assertEquals("10000", format.format(4.0));
    assertEquals("0.1", PowerOfTen.ofNumbers().format(0.1));
    assertTrue(format.format(-12.0).startsWith("1E-12"), format.format(-12.0));
  }

  @Test
  void lawsAreTheirFormulas() {
    assertEquals(0.2, new Law.ThresholdSpread(5, 4.0 / 3).of(0.01), 1e-12);
    assertEquals(12, new Law.Power(3, 2).of(2), 1e-12);
    assertEquals(1, new Law.WindowYield(4.0 / 3).of(0), 0);
    // One sigma of a third on both sides: 68.27 %.
    assertEquals(0.682689492, new Law.WindowYield(4.0 / 3).of(1.0 / 3), 1e-8);
  }
}
