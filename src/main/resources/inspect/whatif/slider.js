/** A number of the experiment on a slider, over a straight or a logarithmic scale. */
class Slider {
  static #STEPS = 1000;

  #input;
  #output = Dom.make("output");

  /** Of {key, label, description, unit, min, max, value, scale}; `onMove()` follows every change. */
  constructor(about, onMove) {
    this.about = about;
    this.value = about.value;
    const id = `slider-${about.key.replace(/\W+/g, "-")}`;
    this.#input = Dom.make("input", {
      id,
      type: "range",
      min: 0,
      max: Slider.#STEPS,
      step: 1,
      "data-key": about.key,
    });
    this.#input.addEventListener("input", () => {
      this.value = this.#valueAt(this.#input.value / Slider.#STEPS);
      this.#write();
      onMove();
    });
    const back = Dom.make("button", {
      type: "button",
      text: "↺",
      title: "Back to the experiment's value",
      "aria-label": `${about.label}: back to the experiment's value`,
      onclick: () => this.#reset(onMove),
    });
    const label = Dom.make("label", { for: id, text: about.label });
    const note = Dom.make("p", { class: "note", id: `${id}-note`, text: about.description });
    this.#input.setAttribute("aria-describedby", note.id);
    this.element = Dom.make("div", { class: "slider" }, label, this.#output, this.#input, back, note);
    this.#place();
  }

  /** Whether the value is another than the experiment's. */
  get changed() {
    return this.value !== this.about.value;
  }

  #reset(onMove) {
    this.value = this.about.value;
    this.#place();
    onMove();
  }

  #place() {
    this.#input.value = Math.round(this.#partOf(this.value) * Slider.#STEPS);
    this.#write();
  }

  #write() {
    const text = Quantity.format(this.value, this.about.unit, 4);
    this.#output.textContent = text;
    this.#input.setAttribute("aria-valuetext", text);
    this.element.classList.toggle("changed", this.changed);
  }

  #valueAt(part) {
    const { min, max, scale } = this.about;
    const value = scale === "log" ? min * (max / min) ** part : min + part * (max - min);
    return Number(value.toPrecision(4));
  }

  #partOf(value) {
    const { min, max, scale } = this.about;
    const part = scale === "log" ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
    return Math.max(0, Math.min(1, part));
  }
}
