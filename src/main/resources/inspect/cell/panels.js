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

  /** Draws traces, each in its colour; the first is the one whose coincidences are marked. */
  show(traces) {
    const range = this.#panels.length > 0 ? this.#scale.range : null;
    this.#clear();
    if (traces.length === 0) {
      return;
    }
    const table = new Timetable(traces);
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
    this.#cursor.textContent = seconds === null ? "" : `t = ${Quantity.format(seconds, "s")}`;
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
