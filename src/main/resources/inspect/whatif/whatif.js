/** The what-if: sliders that play a small array again at once, and what becomes of the rule. */
class WhatIf {
  #sliders = [];
  #window = new OperatingWindow(Dom.id("window"));
  #legend = new Legend(Dom.id("whatif-legend"));
  #array = null;
  #tooltip = new Tooltip();
  #answer = null;
  #residuals = null;
  #calls = 0;
  #running = false;
  #overtaken = false;
  #begun = false;

  /** How long a run may last until it is said, and until a newer wish overtakes it (ms). */
  static #PATIENCE = 150;

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
    Dom.id("unmoved").textContent = offer?.unmoved ?? "";
    this.#play();
  }

  /** What differs from the experiment's file. */
  get #settings() {
    return Object.fromEntries(
      this.#sliders.filter(({ changed }) => changed).map(({ about, value }) => [about.key, value]),
    );
  }

  /** Asks at once, or, while a run is quick, after it: the newest wish is never lost. */
  #play() {
    if (this.#running) {
      this.#overtaken = true;
    } else {
      this.#ask();
    }
  }

  /** The server gives up the run before this one; only the answer to the last call counts. */
  async #ask() {
    const call = ++this.#calls;
    const begun = performance.now();
    this.#running = true;
    this.#overtaken = false;
    const late = setTimeout(() => this.#lasts(), WhatIf.#PATIENCE);
    try {
      const answer = await Load.post("api/whatif", { settings: this.#settings });
      if (call === this.#calls) {
        this.#show(answer, performance.now() - begun);
        Dom.id("whatif-refusal").textContent = "";
      }
    } catch (problem) {
      if (call === this.#calls) {
        Dom.id("whatif-refusal").textContent = problem.message;
      }
    }
    clearTimeout(late);
    if (call === this.#calls) {
      this.#end();
    }
  }

  /** From here on a newer wish does not wait. */
  #lasts() {
    this.#running = false;
    Dom.id("whatif").setAttribute("aria-busy", "true");
    Dom.id("whatif-time").textContent = "playing …";
    if (this.#overtaken) {
      this.#ask();
    }
  }

  #end() {
    this.#running = false;
    if (this.#overtaken) {
      this.#ask();
    } else {
      Dom.id("whatif").setAttribute("aria-busy", "false");
    }
  }

  #show(answer, milliseconds) {
    this.#answer = answer;
    this.#window.show(answer.window);
    Dom.id("window-text").textContent = OperatingWindow.describe(answer.window);
    const { rows, columns } = answer.crossbar;
    this.#residuals = Load.decoded(answer.maps.residual);
    const ramp = Ramp.over("diverging", [this.#residuals], Maps.ROUNDING_STEPS);
    this.#arrayOf(rows, columns).show(this.#residuals, ramp, { lines: answer.lines });
    this.#legend.show(ramp, "");
    Totals.show(Dom.id("whatif-totals"), answer.residual);
    Dom.id("whatif-cut").textContent = WhatIf.#cut(answer);
    Dom.id("whatif-time").textContent = `played again in ${Math.round(milliseconds)} ms`;
    Dom.id("whatif-toml").textContent = answer.toml;
  }

  /** Which part of a large array is played. */
  static #cut({ crossbar, whole }) {
    return crossbar.rows === whole.rows && crossbar.columns === whole.columns
      ? ""
      : `Played here: the first ${crossbar.rows} of ${whole.rows} rows and ` +
          `${crossbar.columns} of ${whole.columns} columns. A saved experiment has them all.`;
  }

  #arrayOf(rows, columns) {
    if (!this.#array || this.#array.down.count !== rows || this.#array.across.count !== columns) {
      const label = `Residual of ${rows} by ${columns} cells, in steps`;
      const onHover = (row, column, event) => this.#hover(row, column, event);
      const host = Dom.id("whatif-array");
      this.#array = new ArrayCanvas(host, { rows, columns, label, margin: Margins.SIZE, onHover });
      // It has no chosen cell that keys could move.
      this.#array.canvas.removeAttribute("tabindex");
      this.#array.canvas.setAttribute("role", "img");
    }
    return this.#array;
  }

  #hover(row, column, event) {
    if (!this.#answer || row < 0 || column < 0) {
      this.#tooltip.hide();
      return;
    }
    const { crossbar, lines } = this.#answer;
    const pulses = ({ pulses: count, sign }) => Quantity.plain(sign < 0 ? -count : count);
    this.#tooltip.show(event, [
      `row ${row}, column ${column}`,
      `Residual: ${Quantity.format(this.#residuals[row * crossbar.columns + column], "steps")}`,
      `pulses: ${pulses(lines.rows[row])} and ${pulses(lines.columns[column])}`,
    ]);
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
