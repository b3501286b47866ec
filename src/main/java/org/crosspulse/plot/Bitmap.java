package org.crosspulse.plot;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.jfree.chart.plot.XYPlot;

/**
 * Cells as a bitmap that a plot stretches to its size: a rectangle a cell would make the vector
 * picture of a large array slow and tens of megabytes big.
 */
final class Bitmap {
  private static final int SHARP_PIXELS = 1000;

  private Bitmap() {}

  /** The colour of a cell, counted from the left and from the top. */
  interface Colours {
    Color at(int x, int y);
  }

  /** Cells of {@code width} × {@code height}, each of some pixels where there are few. */
  static BufferedImage of(int width, int height, Colours colours) {
    // Viewers blur what they stretch: small arrays are enlarged here, with sharp edges.
    int zoomX = Math.max(1, SHARP_PIXELS / width);
    int zoomY = Math.max(1, SHARP_PIXELS / height);
    BufferedImage image =
        new BufferedImage(width * zoomX, height * zoomY, BufferedImage.TYPE_INT_RGB);
    int[] block = new int[zoomX * zoomY];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        Arrays.fill(block, colours.at(x, y).getRGB());
        image.setRGB(x * zoomX, y * zoomY, zoomX, zoomY, block, 0, zoomX);
      }
    }
    return image;
  }

  /** Lets a bitmap fill a plot. */
  static void fill(XYPlot plot, BufferedImage image) {
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setBackgroundImage(image);
    plot.setBackgroundImageAlpha(1);
  }
}
