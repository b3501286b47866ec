/** The cells that are farthest from the rule; a click goes to one. */
class Worst {
  #host;
  #onPick;
  #cells = [];
  #next = 0;

  constructor(host, onPick) {
    this.#host = host;
    this.#onPick = onPick;
  }

  /** Lists cells such as {row, column, residual} (steps), but none that is off by rounding only. */
  show(cells) {
    this.#cells = cells.filter(({ residual }) => Math.abs(residual) > Maps.ROUNDING_STEPS);
    this.#next = 0;
    const items = this.#cells.map((cell) => Dom.make("li", {}, this.#button(cell)));
    const none = Dom.make("li", { class: "note", text: "none: every cell did what the rule demands" });
    this.#host.replaceChildren(...(items.length > 0 ? items : [none]));
  }

  /** Goes to the worst cell, then to the next one, and around. */
  next() {
    if (this.#cells.length > 0) {
      const { row, column } = this.#cells[this.#next];
      this.#next = (this.#next + 1) % this.#cells.length;
      this.#onPick(row, column);
    }
  }

  #button({ row, column, residual }) {
    const text = `${row}, ${column}`;
    const steps = Quantity.plain(residual, 3);
    return Dom.make(
      "button",
      {
        type: "button",
        "aria-label": `row ${row}, column ${column}: ${steps} steps`,
        onclick: () => this.#onPick(row, column),
      },
      Dom.make("span", { text }),
      Dom.make("span", { class: "number", text: steps }),
    );
  }
}
