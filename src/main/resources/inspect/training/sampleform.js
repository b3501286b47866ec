/** The choice of an image whose pulses are played on an array; not there where none can be had. */
class SampleForm {
  #form = Dom.id("sample");
  #index = Dom.id("sample-index");
  #layer = null;

  /** `onSample(index, layer id)` opens one. */
  constructor(onSample) {
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      onSample(Number(this.#index.value), this.#layer.id);
    });
  }

  /** Offers the images of a layer {id, samples}; `whyNone` is said where a server has none. */
  offer(layer, whyNone) {
    this.#layer = layer;
    const { samples } = layer;
    const none = samples === 0;
    this.#form.hidden = none && Load.exported;
    this.#index.max = Math.max(0, samples - 1);
    this.#index.value = Math.min(Number(this.#index.value), this.#index.max);
    this.#index.disabled = none;
    Dom.id("sample-play").disabled = none;
    Dom.id("sample-count").textContent = none ? whyNone : samples === 1 ? "the only one" : `0 to ${samples - 1}`;
  }
}
