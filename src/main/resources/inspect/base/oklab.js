/**
 * Mixes colours so that equal parts look like equal steps: Oklab of B. Ottosson, "A perceptual
 * color space for image processing" (2020), as in the pictures that Crosspulse writes.
 */
class Oklab {
  /** [L, a, b] of "#rrggbb". */
  static of(hex) {
    const [red, green, blue] = [1, 3, 5].map((at) =>
      Oklab.#linear(parseInt(hex.slice(at, at + 2), 16) / 255),
    );
    const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    return [
      0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
    ];
  }

  /** [red, green, blue], 0 to 255: the nearest colour that a screen has. */
  static bytes([lightness, greenRed, blueYellow]) {
    const l = (lightness + 0.3963377774 * greenRed + 0.2158037573 * blueYellow) ** 3;
    const m = (lightness - 0.1055613458 * greenRed - 0.0638541728 * blueYellow) ** 3;
    const s = (lightness - 0.0894841775 * greenRed - 1.291485548 * blueYellow) ** 3;
    return [
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
    ].map(Oklab.#encoded);
  }

  static #linear(value) {
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }

  static #encoded(linear) {
    const value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
    return Math.round(255 * Math.max(0, Math.min(1, value)));
  }
}
