/** One played cycle: its documents, each fetched once, at `base` such as "api/cycle/0". */
class Recording {
  /** So many bytes of frames are kept; a large array keeps few. */
  static #FRAME_BYTES = 48e6;

  #kept = new Map();
  #frames = new Map();

  constructor(base, about) {
    this.base = base;
    this.about = about;
    this.rows = about.crossbar.rows;
    this.columns = about.crossbar.columns;
  }

  /** Pulses of the lines, worst cells and sums. */
  lines() {
    return this.#once("lines", (path) => Load.json(path));
  }

  /** Numbers of a map, row by row. */
  map(id) {
    return this.#once(`map/${id}.bin`, (path) => Load.numbers(path));
  }

  /** Traces of one cell. */
  cell(row, column) {
    return this.#once(`cell/${row}/${column}`, (path) => Load.json(path));
  }

  /** States at the end of a slot; the oldest that was asked for is forgotten first. */
  frame(slot) {
    const kept = this.#frames.get(slot);
    const frame = kept ?? this.#fetch(`frame/${slot}.bin`, (path) => Load.numbers(path));
    this.#frames.delete(slot);
    this.#frames.set(slot, frame);
    frame.catch(() => this.#frames.delete(slot));
    const most = Math.max(4, Recording.#FRAME_BYTES / (8 * this.rows * this.columns));
    while (this.#frames.size > most) {
      this.#frames.delete(this.#frames.keys().next().value);
    }
    return frame;
  }

  /** Whether a cell's traces can be had. */
  hasCell(row, column) {
    return Load.has(`${this.base}/cell/${row}/${column}`);
  }

  /** Whether the states of a slot can be had. */
  hasFrame(slot) {
    return Load.has(`${this.base}/frame/${slot}.bin`);
  }

  #once(name, load) {
    if (!this.#kept.has(name)) {
      const document = this.#fetch(name, load);
      document.catch(() => this.#kept.delete(name));
      this.#kept.set(name, document);
    }
    return this.#kept.get(name);
  }

  #fetch(name, load) {
    return load(`${this.base}/${name}`);
  }
}
