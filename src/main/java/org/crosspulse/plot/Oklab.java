package org.crosspulse.plot;

import java.awt.Color;

/**
 * Mixes colours so that equal parts look like equal steps.
 *
 * <p>Oklab of B. Ottosson, "A perceptual color space for image processing" (2020),
 * https://bottosson.github.io/posts/oklab/, over the transfer function of sRGB (IEC 61966-2-1).
 *
 * @param lightness L
 * @param greenRed a
 * @param blueYellow b
 */
record Oklab(double lightness, double greenRed, double blueYellow) {

  /** A colour between two: {@code part} 0 is the first, 1 the second. */
  static Color mix(Color from, Color to, double part) {
    Oklab first = of(from);
    Oklab second = of(to);
    return new Oklab(
            between(first.lightness, second.lightness, part),
            between(first.greenRed, second.greenRed, part),
            between(first.blueYellow, second.blueYellow, part))
        .colour();
  }

  /** Black or white, whichever can be read on this colour. */
  static Color onTopOf(Color background) {
    return of(background).lightness > 0.62 ? Color.BLACK : Color.WHITE;
  }

  static Oklab of(Color colour) {
    double red = linear(colour.getRed());
    double green = linear(colour.getGreen());
    double blue = linear(colour.getBlue());
    double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    return new Oklab(
        0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
  }

  /** The nearest colour that a screen has. */
  Color colour() {
    double l = cube(lightness + 0.3963377774 * greenRed + 0.2158037573 * blueYellow);
    double m = cube(lightness - 0.1055613458 * greenRed - 0.0638541728 * blueYellow);
    double s = cube(lightness - 0.0894841775 * greenRed - 1.2914855480 * blueYellow);
    return new Color(
        encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
        encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
        encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
  }

  private static double between(double first, double second, double part) {
    return first + part * (second - first);
  }

  private static double cube(double value) {
    return value * value * value;
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static int encoded(double linear) {
    double value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
    return (int) Math.round(255 * Math.max(0, Math.min(1, value)));
  }
}
