/** A run of `train`: errors, histograms of every epoch, and the weights of those that were kept. */
class Training {
  #curves = new Curves((epoch) => this.#go(epoch));
  #histogram = new HistogramPlot();
  #legend = new Legend(Dom.id("weights-legend"));
  #tooltip = new Tooltip();
  #slider = Dom.id("epoch");
  #layer = Dom.id("layer");
  #array = null;
  #about = null;
  #epochs = [];
  #wanted = 0;
  #onSample;

  /** `onSample(index, layer)` opens the pulses of a sample. */
  constructor(onSample) {
    this.#onSample = onSample;
    this.#slider.addEventListener("input", () => this.#show());
    this.#layer.addEventListener("change", () => this.#show());
    Dom.id("sample").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#onSample(Number(Dom.id("sample-index").value), this.#layer.value);
    });
  }

  async open() {
    this.#about = await Notice.attempt(() => Load.json("api/train"));
    if (!this.#about) {
      return;
    }
    const { epochs, layers, samples } = this.#about;
    this.#epochs = this.#about.histogram_epochs;
    this.#curves.show(epochs);
    this.#layer.replaceChildren(
      ...layers.map(({ id, label }) => Dom.make("option", { value: id, text: label ?? id })),
    );
    this.#slider.max = Math.max(0, this.#epochs.length - 1);
    this.#slider.value = this.#slider.max;
    Dom.id("sample-index").max = samples - 1;
    Dom.id("sample-count").textContent = `of ${samples}`;
    await this.#show();
  }

  /** Goes to an epoch that was clicked. */
  #go(epoch) {
    this.#slider.value = this.#epochs.indexOf(Training.#nearest(this.#epochs, epoch));
    this.#show();
  }

  /** The one of some epochs that is nearest to another. */
  static #nearest(epochs, epoch) {
    return epochs.reduce((best, kept) => (Math.abs(kept - epoch) < Math.abs(best - epoch) ? kept : best));
  }

  async #show() {
    const { layers, checkpoints } = this.#about;
    const layer = layers.find(({ id }) => String(id) === this.#layer.value);
    const epoch = this.#epochs[Number(this.#slider.value)];
    const kept = Training.#nearest(checkpoints, epoch);
    const call = ++this.#wanted;
    this.#describe(epoch, kept);
    const [weights, histogram] = await Promise.all([
      Notice.attempt(() => Load.numbers(`api/train/weights/${layer.id}/${kept}.bin`)),
      Notice.attempt(() => Load.json(`api/train/histogram/${layer.id}/${epoch}`)),
    ]);
    if (call === this.#wanted && weights && histogram) {
      this.#drawWeights(layer, weights);
      this.#histogram.show(histogram);
    }
  }

  #describe(epoch, kept) {
    const text =
      kept === epoch
        ? `${epoch}`
        : `${epoch}; the weights are those of epoch ${kept}, the nearest that was kept`;
    Dom.id("epoch-text").textContent = text;
    this.#slider.setAttribute("aria-valuetext", text);
    this.#curves.mark(epoch);
  }

  #drawWeights({ id, rows, columns, unit }, weights) {
    const label = `Weights of ${id}, ${rows} by ${columns}`;
    const onHover = (row, column, event) => this.#hover(row, column, event, weights, columns, unit);
    this.#array =
      this.#array?.canvas.getAttribute("aria-label") === label
        ? this.#array
        : new ArrayCanvas(Dom.id("weights"), {
            rows,
            columns,
            label,
            onHover: (...at) => this.#onHover(...at),
          });
    this.#onHover = onHover;
    const ramp = Ramp.over("diverging", [weights]);
    this.#array.show(weights, ramp);
    this.#legend.show(ramp, unit ?? "");
  }

  #onHover = () => {};

  #hover(row, column, event, weights, columns, unit) {
    if (row < 0 || column < 0) {
      this.#tooltip.hide();
      return;
    }
    this.#tooltip.show(event, [
      `row ${row}, column ${column}`,
      `weight ${Quantity.format(weights[row * columns + column], unit ?? "")}`,
    ]);
  }
}
