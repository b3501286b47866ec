/** The slider of epochs and its Play button, which goes through all of them. */
class Epochs {
  /** So long every epoch is shown (ms). */
  static #PAUSE = 500;

  #slider = Dom.id("epoch");
  #button = Dom.id("play-epochs");
  #all = [];
  #playing = false;
  #onEpoch;

  /** `onEpoch(epoch)` shows one, and may take its time. */
  constructor(onEpoch) {
    this.#onEpoch = onEpoch;
    this.#slider.addEventListener("input", () => this.#changed());
    this.#button.addEventListener("click", () => (this.#playing ? this.#stop() : this.#play()));
  }

  /** Offers epochs in their order, and goes to the last. */
  offer(epochs) {
    this.#all = epochs;
    this.#slider.max = Math.max(0, epochs.length - 1);
    this.#slider.value = this.#slider.max;
    this.#button.disabled = epochs.length < 2;
  }

  /** The one that is shown. */
  get epoch() {
    return this.#all[Number(this.#slider.value)];
  }

  /** Goes to the one that is nearest to another. */
  go(epoch) {
    this.#stop();
    this.#slider.value = this.#all.indexOf(Epochs.nearest(this.#all, epoch));
    return this.#onEpoch(this.epoch);
  }

  /** Says for a screen reader what is shown. */
  describe(text) {
    this.#slider.setAttribute("aria-valuetext", text);
  }

  /** The one of some epochs that is nearest to another. */
  static nearest(epochs, epoch) {
    return epochs.reduce((best, kept) => (Math.abs(kept - epoch) < Math.abs(best - epoch) ? kept : best));
  }

  #changed() {
    this.#stop();
    this.#onEpoch(this.epoch);
  }

  async #play() {
    this.#mark(true);
    let index = Number(this.#slider.value);
    if (index === this.#all.length - 1) {
      index = -1;
    }
    while (this.#playing && index < this.#all.length - 1) {
      this.#slider.value = ++index;
      await this.#onEpoch(this.epoch);
      await new Promise((resolve) => setTimeout(resolve, Epochs.#PAUSE));
      // Whoever moved the slider meanwhile has stopped it.
    }
    this.#stop();
  }

  #stop() {
    this.#mark(false);
  }

  #mark(playing) {
    this.#playing = playing;
    this.#button.textContent = playing ? "Stop" : "Play";
    this.#button.setAttribute("aria-pressed", String(playing));
  }
}
