package org.crosspulse.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.crosspulse.RandomCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines of one value over grids whose lines are known. */
class ContourTest {
  private static double[] rising(Random random, int count) {
    double[] places = new double[count];
    for (int k = 1; k < count; k++) {
      places[k] = places[k - 1] + RandomCases.uniform(random, 0.2, 2);
    }
    return places;
  }

  private static double length(double[] line) {
    return Math.hypot(line[2] - line[0], line[3] - line[1]);
  }

  /** Of a plane they are one straight line: all pieces on it, and together as long as it. */
  @ParameterizedTest
  @MethodSource("org.crosspulse.RandomCases#many")
  void aPlaneHasAStraightLine(long seed) {
    Random random = RandomCases.random(seed);
    double[] xs = rising(random, 2 + random.nextInt(6));
    double[] ys = rising(random, 2 + random.nextInt(6));
    double slope = RandomCases.uniform(random, -2, 2);
    // y = slope·x + start, through the middle of the grid.
    double middle = xs[xs.length - 1] / 2;
    double top = ys[ys.length - 1];
    double start = top / 2 - slope * middle;
    double[][] grid = new double[ys.length][];
    for (int row = 0; row < ys.length; row++) {
      double y = ys[row];
      grid[row] = IntStream.range(0, xs.length).mapToDouble(k -> y - slope * xs[k]).toArray();
    }
    List<double[]> segments = Contour.segments(xs, ys, grid, start);
    double found = 0;
    for (double[] line : segments) {
      assertEquals(slope * line[0] + start, line[1], 1e-9);
      assertEquals(slope * line[2] + start, line[3], 1e-9);
      found += length(line);
    }
    // The line leaves the grid at its sides, or at its top and bottom where it is steep.
    double half = slope == 0 ? middle : Math.min(middle, Math.abs(top / 2 / slope));
    assertEquals(2 * half * Math.hypot(1, slope), found, 1e-9);
  }

  /** A circle, of which triangles make a polygon: nearly as long, and closed. */
  @Test
  void aBowlHasACircle() {
    double[] places = IntStream.rangeClosed(-40, 40).mapToDouble(k -> k / 40.0).toArray();
    double[][] grid = new double[places.length][places.length];
    for (int row = 0; row < grid.length; row++) {
      for (int column = 0; column < grid.length; column++) {
        grid[row][column] = places[row] * places[row] + places[column] * places[column];
      }
    }
    List<double[]> segments = Contour.segments(places, places, grid, 0.49);
    double length = segments.stream().mapToDouble(ContourTest::length).sum();
    assertEquals(2 * Math.PI * 0.7, length, 0.002 * length);
  }

  @Test
  void whereANumberIsMissingThereIsNoLine() {
    double[] places = {0, 1, 2};
    double nan = Double.NaN;
    double[][] grid = {{0, 0, 0}, {nan, nan, nan}, {1, 1, 1}};
    assertTrue(Contour.segments(places, places, grid, 0.5).isEmpty());
    grid[1] = new double[3];
    assertEquals(4, Contour.segments(places, places, grid, 0.5).size());
  }
}
