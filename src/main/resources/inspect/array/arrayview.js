/** The view of a recording: its array, maps, time and worst cells, with the chosen cell beside it. */
class ArrayView {
  #recording = null;
  #slots = null;
  #lines = null;
  #maps = [];
  #map = null;
  #array = null;
  #shown = null;
  #wanted = 0;
  #tooltip = new Tooltip();
  #legend = new Legend(Dom.id("legend"));
  #timeline = new Timeline(() => this.#onTime());
  #choice = new MapChoice(Dom.id("maps"), (map) => this.choose(map));
  #worst = new Worst(Dom.id("worst"), (row, column) => {
    this.select(row, column);
    this.cell.reveal();
  });

  constructor() {
    this.cell = new CellPanel(
      (row, column) => this.select(row, column),
      () => this.#mark(),
    );
    Dom.id("outliers").addEventListener("change", () => this.#show());
    Dom.id("zoom-in").addEventListener("click", () => this.zoom(1.6));
    Dom.id("zoom-out").addEventListener("click", () => this.zoom(1 / 1.6));
    Dom.id("zoom-whole").addEventListener("click", () => this.#array.reset());
  }

  /** The slots of the recording, played. */
  get timeline() {
    return this.#timeline;
  }

  /** The choice of the map. */
  get choice() {
    return this.#choice;
  }

  /** Zooms the array around the chosen cell, or the middle where there is none. */
  zoom(factor) {
    this.#array.zoomAround(this.cell.pins.selected, factor);
  }

  /** Shows the whole array again. */
  whole() {
    this.#array.reset();
  }

  /** Shows a recording; one of the same array keeps the cells, the zoom and the map. */
  async attach(recording) {
    const same = this.#sameArray(recording);
    this.#recording = recording;
    this.#maps = Maps.of(recording);
    this.#choice.offer(this.#maps);
    this.#map = this.#maps.find(({ id }) => id === this.#map?.id) ?? this.#first();
    this.#choice.mark(this.#map.id);
    if (!same) {
      this.#makeArray();
    }
    const lines = await Notice.attempt(() => recording.lines());
    if (!lines || recording !== this.#recording) {
      return;
    }
    this.#lines = lines;
    this.#slots = new Slots(recording.about.phases, lines);
    this.#timeline.attach(this.#slots);
    this.#worst.show(lines.worst);
    Totals.show(Dom.id("totals"), lines.totals);
    Totals.judge(Dom.id("verdict"), lines);
    await this.cell.attach(recording, same ? null : lines.first);
  }

  /** Shows a map; one of a slot begins with the first slot where none is chosen, others end time. */
  choose(map) {
    this.#map = map;
    this.#choice.mark(map.id);
    if (map.slot && this.#timeline.slot === null) {
      this.#timeline.step(1);
    } else if (!map.slot && this.#timeline.slot !== null) {
      this.#timeline.whole();
    } else {
      this.#show();
    }
  }

  /** Chooses a cell and brings it into view. */
  select(row, column) {
    const shown = this.cell.select(row, column);
    this.#array.reveal(row, column);
    this.#mark();
    return shown;
  }

  /** Chooses the neighbour of the chosen cell. */
  move(down, across) {
    const [row, column] = this.cell.pins.selected ?? [0 - down, 0 - across];
    const bound = (value, count) => Math.max(0, Math.min(count - 1, value));
    this.select(bound(row + down, this.#recording.rows), bound(column + across, this.#recording.columns));
  }

  /** Lets the few cells with the lowest and highest numbers count for the colours, or not. */
  toggleOutliers() {
    Dom.id("outliers").click();
  }

  /** Goes to the worst cell, then the next. */
  nextWorst() {
    this.#worst.next();
  }

  #first() {
    return this.#maps.find(({ id }) => id === "delta_conductance") ?? this.#maps[0];
  }

  #sameArray(recording) {
    return this.#recording?.rows === recording.rows && this.#recording?.columns === recording.columns;
  }

  #makeArray() {
    const { rows, columns } = this.#recording;
    this.#array = new ArrayCanvas(Dom.id("array"), {
      rows,
      columns,
      label: `Crossbar of ${rows} rows by ${columns} columns; the arrow keys move the chosen cell`,
      margin: Margins.SIZE,
      onPick: (row, column) => {
        this.select(row, column);
        this.cell.reveal();
      },
      onHover: (row, column, event) => this.#hover(row, column, event),
    });
  }

  #onTime() {
    this.cell.markTime(this.#slots.span(this.#timeline.slot));
    if (this.#timeline.slot !== null && !this.#map.slot) {
      this.#map = Maps.inTime(this.#maps, this.#map);
      this.#choice.mark(this.#map.id);
    } else if (this.#timeline.slot === null && this.#map.slot) {
      this.#map = this.#maps.find(({ id }) => id === Maps.whole(this.#map)) ?? this.#first();
      this.#choice.mark(this.#map.id);
    }
    this.#show();
  }

  /** Fetches and draws the map; of several calls only the last one counts. */
  async #show() {
    const call = ++this.#wanted;
    Dom.id("array").setAttribute("aria-busy", "true");
    const shown = await Notice.attempt(() =>
      Maps.load(this.#map, this.#recording, this.#slots, this.#timeline.slot, Dom.id("outliers").checked),
    );
    if (call === this.#wanted) {
      Dom.id("array").removeAttribute("aria-busy");
    }
    if (shown && call === this.#wanted) {
      this.#shown = { ...shown, factor: this.#legend.show(shown.ramp, shown.map.unit) };
      this.#mark();
    }
  }

  /** Draws the map with what is marked on it. */
  #mark() {
    if (this.#shown) {
      const { slot } = this.#timeline;
      const now =
        slot === null
          ? null
          : { rows: new Set(this.#slots.rowsAt(slot)), columns: new Set(this.#slots.columnsAt(slot)) };
      const pins = this.cell.pins.cells
        .filter(({ pinned }) => pinned)
        .map((pin) => ({ ...pin, colour: Theme.colour(pin.colour) }));
      const { values, ramp, factor } = this.#shown;
      this.#array.show(values, ramp, {
        selected: this.cell.pins.selected,
        pins,
        traced: this.#recording.tracedCells,
        lines: this.#lines,
        now,
        factor,
      });
    }
  }

  #hover(row, column, event) {
    if (!this.#shown || row < 0 || column < 0) {
      this.#tooltip.hide();
      return;
    }
    const { map, values } = this.#shown;
    const pulses = ({ pulses: count, sign }) => Quantity.plain(sign < 0 ? -count : count);
    this.#tooltip.show(event, [
      `row ${row}, column ${column}`,
      `${map.label}: ${Quantity.format(values[row * this.#recording.columns + column], map.unit)}`,
      `pulses: ${pulses(this.#lines.rows[row])} and ${pulses(this.#lines.columns[column])}`,
    ]);
  }
}
