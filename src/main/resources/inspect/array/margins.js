/**
 * The lines beside the array: bars as long as their pulses are many, rows at the left and columns
 * on top, blue for a positive sign and orange for a negative one, pale where a line does not pulse.
 */
class Margins {
  /** Room for the bars and the numbers (px). */
  static SIZE = 58;

  static #GAP = 6;
  static #LONGEST = 22;

  #context;
  #ink = Theme.colour("soft");
  #plus = Theme.colour("plus");
  #minus = Theme.colour("minus");

  constructor(context) {
    this.#context = context;
    context.font = "11px system-ui, sans-serif";
    context.textBaseline = "middle";
  }

  /** Rows such as {pulses, sign}; `now` is the set of those that pulse, or null for all. */
  rows(axis, lines, now) {
    const band = [-Margins.SIZE, 0, Margins.SIZE, axis.length];
    this.#each(axis, lines, now, band, 13, (start, thickness, length, text) => {
      this.#context.fillRect(-Margins.#GAP - length, start, length, thickness);
      this.#write(text, "right", -Margins.#GAP - length - 4, start + thickness / 2);
    });
  }

  /** The same for columns. */
  columns(axis, lines, now) {
    const band = [0, -Margins.SIZE, axis.length, Margins.SIZE];
    this.#each(axis, lines, now, band, 22, (start, thickness, length, text) => {
      this.#context.fillRect(start, -Margins.#GAP - length, thickness, length);
      this.#write(text, "center", start + thickness / 2, -Margins.#GAP - length - 9);
    });
  }

  /** Draws each line that is seen, inside of its band; numbers only where lines are broad enough. */
  #each(axis, lines, now, band, numbered, draw) {
    this.#context.save();
    this.#context.beginPath();
    this.#context.rect(...band);
    this.#context.clip();
    const most = Math.max(1, ...lines.map((line) => line.pulses));
    const gap = axis.scale > 4 ? 1 : 0;
    lines.forEach(({ pulses, sign }, index) => {
      const start = axis.position(index);
      if (start + axis.scale > 0 && start < axis.length) {
        this.#context.fillStyle = sign < 0 ? this.#minus : this.#plus;
        this.#context.globalAlpha = now === null || now.has(index) ? 1 : 0.3;
        const text = axis.scale < numbered ? "" : Quantity.plain(sign < 0 ? -pulses : pulses);
        draw(start, axis.scale - gap, (pulses / most) * Margins.#LONGEST, text);
      }
    });
    this.#context.restore();
  }

  #write(text, align, x, y) {
    if (text !== "") {
      this.#context.globalAlpha = 1;
      this.#context.fillStyle = this.#ink;
      this.#context.textAlign = align;
      this.#context.fillText(text, x, y);
    }
  }
}
