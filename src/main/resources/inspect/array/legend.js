/** The colours of a map with its least, middle and greatest number. */
class Legend {
  #canvas = Dom.make("canvas", { width: 256, height: 1, "aria-hidden": "true" });
  #ramp = null;
  #ticks = Dom.make("div", { class: "ticks" });

  constructor(host) {
    host.replaceChildren(this.#canvas, this.#ticks);
    Theme.onChange(() => this.#ramp && this.#paint());
  }

  /** Shows a ramp; gives the factor by which its numbers are divided to be written. */
  show(ramp, unit) {
    this.#ramp = ramp;
    this.#paint();
    const { factor, unit: scaled } = Quantity.scale(Math.max(Math.abs(ramp.low), Math.abs(ramp.high)), unit);
    const numbers = [ramp.low, (ramp.low + ramp.high) / 2, ramp.high].map((value) =>
      Quantity.plain(value / factor, 4),
    );
    if (scaled) {
      numbers[2] += ` ${scaled}`;
    }
    this.#ticks.replaceChildren(...numbers.map((text) => Dom.make("span", { text })));
    return factor;
  }

  #paint() {
    const { colours } = this.#ramp;
    const context = this.#canvas.getContext("2d");
    const image = context.createImageData(colours.length, 1);
    colours.forEach(([red, green, blue], at) => image.data.set([red, green, blue, 255], 4 * at));
    context.putImageData(image, 0, 0);
  }
}
