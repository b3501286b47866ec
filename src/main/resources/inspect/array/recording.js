/** One played cycle: its documents, each fetched once, at `base` such as "api/cycle/0". */
class Recording {
  /** So many bytes of frames are kept; a large array keeps few. */
  static #FRAME_BYTES = 48e6;

  #kept = new Map();
  #frames = new Map();

  /** `name` is which of several it is, "cycle 2 of 5"; empty for the only one. */
  constructor(base, about, name = "") {
    this.base = base;
    this.name = name;
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

  /** Traces and numbers of one cell; numbers alone where an export has no traces of it. */
  cell(row, column) {
    return this.hasCell(row, column)
      ? this.#once(`cell/${row}/${column}`, (path) => Load.json(path))
      : this.#numbers(row, column);
  }

  async #numbers(row, column) {
    const numbers = {};
    for (const { id } of this.about.maps) {
      numbers[id] = (await this.map(id))[row * this.columns + column];
    }
    return { row, column, numbers };
  }

  /** [row, column] of the cells with traces, where others have none; else nothing. */
  get tracedCells() {
    return Array.isArray(this.about.cells) ? this.about.cells : [];
  }

  /** States at the end of a slot. */
  states(slot) {
    return this.#frame(`state/${slot}.bin`);
  }

  /** Voltages in the middle of a slot's pulse (V), row less column. */
  volts(slot) {
    return this.#frame(`volts/${slot}.bin`);
  }

  /** Of the frames, the oldest that was asked for is forgotten first. */
  #frame(name) {
    const kept = this.#frames.get(name);
    const frame = kept ?? this.#fetch(name, (path) => Load.numbers(path));
    this.#frames.delete(name);
    this.#frames.set(name, frame);
    frame.catch(() => this.#frames.delete(name));
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

  /** Whether the states and voltages of a slot can be had. */
  hasFrame(slot) {
    return Load.has(`${this.base}/state/${slot}.bin`);
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
