/** One panel of curves: a signal of all chosen cells over the shared time. */
class Panel {
  static #SYNC = "cells";

  /** In `host`; `onTime(seconds)` follows the cursor, null where there is none. */
  constructor(host, signal, table, scale, bands, onTime) {
    this.signal = signal;
    this.table = table;
    this.host = host;
    const columns = table.columns(signal);
    this.plot = new uPlot(this.#options(scale, bands, onTime), [table.times, ...columns], host);
  }

  resize() {
    this.plot.setSize({ width: this.host.clientWidth, height: this.signal.height });
  }

  destroy() {
    this.plot.destroy();
  }

  #options(scale, bands, onTime) {
    const last = this.signal.key === "state";
    return {
      width: this.host.clientWidth,
      height: this.signal.height,
      padding: [6, 24, 0, 0],
      legend: { show: false },
      cursor: {
        y: false,
        points: { show: false },
        drag: { x: true, y: false },
        sync: { key: Panel.#SYNC },
        bind: { dblclick: () => null },
      },
      scales: { x: { time: false }, y: { range: () => this.table.extent(this.signal, scale.wanted) } },
      series: [{}, ...this.table.traces.map((trace) => this.#line(trace))],
      axes: [Panel.#axis("s", last), Panel.#axis(this.signal.unit, true, 62)],
      plugins: [bands.plugin(), scale.plugin()],
      hooks: { setCursor: [(plot) => onTime(Panel.#time(plot))] },
    };
  }

  #line(trace) {
    const colour = this.table.colourOf(trace, this.signal);
    const dash = Timetable.DASHES[this.table.traces.indexOf(trace)];
    return { stroke: () => Theme.colour(colour), width: 1.6, dash, points: { show: false } };
  }

  static #time(plot) {
    return plot.cursor.left >= 0 ? plot.posToVal(plot.cursor.left, "x") : null;
  }

  static #axis(unit, numbered, size = 24) {
    return {
      size: numbered ? size : 4,
      gap: 4,
      space: unit === "s" ? 70 : 18,
      font: "11px system-ui, sans-serif",
      stroke: () => Theme.colour("soft"),
      grid: { stroke: () => Theme.colour("grid"), width: 1 },
      ticks: { show: false },
      values: (plot, splits) => (numbered ? Panel.#numbers(splits, unit) : splits.map(() => "")),
    };
  }

  static #numbers(splits, unit) {
    const largest = Math.max(...splits.map(Math.abs));
    const { factor, unit: scaled } = Quantity.scale(largest, unit);
    const digits = Quantity.digitsFor(largest, splits.length > 1 ? splits[1] - splits[0] : largest);
    return splits.map((value) => `${Quantity.plain(value / factor, digits)}${scaled ? ` ${scaled}` : ""}`);
  }
}
