/** A run of `train`: errors, histograms of every epoch, and the weights of those that were kept. */
class Training {
  static #JUDGES = {
    train_error_percent: "training error",
    test_error_percent: "test error",
    validation_error_percent: "validation error",
  };

  #curves = new Curves((epoch) => this.#epochs.go(epoch));
  #epochs = new Epochs(() => this.#show());
  #histogram = new HistogramPlot();
  #layer = Dom.id("layer");
  #samples;
  #weights = null;
  #about = null;
  #wanted = 0;

  /** `onSample(index, layer)` opens the pulses of a sample. */
  constructor(onSample) {
    this.#samples = new SampleForm(onSample);
    this.#layer.addEventListener("change", () => this.#show());
  }

  /** The layers {id, rows, columns, samples}, once the view is open. */
  get layers() {
    return this.#about?.layers ?? [];
  }

  async open() {
    this.#about = await Notice.attempt(() => Load.json("api/train"));
    if (!this.#about) {
      return;
    }
    const { epochs, layers, best, image, on_numbers: onNumbers } = this.#about;
    Dom.id("histogram-title").textContent = onNumbers ? "Histogram of weights" : "Histogram of conductances";
    Dom.id("best-text").textContent = this.#describeBest();
    this.#curves.show(epochs, best);
    this.#weights = new WeightsView(image);
    this.#layer.replaceChildren(
      ...layers.map((layer) => Dom.make("option", { value: layer.id, text: SampleBar.name(layer) })),
    );
    const { checkpoints, histogram_epochs: histograms } = this.#about;
    this.#epochs.offer([...new Set([...checkpoints, ...histograms])].sort((one, other) => one - other));
    Dom.id("histogram-part").hidden = histograms.length === 0;
    await this.#show();
  }

  /** Fetches and draws an epoch; of several calls only the last one counts. */
  async #show() {
    const { layers, checkpoints, histogram_epochs: histograms, why_no_samples: whyNone } = this.#about;
    const layer = layers.find(({ id }) => String(id) === this.#layer.value);
    const { epoch } = this.#epochs;
    const kept = Epochs.nearest(checkpoints, epoch);
    const call = ++this.#wanted;
    this.#samples.offer(layer, whyNone);
    this.#describe(epoch, kept);
    const [weights, histogram] = await Promise.all([
      Notice.attempt(() => Load.numbers(`api/train/weights/${layer.id}/${kept}.bin`)),
      this.#loadHistogram(layer.id, histograms, epoch),
    ]);
    if (call !== this.#wanted) {
      return;
    }
    if (weights) {
      this.#weights.show(layer, weights);
    }
    if (histogram) {
      this.#histogram.show(histogram);
    }
  }

  #loadHistogram(layer, epochs, epoch) {
    return epochs.length === 0
      ? null
      : Notice.attempt(() => Load.json(`api/train/histogram/${layer}/${Epochs.nearest(epochs, epoch)}`));
  }

  #describe(epoch, kept) {
    const numbers = this.#about.epochs.find((other) => other.epoch === epoch);
    const errors = numbers ? Training.#errors(numbers) : "before training";
    const best = epoch === this.#about.best ? ", the best" : "";
    Dom.id("epoch-text").textContent = `Epoch ${epoch}${best}: ${errors}`;
    Dom.id("kept-text").textContent =
      kept === epoch ? "" : `The weights are those of epoch ${kept}, the nearest that was kept.`;
    this.#epochs.describe(`epoch ${epoch}${best}`);
    this.#curves.mark(epoch);
  }

  #describeBest() {
    const { epochs, best, judged_by: judge } = this.#about;
    const numbers = epochs.find(({ epoch }) => epoch === best);
    return numbers
      ? `Best by its ${Training.#JUDGES[judge] ?? judge}: epoch ${best}, ${Training.#errors(numbers)}`
      : "";
  }

  static #errors({ train_error: train, test_error: test, validation_error: validation }) {
    return [
      ["training", train],
      ["validation", validation],
      ["test", test],
    ]
      .filter(([, error]) => error !== null && error !== undefined)
      .map(([set, error]) => `${set} error ${Quantity.plain(100 * error, 4)} %`)
      .join(", ");
  }
}
