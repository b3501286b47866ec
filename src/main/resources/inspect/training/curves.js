/** The errors over the epochs; a click chooses an epoch. */
class Curves {
  #host = Dom.id("curves");
  #plot = null;
  #epoch = null;
  #onEpoch;

  constructor(onEpoch) {
    this.#onEpoch = onEpoch;
    new ResizeObserver(() => this.#plot?.setSize({ width: this.#host.clientWidth, height: 260 })).observe(
      this.#host,
    );
    Theme.onChange(() => this.#plot?.redraw(false));
  }

  /** Shows epochs such as {epoch, train_error, test_error}, errors as parts of one. */
  show(epochs) {
    const numbers = (key) => epochs.map((epoch) => epoch[key] ?? null);
    const data = [numbers("epoch"), numbers("train_error"), numbers("test_error")];
    this.#plot = new uPlot(this.#options(), data, this.#host);
    this.#plot.over.addEventListener("click", () => {
      const { idx } = this.#plot.cursor;
      if (idx !== null && idx !== undefined) {
        this.#onEpoch(data[0][idx]);
      }
    });
  }

  /** Marks the epoch that is shown. */
  mark(epoch) {
    this.#epoch = epoch;
    this.#plot?.redraw(false);
  }

  #options() {
    const axis = {
      font: "11px system-ui, sans-serif",
      stroke: () => Theme.colour("soft"),
      grid: { stroke: () => Theme.colour("grid"), width: 1 },
      ticks: { show: false },
    };
    const line = (label, colour) => ({
      label,
      stroke: () => Theme.colour(colour),
      width: 2,
      value: (plot, part) => Curves.#percent(part),
      points: { size: 5 },
    });
    return {
      width: this.#host.clientWidth,
      height: 260,
      scales: { x: { time: false }, y: { range: (plot, low, high) => [0, (high || 1) * 1.08] } },
      cursor: { drag: { x: true, y: false } },
      series: [{ label: "Epoch" }, line("Training error", "column"), line("Test error", "row")],
      axes: [
        { ...axis, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500] },
        { ...axis, size: 56, values: (plot, splits) => splits.map(Curves.#percent) },
      ],
      hooks: { draw: [(plot) => this.#drawMark(plot)] },
    };
  }

  #drawMark(plot) {
    if (this.#epoch === null) {
      return;
    }
    const { ctx: context, bbox } = plot;
    const x = plot.valToPos(this.#epoch, "x", true);
    context.save();
    context.strokeStyle = Theme.colour("ink");
    context.setLineDash([4, 4]);
    context.beginPath();
    context.moveTo(x, bbox.top);
    context.lineTo(x, bbox.top + bbox.height);
    context.stroke();
    context.restore();
  }

  static #percent(part) {
    return part === null || part === undefined ? "–" : `${Quantity.plain(100 * part, 4)} %`;
  }
}
