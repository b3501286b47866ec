/** All panels of the chosen cells, with one cursor and one scale of time. */
class Panels {
  #host;
  #panels = [];
  #titles = new Map();
  #scale = new TimeScale();
  #cursor = Dom.id("cursor-time");
  #seconds = null;
  #marked = null;

  constructor(host) {
    this.#host = host;
    new ResizeObserver(() => this.#panels.forEach((panel) => panel.resize())).observe(host);
    Theme.onChange(() => this.#panels.forEach(({ plot }) => plot.redraw(false)));
  }

  /**
   * Draws traces of a recording with these phases, each in its colour; the first is the one whose
   * coincidences and thresholds are marked.
   */
  show(traces, phases) {
    const range = this.#panels.length > 0 ? this.#scale.range : null;
    this.#clear();
    if (traces.length === 0) {
      return;
    }
    const table = new Timetable(traces, phases);
    this.#scale.attach([], table.range);
    this.#panels = Signals.ALL.map((signal) => this.#panel(signal, table));
    this.#scale.attach(
      this.#panels.map(({ plot }) => plot),
      table.range,
    );
    if (range && range[1] <= table.range[1]) {
      this.#scale.set(...range);
    }
    this.#read(null);
  }

  /** Moves the cursor to the next instant (1) or the one before (−1) at which the first cell has a sample. */
  step(by) {
    if (this.#panels.length === 0) {
      return;
    }
    const { traces, range } = this.#panels[0].table;
    const [min, max] = this.#scale.range;
    const now = this.#seconds ?? (by > 0 ? min : max);
    const { times } = traces[0];
    const next = by > 0 ? times.find((time) => time > now) : times.findLast((time) => time < now);
    const seconds = next ?? (by > 0 ? range[1] : range[0]);
    if (seconds < min || seconds > max) {
      this.#scale.set(seconds - (max - min) / 2, seconds + (max - min) / 2);
    }
    // Scales are drawn a moment after they are set.
    requestAnimationFrame(() => this.#point(seconds));
  }

  #point(seconds) {
    this.#panels.forEach(({ plot }) => plot.setCursor({ left: plot.valToPos(seconds, "x"), top: 1 }, true, false));
    // The place of the cursor is one of pixels, the time is not.
    this.#read(seconds);
  }

  /** The scale of time of all panels. */
  get scale() {
    return this.#scale;
  }

  /** Marks a stretch of time, [start, end] (s), in all panels; none for null. */
  mark(span) {
    this.#marked = span;
    this.#panels.forEach(({ plot }) => plot.redraw(false));
  }

  /** What a figure of the present view needs. */
  get view() {
    return { table: this.#panels[0]?.table, range: this.#scale.range };
  }

  #panel(signal, table) {
    const values = Dom.make("span", { class: "values" });
    const title = Dom.make("figcaption", {}, Dom.make("span", { text: signal.label }), values);
    const plot = Dom.make("div", { class: "plot" });
    this.#titles.set(signal.key, values);
    this.#host.append(Dom.make("figure", { "data-signal": signal.key }, title, plot));
    const bands = new Bands(table.traces[0], signal.thresholds, () => this.#marked);
    return new Panel(plot, signal, table, this.#scale, bands, (seconds) => this.#read(seconds));
  }

  /** Writes the signals at the cursor's time above the panels; each panel calls, the first counts. */
  #read(seconds) {
    if (seconds === this.#seconds && seconds !== null) {
      return;
    }
    this.#seconds = seconds;
    const [min, max] = this.#scale.range;
    const digits = Quantity.digitsFor(max, (max - min) / 10);
    this.#cursor.textContent = seconds === null ? "" : `t = ${Quantity.format(seconds, "s", digits)}`;
    for (const { signal, table } of this.#panels) {
      const spans =
        seconds === null
          ? []
          : table.traces.map((trace) => Panels.#value(trace, signal, seconds, table.traces.length > 1));
      this.#titles.get(signal.key).replaceChildren(...spans);
    }
  }

  static #value(trace, signal, seconds, several) {
    const span = Dom.make("span", { text: Quantity.format(trace.value(signal, seconds), signal.unit) });
    if (several) {
      span.style.borderColor = `var(--${trace.colour})`;
      span.classList.add("of-cell");
    }
    return span;
  }

  #clear() {
    this.#panels.forEach((panel) => panel.destroy());
    this.#panels = [];
    this.#host.replaceChildren();
  }
}
