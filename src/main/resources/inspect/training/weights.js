/** The weights of one array on a map, in the same colours at every epoch; a click chooses a neuron. */
class WeightsView {
  #legend = new Legend(Dom.id("weights-legend"));
  #tooltip = new Tooltip();
  #array = null;
  #layer = null;
  #ramp = null;
  #weights = null;
  #picked = null;
  #lines = null;
  #unit;

  /** `image` is {rows, columns} of the images that the inputs are. */
  constructor(image) {
    this.#unit = new UnitImage(image, this.#tooltip);
    Dom.id("weights-in").addEventListener("click", () => this.#array.zoomAround(this.#picked, 1.6));
    Dom.id("weights-out").addEventListener("click", () => this.#array.zoomAround(this.#picked, 1 / 1.6));
    Dom.id("weights-whole").addEventListener("click", () => this.#array.reset());
  }

  /** Shows weights of a layer {id, rows, columns, limit}, row by row. */
  show(layer, weights) {
    if (layer !== this.#layer) {
      this.#begin(layer);
    }
    this.#weights = weights;
    this.#draw();
  }

  #begin(layer) {
    const { id, rows, columns, limit } = layer;
    this.#layer = layer;
    this.#ramp = new Ramp("diverging", -(limit || 1), limit || 1);
    this.#legend.show(this.#ramp, "");
    this.#picked = [0, 0];
    this.#lines = { rows: Array(rows).fill({}), columns: Array(columns).fill({}) };
    this.#array = new ArrayCanvas(Dom.id("weights"), {
      rows,
      columns,
      margin: Margins.NUMBERS,
      label: `Weights of array ${id}, ${rows} by ${columns}`,
      onHover: (row, column, event) => this.#hover(row, column, event),
      onPick: (row, column) => {
        this.#picked = [row, column];
        this.#draw();
      },
    });
  }

  #draw() {
    const hasImage = this.#unit.show(this.#layer, this.#weights, this.#picked[1], this.#ramp);
    const selected = hasImage ? this.#picked : null;
    this.#array.show(this.#weights, this.#ramp, { selected, lines: this.#lines });
  }

  #hover(row, column, event) {
    if (row < 0 || column < 0) {
      this.#tooltip.hide();
      return;
    }
    this.#tooltip.show(event, [
      `row ${row}, column ${column}`,
      `weight ${Quantity.format(this.#weights[row * this.#layer.columns + column])}`,
    ]);
  }
}
