package org.crosspulse.plot;

import java.util.ArrayList;
import java.util.List;

/** Lines of one value over a grid of numbers, by marching triangles. */
final class Contour {
  private Contour() {}

  /**
   * The pieces of the line, each {x0, y0, x1, y1}. Every square of the grid is two triangles, in
   * which a line is straight and no case is ambiguous.
   *
   * @param grid rows × columns; where a number is NaN there is no line
   */
  static List<double[]> segments(double[] xs, double[] ys, double[][] grid, double level) {
    List<double[]> segments = new ArrayList<>();
    for (int y = 0; y + 1 < ys.length; y++) {
      for (int x = 0; x + 1 < xs.length; x++) {
        double[] a = {xs[x], ys[y], grid[y][x]};
        double[] b = {xs[x + 1], ys[y], grid[y][x + 1]};
        double[] c = {xs[x + 1], ys[y + 1], grid[y + 1][x + 1]};
        double[] d = {xs[x], ys[y + 1], grid[y + 1][x]};
        cross(segments, level, a, b, c);
        cross(segments, level, a, c, d);
      }
    }
    return segments;
  }

  private static void cross(List<double[]> segments, double level, double[]... corners) {
    List<double[]> ends = new ArrayList<>();
    for (int k = 0; k < corners.length; k++) {
      double[] from = corners[k];
      double[] to = corners[(k + 1) % corners.length];
      if (from[2] < level != to[2] < level && Double.isFinite(from[2] + to[2])) {
        double part = (level - from[2]) / (to[2] - from[2]);
        ends.add(
            new double[] {from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])});
      }
    }
    if (ends.size() == 2) {
      double[] one = ends.get(0);
      double[] other = ends.get(1);
      segments.add(new double[] {one[0], one[1], other[0], other[1]});
    }
  }
}
