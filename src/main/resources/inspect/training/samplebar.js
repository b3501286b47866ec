/** Which image plays on which array: the image itself, what it is, and its neighbours. */
class SampleBar {
  #bar = Dom.id("sample-bar");
  #image = Dom.id("sample-image");
  #layer = Dom.id("sample-layer");
  #shown = null;
  #layers;

  /** Of layers {id, rows, columns, samples}; `onSample(index, layer id)` opens another sample. */
  constructor(layers, onSample) {
    this.#layers = layers;
    const step = (by) => onSample(this.#shown.index + by, this.#shown.layer);
    Dom.id("sample-before").addEventListener("click", () => step(-1));
    Dom.id("sample-next").addEventListener("click", () => step(1));
    this.#layer.addEventListener("change", () => onSample(this.#shown.index, Number(this.#layer.value)));
    Theme.onChange(() => this.#shown && this.#paint());
  }

  /** Shows a sample {index, layer, label, predicted, rows, columns, pixels}. */
  show(sample) {
    this.#shown = sample;
    this.#bar.hidden = false;
    const { samples } = this.#layers.find(({ id }) => id === sample.layer);
    Dom.id("sample-before").disabled = sample.index === 0;
    Dom.id("sample-next").disabled = sample.index + 1 >= samples;
    const there = this.#layers.filter((layer) => layer.samples > sample.index);
    this.#layer.replaceChildren(
      ...there.map((layer) => Dom.make("option", { value: layer.id, text: SampleBar.name(layer) })),
    );
    this.#layer.value = sample.layer;
    Dom.id("sample-title").textContent = `Test image ${sample.index}`;
    Dom.id("sample-text").textContent = SampleBar.#answer(sample);
    this.#paint();
  }

  /** What an array is called. */
  static name({ id, rows, columns }) {
    return `array ${id}, ${rows} × ${columns}`;
  }

  static #answer({ label, predicted }) {
    return `label ${label}, answer ${predicted}${label === predicted ? "" : " (wrong)"}`;
  }

  /** Ink on paper: the colours of text and ground. */
  #paint() {
    const { rows, columns, pixels } = this.#shown;
    Object.assign(this.#image, { width: columns, height: rows });
    this.#image.setAttribute("aria-label", `The image, ${rows} by ${columns} pixels`);
    const context = this.#image.getContext("2d");
    context.clearRect(0, 0, columns, rows);
    context.fillStyle = Theme.colour("ink");
    pixels.forEach((ink, pixel) => {
      context.globalAlpha = ink / 255;
      context.fillRect(pixel % columns, Math.floor(pixel / columns), 1, 1);
    });
  }
}
