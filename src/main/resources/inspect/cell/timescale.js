/** The part of time that all panels show: zoomed, moved and reset for all of them at once. */
class TimeScale {
  #plots = [];
  #whole = [0, 1];
  #wanted = [0, 1];
  #busy = false;

  /** Panels that share the scale, over all of their time. */
  attach(plots, whole) {
    this.#plots = plots;
    this.#whole = whole;
    this.#wanted = whole;
  }

  /** The present range (s). */
  get range() {
    const scale = this.#plots[0]?.scales.x;
    return scale && scale.min !== null && scale.min !== undefined ? [scale.min, scale.max] : this.#whole;
  }

  /** The range that was asked for last, before any panel has drawn it (s). */
  get wanted() {
    return this.#wanted;
  }

  /** Shows a range in every panel, never beyond all of the time. */
  set(min, max) {
    if (this.#busy) {
      return;
    }
    const [first, last] = this.#whole;
    const span = Math.min(last - first, Math.max(max - min, (last - first) * 1e-6));
    const start = Math.max(first, Math.min(last - span, min));
    this.#wanted = [start, start + span];
    this.#busy = true;
    this.#plots.forEach((plot) => plot.setScale("x", { min: start, max: start + span }));
    this.#busy = false;
  }

  /** Zooms around a time, by default the middle. */
  zoom(factor, around) {
    const [min, max] = this.range;
    const centre = around ?? (min + max) / 2;
    this.set(centre - (centre - min) * factor, centre + (max - centre) * factor);
  }

  /** Moves by a part of what is shown. */
  pan(part) {
    const [min, max] = this.range;
    this.set(min + part * (max - min), max + part * (max - min));
  }

  reset() {
    this.set(...this.#whole);
  }

  /** A uPlot plug-in: the wheel zooms, dragging with Shift moves, a double click resets. */
  plugin() {
    return {
      hooks: { ready: (plot) => this.#listen(plot), setScale: (plot, key) => this.#follow(plot, key) },
    };
  }

  /** A range that was chosen by dragging in one panel holds for the others. */
  #follow(plot, key) {
    if (key === "x" && !this.#busy && this.#plots.includes(plot)) {
      this.set(plot.scales.x.min, plot.scales.x.max);
    }
  }

  #listen(plot) {
    plot.over.addEventListener("dblclick", () => this.reset());
    plot.over.addEventListener(
      "wheel",
      (event) => {
        event.preventDefault();
        this.zoom(Math.exp(event.deltaY / 400), plot.posToVal(event.offsetX, "x"));
      },
      { passive: false },
    );
    plot.over.addEventListener("mousedown", (event) => this.#grab(event, plot), { capture: true });
  }

  #grab(event, plot) {
    if (!event.shiftKey) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    let x = event.clientX;
    const move = (moved) => {
      this.pan((x - moved.clientX) / plot.over.clientWidth);
      x = moved.clientX;
    };
    addEventListener("mousemove", move);
    addEventListener("mouseup", () => removeEventListener("mousemove", move), { once: true });
  }
}
