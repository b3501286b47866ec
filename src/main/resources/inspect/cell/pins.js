/** The chosen cell and those pinned beside it for comparison; each keeps its colour. */
class Pins {
  /** Custom properties of colours.css, which colour-blind people can tell apart. */
  static #COLOURS = ["cell-1", "cell-2", "cell-3", "cell-4", "cell-5", "cell-6"];

  #pinned = [];
  selected = null;

  /** Pinned cells and the selected one: {row, column, colour, pinned}; the selected comes first. */
  get cells() {
    const pinned = this.#pinned.map((cell) => ({ ...cell, pinned: true }));
    if (!this.selected) {
      return pinned;
    }
    const [row, column] = this.selected;
    const at = pinned.findIndex((cell) => cell.row === row && cell.column === column);
    const first =
      at < 0 ? { row, column, colour: this.#freeColour(), pinned: false } : pinned.splice(at, 1)[0];
    return [first, ...pinned];
  }

  /** Pins the selected cell, or lets it go; false where no more cells can be compared. */
  toggle() {
    if (!this.selected) {
      return true;
    }
    const [row, column] = this.selected;
    const at = this.#pinned.findIndex((cell) => cell.row === row && cell.column === column);
    if (at >= 0) {
      this.#pinned.splice(at, 1);
      return true;
    }
    // One colour is left for the cell that is only selected.
    if (this.#pinned.length === Pins.#COLOURS.length - 1) {
      return false;
    }
    this.#pinned.push({ row, column, colour: this.#freeColour() });
    return true;
  }

  /** Lets a pinned cell go. */
  remove(row, column) {
    this.#pinned = this.#pinned.filter((cell) => cell.row !== row || cell.column !== column);
  }

  clear() {
    this.#pinned = [];
    this.selected = null;
  }

  #freeColour() {
    return Pins.#COLOURS.find((colour) => !this.#pinned.some((cell) => cell.colour === colour));
  }
}
