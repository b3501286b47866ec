/**
 * The lines beside the array, rows at the left and columns on top: their numbers, their pulses, and
 * bars as long as those are many; blue for a positive sign and orange for a negative one, pale where
 * a line does not pulse.
 */
class Margins {
  /** Room for all of it, and for numbers of lines alone (px). */
  static SIZE = 88;
  static NUMBERS = 60;

  static #GAP = 6;
  static #LONGEST = 22;
  static #STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];

  #context;
  #size;
  #ink = Theme.colour("ink");
  #soft = Theme.colour("soft");
  #plus = Theme.colour("plus");
  #minus = Theme.colour("minus");

  /** In `size` px beside the array. */
  constructor(context, size) {
    this.#context = context;
    this.#size = size;
    context.font = "11px system-ui, sans-serif";
    context.textBaseline = "middle";
  }

  /** Rows such as {pulses, sign}, or {} where nothing is known of pulses; `now` is the set of those that pulse, or null for all. */
  rows(axis, lines, now) {
    const band = [-this.#size, 0, this.#size, axis.length];
    this.#each(axis, lines, now, band, 10, {
      bar: (start, thickness, length) =>
        this.#context.fillRect(-Margins.#GAP - length, start, length, thickness),
      pulses: (text, middle, length) =>
        this.#write(text, this.#ink, "right", -Margins.#GAP - length - 4, middle),
      index: (text, middle) => this.#write(text, this.#soft, "left", 4 - this.#size, Math.max(5, middle)),
    });
    this.#write("row", this.#soft, "left", 4 - this.#size, -12);
  }

  /** The same for columns. */
  columns(axis, lines, now) {
    const band = [0, -this.#size, axis.length, this.#size];
    this.#each(axis, lines, now, band, 24, {
      bar: (start, thickness, length) =>
        this.#context.fillRect(start, -Margins.#GAP - length, thickness, length),
      pulses: (text, middle, length) =>
        this.#write(text, this.#ink, "center", middle, -Margins.#GAP - length - 9),
      index: (text, middle) => this.#write(text, this.#soft, "center", middle, 10 - this.#size),
    });
    this.#write("column", this.#soft, "right", -16, 10 - this.#size);
    if (lines[0]?.pulses !== undefined) {
      this.#write("pulses", this.#ink, "right", -16, -12);
    }
  }

  /** Draws each line that is seen, inside of its band; pulses only where `numbered` px are free. */
  #each(axis, lines, now, band, numbered, draw) {
    this.#context.save();
    this.#context.beginPath();
    this.#context.rect(...band);
    this.#context.clip();
    this.#context.font = `${Math.max(9, Math.min(11, Math.floor(axis.scale)))}px system-ui, sans-serif`;
    const most = Math.max(1, ...lines.map(({ pulses }) => pulses ?? 0));
    const gap = axis.scale > 4 ? 1 : 0;
    const step = Margins.#STEPS.find((lines) => lines * axis.scale >= 1.5 * numbered) ?? lines.length;
    lines.forEach(({ pulses, sign }, index) => {
      const start = axis.position(index);
      if (start + axis.scale > 0 && start < axis.length) {
        const length = ((pulses ?? 0) / most) * Margins.#LONGEST;
        const middle = start + (axis.scale - gap) / 2;
        this.#context.fillStyle = sign < 0 ? this.#minus : this.#plus;
        this.#context.globalAlpha = now === null || now.has(index) ? 1 : 0.3;
        draw.bar(start, axis.scale - gap, length);
        if (axis.scale >= numbered && pulses !== undefined) {
          draw.pulses(Quantity.plain(sign < 0 ? -pulses : pulses), middle, length);
        }
        if (index % step === 0) {
          draw.index(String(index), middle);
        }
      }
    });
    this.#context.restore();
  }

  #write(text, colour, align, x, y) {
    this.#context.globalAlpha = 1;
    this.#context.fillStyle = colour;
    this.#context.textAlign = align;
    this.#context.fillText(text, x, y);
  }
}
