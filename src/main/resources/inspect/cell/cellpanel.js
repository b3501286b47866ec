/** The chosen cells: their panels, numbers, pins and files. */
class CellPanel {
  #panels = new Panels(Dom.id("panels"));
  #host = Dom.id("cell");
  #chips = Dom.id("pins");
  #wanted = 0;
  #recording = null;
  #shown = [];
  #onPick;
  #onChange;

  /** Calls `onPick(row, column)` when a pin is chosen and `onChange()` when pins came or went. */
  constructor(onPick, onChange) {
    this.pins = new Pins();
    this.#onPick = onPick;
    this.#onChange = onChange;
    Dom.id("pin").addEventListener("click", () => this.togglePin());
    for (const kind of ["csv", "vcd", "svg", "png"]) {
      Dom.id(`save-${kind}`).addEventListener("click", () =>
        CellFiles.save(kind, this.#recording, this.#shown, this.#panels.view),
      );
    }
    const scale = this.#panels.scale;
    Dom.id("time-in").addEventListener("click", () => scale.zoom(0.5));
    Dom.id("time-out").addEventListener("click", () => scale.zoom(2));
    Dom.id("time-left").addEventListener("click", () => scale.pan(-0.25));
    Dom.id("time-right").addEventListener("click", () => scale.pan(0.25));
    Dom.id("time-whole").addEventListener("click", () => scale.reset());
  }

  /** Moves the cursor in the traces to the next instant (1) or the one before (−1). */
  stepTime(by) {
    this.#panels.step(by);
  }

  /** Where the cell is beneath the array, as in narrow windows, scrolls to it. */
  reveal() {
    if (this.#host.getBoundingClientRect().left < innerWidth / 4) {
      this.#host.scrollIntoView({ block: "start", behavior: "smooth" });
    }
  }

  /** The scale of time of the panels. */
  get scale() {
    return this.#panels.scale;
  }

  /** Shows the cells of another recording, or only `first`, [row, column], of another array. */
  attach(recording, first) {
    this.#recording = recording;
    if (first) {
      this.pins.clear();
      this.pins.selected = first;
    }
    return this.refresh();
  }

  /** Marks a stretch of time, [start, end] (s), in the traces; none for null. */
  markTime(span) {
    Dom.id("slot-key").hidden = span === null;
    this.#panels.mark(span);
  }

  select(row, column) {
    this.pins.selected = [row, column];
    return this.refresh();
  }

  togglePin() {
    if (!this.pins.toggle()) {
      Notice.say("Five cells can be pinned; unpin one first.");
    }
    this.#onChange();
    return this.refresh();
  }

  /** Fetches and draws; of several calls only the last one counts. */
  async refresh() {
    const call = ++this.#wanted;
    const { cells } = this.pins;
    this.#drawChips(cells);
    this.#host.setAttribute("aria-busy", "true");
    const documents = await Notice.attempt(() =>
      Promise.all(cells.map(({ row, column }) => this.#recording.cell(row, column))),
    );
    if (call !== this.#wanted) {
      return;
    }
    this.#host.removeAttribute("aria-busy");
    this.#shown = (documents ?? [])
      .map((document, index) => new Trace(document, cells[index].colour))
      .filter((trace) => trace.isRecorded);
    this.#host.classList.toggle("empty", !documents || documents.length === 0);
    this.#panels.show(this.#shown, this.#recording.about.phases);
    if (documents?.length > 0) {
      this.#describe(documents[0]);
    }
  }

  #describe(document) {
    const untraced = document.time_seconds === undefined;
    this.#host.classList.toggle("untraced", untraced);
    Dom.id("untraced").hidden = !untraced;
    const missing = document.dropped_samples ?? 0;
    Dom.id("cut").textContent = missing > 0 ? `The trace was cut: ${missing} later samples are missing.` : "";
    const where = this.#shown.length > 1 ? ` at ${document.row}, ${document.column}` : "";
    Dom.id("coincidence-key").textContent = `two pulses meet${where}`;
    Dom.id("dead-zone-key").textContent = `dead zone${where}`;
    Dom.id("cell-title").textContent = `Cell ${document.row}, ${document.column}`;
    Numbers.show(Dom.id("numbers"), this.#recording.about.maps, document);
  }

  #drawChips(cells) {
    const pinned = cells.length > 0 && cells[0].pinned && this.pins.selected;
    Dom.id("pin").textContent = pinned ? "Unpin" : "Pin";
    Dom.id("pin").setAttribute("aria-pressed", String(Boolean(pinned)));
    this.#chips.replaceChildren(...(cells.length > 1 || pinned ? cells.map((cell) => this.#chip(cell)) : []));
  }

  #chip({ row, column, colour, pinned }) {
    const name = `${row}, ${column}`;
    const go = Dom.make("button", {
      type: "button",
      text: name,
      "aria-label": `Go to cell ${name}`,
      onclick: () => this.#onPick(row, column),
    });
    const chip = Dom.make("li", {}, go);
    chip.style.borderColor = `var(--${colour})`;
    if (pinned) {
      chip.append(
        Dom.make("button", {
          type: "button",
          text: "×",
          "aria-label": `Unpin cell ${name}`,
          onclick: () => this.#unpin(row, column),
        }),
      );
    }
    return chip;
  }

  #unpin(row, column) {
    this.pins.remove(row, column);
    this.#onChange();
    this.refresh();
  }
}
