/** The errors over the epochs, the best of which is marked; a click chooses an epoch. */
class Curves {
  static #SETS = [
    ["train_error", "Training error", "column"],
    ["test_error", "Test error", "row"],
    ["validation_error", "Validation error", "state"],
  ];

  #host = Dom.id("curves");
  #plot = null;
  #epoch = null;
  #best = null;
  #onEpoch;

  constructor(onEpoch) {
    this.#onEpoch = onEpoch;
    new ResizeObserver(() => this.#plot?.setSize({ width: this.#host.clientWidth, height: 260 })).observe(
      this.#host,
    );
    Theme.onChange(() => this.#plot?.redraw(false));
  }

  /** Shows epochs such as {epoch, train_error, test_error}, errors as parts of one, and the best or null. */
  show(epochs, best) {
    this.#best = best;
    const numbers = (key) => epochs.map((epoch) => epoch[key] ?? null);
    const sets = Curves.#SETS.filter(([key]) => numbers(key).some((error) => error !== null));
    const data = [numbers("epoch"), ...sets.map(([key]) => numbers(key))];
    this.#plot = new uPlot(this.#options(sets), data, this.#host);
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

  #options(sets) {
    const axis = {
      font: "11px system-ui, sans-serif",
      stroke: () => Theme.colour("soft"),
      grid: { stroke: () => Theme.colour("grid"), width: 1 },
      ticks: { show: false },
    };
    const line = ([, label, colour]) => ({
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
      series: [{ label: "Epoch" }, ...sets.map(line)],
      axes: [
        { ...axis, size: 28, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500] },
        { ...axis, size: 56, values: (plot, splits) => splits.map(Curves.#percent) },
      ],
      hooks: { draw: [(plot) => this.#drawMarks(plot)] },
    };
  }

  #drawMarks(plot) {
    const { ctx: context, bbox } = plot;
    context.save();
    if (this.#best !== null) {
      const x = this.#line(plot, this.#best, "state", []);
      const right = x > bbox.left + bbox.width / 2;
      context.font = `${11 * devicePixelRatio}px system-ui, sans-serif`;
      context.textAlign = right ? "right" : "left";
      context.textBaseline = "top";
      context.fillStyle = Theme.colour("state");
      context.fillText("best", x + (right ? -5 : 5) * devicePixelRatio, bbox.top + 2 * devicePixelRatio);
    }
    if (this.#epoch !== null) {
      this.#line(plot, this.#epoch, "ink", [4, 4]);
    }
    context.restore();
  }

  /** A line at an epoch; gives where it is (px of the canvas). */
  #line(plot, epoch, colour, dash) {
    const { ctx: context, bbox } = plot;
    const x = plot.valToPos(epoch, "x", true);
    context.strokeStyle = Theme.colour(colour);
    context.setLineDash(dash);
    context.beginPath();
    context.moveTo(x, bbox.top);
    context.lineTo(x, bbox.top + bbox.height);
    context.stroke();
    return x;
  }

  static #percent(part) {
    return part === null || part === undefined ? "–" : `${Quantity.plain(100 * part, 4)} %`;
  }
}
