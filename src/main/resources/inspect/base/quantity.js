/** SI numbers for people: "1.333 V", "50.5 µS". */
class Quantity {
  static #PREFIXES = new Map([
    [-18, "a"],
    [-15, "f"],
    [-12, "p"],
    [-9, "n"],
    [-6, "µ"],
    [-3, "m"],
    [0, ""],
    [3, "k"],
    [6, "M"],
    [9, "G"],
    [12, "T"],
  ]);

  /** Counted, not measured: such units take no prefix. */
  static #COUNTED = new Set(["", "steps"]);

  /** A number with its unit; a dash where there is none. */
  static format(value, unit = "", digits = 5) {
    if (value === null || value === undefined || Number.isNaN(value)) {
      return "–";
    }
    if (Quantity.#COUNTED.has(unit) || value === 0) {
      return `${Quantity.plain(value, digits)}${unit ? ` ${unit}` : ""}`;
    }
    const scale = Quantity.scale(Math.abs(value), unit);
    return `${Quantity.plain(value / scale.factor, digits)} ${scale.unit}`;
  }

  /** The prefix that suits numbers up to `largest`: what to divide by, and the unit to write. */
  static scale(largest, unit) {
    if (Quantity.#COUNTED.has(unit) || !(largest > 0)) {
      return { factor: 1, unit };
    }
    const exponent = 3 * Math.floor((Math.log10(largest) + 1e-9) / 3);
    const bounded = Math.max(-18, Math.min(12, exponent));
    return { factor: 10 ** bounded, unit: Quantity.#PREFIXES.get(bounded) + unit };
  }

  /** A number of so many digits without idle zeros. */
  static plain(value, digits = 5) {
    const size = Math.abs(value);
    if (Number.isSafeInteger(value)) {
      return Quantity.#sign(String(value));
    }
    if (size !== 0 && (size < 1e-4 || size >= 1e7)) {
      return Quantity.#sign(Number(value.toPrecision(digits)).toExponential());
    }
    return Quantity.#sign(String(Number(value.toPrecision(digits))));
  }

  /** How many digits tell numbers up to `largest` apart that differ by `difference`. */
  static digitsFor(largest, difference) {
    const needed = Math.ceil(Math.log10(largest / Math.abs(difference))) + 3;
    return Number.isFinite(needed) ? Math.max(6, Math.min(15, needed)) : 6;
  }

  /** "1 row", "2 rows". */
  static count(number, noun) {
    return `${number} ${noun}${number === 1 ? "" : "s"}`;
  }

  /** A hyphen is no minus. */
  static #sign(text) {
    return text.replace(/-/g, "−");
  }
}
