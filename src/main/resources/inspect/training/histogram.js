/** How many devices have which conductance, or how many weights which value, as bars. */
class HistogramPlot {
  #host = Dom.id("histogram");
  #plot = null;
  #key = "";

  constructor() {
    new ResizeObserver(() => this.#plot?.setSize({ width: this.#host.clientWidth, height: 220 })).observe(
      this.#host,
    );
    Theme.onChange(() => this.#plot?.redraw());
  }

  /** Shows {edges, counts, unit, label}; in the same bins only the bars change. */
  show({ edges, counts, unit, label }) {
    const { factor, unit: scaled } = Quantity.scale(Math.max(...edges.map(Math.abs)), unit);
    const centres = counts.map((_, bin) => (edges[bin] + edges[bin + 1]) / 2 / factor);
    const key = JSON.stringify([label, edges]);
    if (key === this.#key) {
      this.#plot.setData([centres, counts]);
      return;
    }
    this.#key = key;
    this.#plot?.destroy();
    const title = scaled ? `${label} (${scaled})` : label;
    this.#plot = new uPlot(
      this.#options(title, [edges[0] / factor, edges.at(-1) / factor]),
      [centres, counts],
      this.#host,
    );
  }

  #options(label, range) {
    const axis = {
      font: "11px system-ui, sans-serif",
      labelFont: "12px system-ui, sans-serif",
      stroke: () => Theme.colour("soft"),
      grid: { stroke: () => Theme.colour("grid"), width: 1 },
      ticks: { show: false },
    };
    return {
      width: this.#host.clientWidth,
      height: 220,
      cursor: { drag: { x: false, y: false } },
      scales: { x: { time: false, range }, y: { range: (plot, low, high) => [0, (high || 1) * 1.05] } },
      series: [
        { label, value: (plot, centre) => (centre === null ? "–" : Quantity.plain(centre, 4)) },
        {
          label: "How many",
          fill: () => Theme.colour("bar"),
          stroke: () => Theme.colour("bar"),
          paths: uPlot.paths.bars({ size: [1, Infinity], gap: 1 }),
          points: { show: false },
        },
      ],
      axes: [
        { ...axis, size: 28, label, labelSize: 22, values: (plot, splits) => splits.map((value) => Quantity.plain(value)) },
        { ...axis, size: 56, values: (plot, splits) => splits.map((value) => Quantity.plain(value)) },
      ],
    };
  }
}
