/** The what-if: sliders that play a small array again at once, and what becomes of the rule. */
class WhatIf {
  #sliders = [];
  #window = new OperatingWindow(Dom.id("window"));
  #legend = new Legend(Dom.id("whatif-legend"));
  #array = null;
  #busy = false;
  #again = false;
  #begun = false;

  constructor() {
    Dom.id("save-experiment").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#save();
    });
  }

  /** Fetches the sliders when the view is opened for the first time. */
  async open() {
    if (this.#begun) {
      return;
    }
    this.#begun = true;
    const offer = await Notice.attempt(() => Load.json("api/whatif"));
    this.#sliders = (offer?.sliders ?? []).map((about) => new Slider(about, () => this.#play()));
    Dom.id("sliders").replaceChildren(...this.#sliders.map(({ element }) => element));
    this.#play();
  }

  /** What differs from the experiment's file. */
  get #settings() {
    return Object.fromEntries(
      this.#sliders.filter(({ changed }) => changed).map(({ about, value }) => [about.key, value]),
    );
  }

  /** One request is on its way at most; while it is, only the newest wish is kept. */
  async #play() {
    if (this.#busy) {
      this.#again = true;
      return;
    }
    this.#busy = true;
    do {
      this.#again = false;
      await this.#ask();
    } while (this.#again);
    this.#busy = false;
  }

  async #ask() {
    const begun = performance.now();
    try {
      const answer = await Load.post("api/whatif", { settings: this.#settings });
      this.#show(answer, performance.now() - begun);
      Dom.id("whatif-refusal").textContent = "";
    } catch (problem) {
      Dom.id("whatif-refusal").textContent = problem.message;
    }
  }

  #show(answer, milliseconds) {
    this.#window.show(answer.window);
    Dom.id("window-text").textContent = OperatingWindow.describe(answer.window);
    const { rows, columns } = answer.crossbar;
    const values = Load.decoded(answer.maps.residual);
    const ramp = Ramp.over("diverging", [values], Maps.ROUNDING_STEPS);
    this.#arrayOf(rows, columns).show(values, ramp, { lines: answer.lines });
    this.#legend.show(ramp, "");
    Totals.show(Dom.id("whatif-totals"), answer.residual);
    Dom.id("whatif-time").textContent = `played again in ${Math.round(milliseconds)} ms`;
    Dom.id("whatif-toml").textContent = answer.toml;
  }

  #arrayOf(rows, columns) {
    if (!this.#array || this.#array.down.count !== rows || this.#array.across.count !== columns) {
      const label = `Residual of ${rows} by ${columns} cells, in steps`;
      this.#array = new ArrayCanvas(Dom.id("whatif-array"), { rows, columns, label, margin: Margins.SIZE });
    }
    return this.#array;
  }

  async #save() {
    const name = Dom.id("experiment-name").value.trim();
    const saved = await Notice.attempt(() =>
      Load.post("api/whatif/save", { settings: this.#settings, name }),
    );
    if (saved) {
      Notice.say(`Saved as ${saved.file}`);
    }
  }
}
