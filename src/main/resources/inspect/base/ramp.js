/** Colours for numbers from `low` to `high`; numbers beyond its ends have those colours. */
class Ramp {
  static #COLOURS = 256;
  static #mixed = new Map();

  /** Of a kind, "sequential" or "diverging", whose stops colours.css has for light and for dark. */
  constructor(kind, low, high) {
    this.kind = kind;
    this.low = low;
    this.high = high;
  }

  /** [red, green, blue] from the low end to the high one, in the present theme. */
  get colours() {
    const key = `${this.kind} ${Theme.name}`;
    if (!Ramp.#mixed.has(key)) {
      const stops = Theme.colour(`ramp-${this.kind}`).split(/\s+/).map(Oklab.of);
      const parts = Array.from({ length: Ramp.#COLOURS }, (_, index) => index / (Ramp.#COLOURS - 1));
      Ramp.#mixed.set(
        key,
        parts.map((part) => Ramp.#between(stops, part)),
      );
    }
    return Ramp.#mixed.get(key);
  }

  /**
   * A ramp that these numbers fill, NaN left out; a diverging one has 0 in its middle and reaches
   * to `least` at least.
   */
  static over(kind, arrays, least = 0) {
    let low = Infinity;
    let high = -Infinity;
    for (const values of arrays) {
      for (const value of values) {
        if (value < low) low = value;
        if (value > high) high = value;
      }
    }
    if (low > high) {
      [low, high] = [0, 1];
    }
    if (kind === "diverging") {
      const limit = Math.max(Math.abs(low), Math.abs(high), least) || 1;
      return new Ramp(kind, -limit, limit);
    }
    return low === high ? Ramp.#around(kind, low) : new Ramp(kind, low, high);
  }

  /** The number below which this part of some lie, NaN left out; 0 where there are none. */
  static quantile(values, part) {
    const sorted = Float64Array.from(values)
      .filter((value) => !Number.isNaN(value))
      .sort();
    return sorted.length > 0 ? sorted[Math.round(part * (sorted.length - 1))] : 0;
  }

  /** Numbers without their lowest and highest twentieth; all where what is left is one number. */
  static usual(values) {
    const [low, high] = [Ramp.quantile(values, 0.05), Ramp.quantile(values, 0.95)];
    return low === high ? values : values.filter((value) => value >= low && value <= high);
  }

  /** Which of the colours a number has. */
  indexOf(value) {
    const part = Math.max(0, Math.min(1, (value - this.low) / (this.high - this.low)));
    return Math.round(part * (Ramp.#COLOURS - 1));
  }

  /** Black or white, whichever can be read on this number's colour. */
  inkOn(value) {
    const [red, green, blue] = this.colours[this.indexOf(value)];
    return 0.299 * red + 0.587 * green + 0.114 * blue > 140 ? "#000" : "#fff";
  }

  /** One number everywhere: its colour is that of the middle. */
  static #around(kind, value) {
    const half = Math.abs(value) / 2 || 0.5;
    return new Ramp(kind, value - half, value + half);
  }

  static #between(stops, part) {
    const place = part * (stops.length - 1);
    const stop = Math.min(stops.length - 2, Math.floor(place));
    return Oklab.bytes(
      stops[stop].map((from, axis) => from + (place - stop) * (stops[stop + 1][axis] - from)),
    );
  }
}
