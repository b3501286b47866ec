/** One direction of the array on the screen: which cell is where, zoomed and moved. */
class Axis {
  /** No cell is drawn larger than this (px). */
  static LARGEST = 96;

  #offset = 0;
  #zoom = 1;

  /** Of so many cells on `length` px. */
  constructor(count) {
    this.count = count;
    this.length = 1;
  }

  /** Pixels of one cell. */
  get scale() {
    return this.#fit * this.#zoom;
  }

  /** Pixels of one cell where the whole array is seen. */
  get #fit() {
    return Math.min(Axis.LARGEST, this.length / this.count);
  }

  /** Where a cell begins (px). */
  position(cell) {
    return cell * this.scale - this.#offset;
  }

  /** The cell at a place (px), or −1. */
  cellAt(place) {
    const cell = Math.floor((place + this.#offset) / this.scale);
    return cell >= 0 && cell < this.count && place >= 0 && place < this.length ? cell : -1;
  }

  resize(length) {
    this.length = Math.max(1, length);
    this.#zoom = Math.min(this.#zoom, Axis.LARGEST / this.#fit);
    this.#bound();
  }

  /** Zooms so that what is at a place stays there. */
  zoomBy(factor, place) {
    const cell = (place + this.#offset) / this.scale;
    this.#zoom = Math.max(1, Math.min(Axis.LARGEST / this.#fit, this.#zoom * factor));
    this.#offset = cell * this.scale - place;
    this.#bound();
  }

  moveBy(pixels) {
    this.#offset += pixels;
    this.#bound();
  }

  /** Moves as little as needed for a whole cell to be seen. */
  show(cell) {
    const start = this.position(cell);
    if (start < 0) {
      this.moveBy(start);
    } else if (start + this.scale > this.length) {
      this.moveBy(start + this.scale - this.length);
    }
  }

  /** Shows a stretch (px) of what is seen as large as it can be. */
  showStretch(from, to) {
    const first = (from + this.#offset) / this.scale;
    const wanted = this.length / ((to - from) / this.scale);
    this.#zoom = Math.max(1, Math.min(Axis.LARGEST / this.#fit, wanted / this.#fit));
    this.#offset = first * this.scale;
    this.#bound();
  }

  reset() {
    this.#zoom = 1;
    this.#offset = 0;
  }

  #bound() {
    const most = Math.max(0, this.count * this.scale - this.length);
    this.#offset = Math.max(0, Math.min(most, this.#offset));
  }
}
