package org.crosspulse.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.DefaultExtensionHandler;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;

/**
 * Charts side by side, or in rows, under one title.
 *
 * @param title one line
 * @param subtitle one line that explains the picture, or empty
 * @param charts from left to right, row by row
 * @param columns charts in a row
 * @param width of the picture (pixels)
 * @param height of the picture (pixels)
 */
public record Sheet(
    String title, String subtitle, List<JFreeChart> charts, int columns, int width, int height) {
  private static final int HEADER_HEIGHT = 74;
  private static final int MARGIN = 16;
  private static final float LEAST_POINTS = 6;

  /** Copies the list. */
  public Sheet {
    charts = List.copyOf(charts);
  }

  /** All charts in one row. */
  public Sheet(String title, String subtitle, List<JFreeChart> charts, int width, int height) {
    this(title, subtitle, charts, Math.max(1, charts.size()), width, height);
  }

  /**
   * Writes {@code name.png} and {@code name.svg} into a folder; nothing where {@link #canDraw} is
   * false.
   */
  public void write(Path folder, String name) throws IOException {
    if (!canDraw()) {
      return;
    }
    writePng(folder.resolve(name + ".png"));
    writeSvg(folder.resolve(name + ".svg"));
  }

  /** Whether this machine has the fonts that pictures need: a bare server may have none. */
  public static boolean canDraw() {
    return Fonts.AVAILABLE;
  }

  /** Looked for once. */
  private static final class Fonts {
    static final boolean AVAILABLE = look();

    private static boolean look() {
      try {
        return Style.TITLE.getStringBounds("x", new FontRenderContext(null, true, true)) != null;
      } catch (RuntimeException | LinkageError | InternalError e) {
        // The JDK finds no fontconfig library, and says so in a different way in every version.
        return false;
      }
    }
  }

  private void writePng(Path file) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    draw(graphics);
    graphics.dispose();
    ImageIO.write(image, "png", file.toFile());
  }

  private void writeSvg(Path file) throws IOException {
    SVGGraphics2D graphics =
        new SVGGraphics2D(emptySvg(), new PngInSvg(), new DefaultExtensionHandler(), false);
    graphics.setSVGCanvasSize(new java.awt.Dimension(width, height));
    draw(graphics);
    try (Writer out = Files.newBufferedWriter(file)) {
      graphics.stream(out, true);
    }
    graphics.dispose();
  }

  private static Document emptySvg() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument("http://www.w3.org/2000/svg", "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK has no XML parser", e);
    }
  }

  /**
   * A font small enough for the text to end inside the picture. Measured at each size: hinted
   * letters do not grow in proportion to it.
   */
  private Font fitting(Graphics2D graphics, Font font, String text) {
    double available = width - 2.0 * MARGIN;
    Font fitting = font;
    while (graphics.getFontMetrics(fitting).stringWidth(text) > available
        && fitting.getSize2D() > LEAST_POINTS) {
      fitting = fitting.deriveFont(fitting.getSize2D() - 0.5f);
    }
    return fitting;
  }

  private void draw(Graphics2D graphics) {
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.BLACK);
    graphics.setFont(Style.TITLE);
    graphics.drawString(title, MARGIN, 34);
    graphics.setFont(Style.SUBTITLE);
    graphics.setColor(Color.DARK_GRAY);
    graphics.setFont(fitting(graphics, Style.SUBTITLE, subtitle));
    graphics.drawString(subtitle, MARGIN, 60);
    double chartWidth = (double) (width - MARGIN) / columns;
    int rows = Math.max(1, (charts.size() + columns - 1) / columns);
    double chartHeight = (double) (height - HEADER_HEIGHT - MARGIN) / rows;
    for (int index = 0; index < charts.size(); index++) {
      int row = index / columns;
      double x = (index - row * columns) * chartWidth;
      double y = HEADER_HEIGHT + row * chartHeight;
      charts.get(index).draw(graphics, new Rectangle2D.Double(x, y, chartWidth, chartHeight));
    }
  }
}
