/** The time slider: the slots of a cycle with its phases; null is the whole cycle. */
class Timeline {
  /** From one slot to the next while it plays (ms). */
  static #BEAT = 180;

  #slider = Dom.id("slot");
  #play = Dom.id("play");
  #text = Dom.id("slot-text");
  #timer = null;
  #slots = null;
  #onSlot;

  constructor(onSlot) {
    this.#onSlot = onSlot;
    this.#slider.addEventListener("input", () => this.#move());
    this.#play.addEventListener("click", () => this.toggle());
    Dom.id("whole").addEventListener("click", () => this.whole());
  }

  /** The slots of another recording. */
  attach(slots) {
    this.#stop();
    this.#slots = slots;
    const last = slots.phases.at(-1);
    this.#slider.max = last.first_slot + last.slots - 1;
    this.#drawPhases();
    this.whole();
  }

  toggle() {
    if (this.#timer) {
      this.#stop();
      return;
    }
    if (this.slot === null || this.slot >= Number(this.#slider.max)) {
      this.#slider.value = -1;
    }
    this.#play.textContent = "Pause";
    this.#play.setAttribute("aria-pressed", "true");
    this.#timer = setInterval(() => this.step(1, true), Timeline.#BEAT);
    this.step(1, true);
  }

  /** Some slots on or back; at the end a playing cycle stops. */
  step(by, playing = false) {
    if (!playing) {
      this.#stop();
    } else if (Number(this.#slider.value) >= Number(this.#slider.max)) {
      this.#stop();
      return;
    }
    this.#slider.value = Number(this.#slider.value) + by;
    this.#move();
  }

  /** The cycle as a whole, no slot of it. */
  whole() {
    this.#stop();
    this.#slider.value = -1;
    this.#move();
  }

  /** The chosen slot, or null. */
  get slot() {
    const value = Number(this.#slider.value);
    return value < 0 ? null : value;
  }

  #move() {
    const { slot } = this;
    const text = slot === null ? "whole cycle" : this.#describe(slot);
    this.#text.textContent = text;
    this.#slider.setAttribute("aria-valuetext", text);
    this.#onSlot(slot);
  }

  #describe(slot) {
    const phase = this.#slots.phase(slot);
    const start = Quantity.format(this.#slots.startSeconds(slot), "s");
    const rows = Quantity.count(this.#slots.rowsAt(slot).length, "row");
    const columns = Quantity.count(this.#slots.columnsAt(slot).length, "column");
    const place = `${phase.name}, slot ${slot - phase.first_slot + 1} of ${phase.slots}`;
    return `${place}, from ${start}: ${rows} and ${columns} with a pulse`;
  }

  #drawPhases() {
    const phases = this.#slots.phases.map(({ name, slots, raising }) => {
      const label = Dom.make("span", { text: name, class: raising ? "raising" : "lowering" });
      label.style.flexGrow = slots;
      return label;
    });
    Dom.id("phases").replaceChildren(...phases);
  }

  #stop() {
    clearInterval(this.#timer);
    this.#timer = null;
    this.#play.textContent = "Play";
    this.#play.setAttribute("aria-pressed", "false");
  }
}
