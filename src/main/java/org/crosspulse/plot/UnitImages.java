package org.crosspulse.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.TextAnchor;

/** What each neuron behind the inputs looks for: its weights as a picture of the inputs' shape. */
public final class UnitImages {
  private static final int MOST_UNITS = 120;
  private static final int SIDE = 1080;
  private static final int LABEL_PIXELS = 18;
  private static final int GAP_PIXELS = 6;

  /** Wider than high by as much as the space that a page has. */
  private static final double ASPECT = 1.2;

  private final WeightMatrix matrix;
  private final int height;
  private final int width;
  private final int[] units;
  private final int across;
  private final int down;
  private final int zoom;

  private UnitImages(WeightMatrix matrix, int height, int width) {
    this.matrix = matrix;
    this.height = height;
    this.width = width;
    this.units =
        IntStream.range(0, matrix.columns())
            .boxed()
            .sorted(Comparator.comparingDouble(unit -> -matrix.squares(unit)))
            .limit(MOST_UNITS)
            .mapToInt(Integer::intValue)
            .toArray();
    this.across = across();
    this.down = (units.length + across - 1) / across;
    this.zoom = Math.max(1, SIDE / Math.max(across * width, down * height));
  }

  private int across() {
    double square = Math.sqrt(ASPECT * units.length * height / width);
    return Math.max(1, Math.min(units.length, (int) Math.ceil(square)));
  }

  /**
   * The figure.
   *
   * @param height of the inputs' picture
   * @param width of the inputs' picture; height × width are the matrix' rows
   * @param names of the neurons, which those beyond them do not have; may be empty
   * @param subtitle says what was trained on what
   */
  public static Sheet of(
      WeightMatrix matrix, int height, int width, List<String> names, String subtitle) {
    UnitImages figure = new UnitImages(matrix, height, width);
    return new Sheet(
        "What each neuron looks for: the weights of array " + matrix.array(),
        subtitle,
        List.of(figure.chart(names)),
        Math.max(760, figure.across * figure.tileWidth() + 150),
        Math.max(420, figure.down * figure.tileHeight() + 140));
  }

  private int tileWidth() {
    return width * zoom + GAP_PIXELS;
  }

  private int tileHeight() {
    return height * zoom + LABEL_PIXELS;
  }

  private JFreeChart chart(List<String> names) {
    Ramp ramp = Ramp.diverging(matrix.limit());
    XYPlot plot = new XYPlot(null, hidden(across, false), hidden(down, true), null);
    plot.setOutlineVisible(false);
    Bitmap.fill(plot, image(ramp));
    for (int place = 0; place < units.length; place++) {
      plot.addAnnotation(label(place, names));
    }
    JFreeChart chart = Charts.chart(title(), plot, false);
    chart
        .getRenderingHints()
        .put(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    chart.addSubtitle(ramp.legend(new NumberAxis(matrix.unit())));
    return chart;
  }

  private String title() {
    String shown =
        units.length < matrix.columns()
            ? units.length + " of " + matrix.columns() + " neurons"
            : "all " + units.length + " neurons";
    return shown
        + " of layer "
        + (matrix.array() + 1)
        + ", largest weights first"
        + matrix.beyond();
  }

  private static NumberAxis hidden(int tiles, boolean isInverted) {
    NumberAxis axis = new NumberAxis();
    axis.setRange(0, tiles);
    axis.setInverted(isInverted);
    axis.setVisible(false);
    return axis;
  }

  private XYTextAnnotation label(int place, List<String> names) {
    double x = place % across + 0.5 * (tileWidth() - GAP_PIXELS) / tileWidth();
    int row = place / across;
    double y = row + (double) (height * zoom + 1) / tileHeight();
    XYTextAnnotation label = new XYTextAnnotation(Charts.name(units[place], names), x, y);
    label.setFont(Style.TICK);
    label.setPaint(Color.DARK_GRAY);
    label.setTextAnchor(TextAnchor.TOP_CENTER);
    return label;
  }

  private BufferedImage image(Ramp ramp) {
    BufferedImage image =
        new BufferedImage(across * tileWidth(), down * tileHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    for (int place = 0; place < units.length; place++) {
      draw(graphics, ramp, place);
    }
    graphics.dispose();
    return image;
  }

  private void draw(Graphics2D graphics, Ramp ramp, int place) {
    int left = place % across * tileWidth();
    int top = place / across * tileHeight();
    for (int pixel = 0; pixel < height * width; pixel++) {
      graphics.setColor(ramp.colour(matrix.at(pixel, units[place])));
      graphics.fillRect(left + pixel % width * zoom, top + pixel / width * zoom, zoom, zoom);
    }
    graphics.setColor(Color.LIGHT_GRAY);
    graphics.drawRect(left, top, width * zoom - 1, height * zoom - 1);
  }
}
