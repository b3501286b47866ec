/** The whole page: which views there are for the document, and what the keys do in them. */
class Page {
  #about;
  #view = null;
  #sampleBar = null;
  #sampleSubtitle = "";
  #tabs = new Tabs();
  #keys = new Keys();
  #cycle = Dom.id("cycle");

  static async open() {
    const about = await Notice.attempt(() => Load.json("api/document"));
    if (about) {
      await new Page(about).#start();
      document.body.dataset.ready = "true";
    }
  }

  constructor(about) {
    this.#about = about;
    document.title = `${about.title} – Crosspulse`;
    Dom.id("title").textContent = about.title;
    Dom.id("toggle-theme").addEventListener("click", () => Theme.toggle());
    this.#cycle.addEventListener("change", () => this.#openCycle());
    this.#bindKeys();
    Dom.id("note").textContent = about.note ?? "";
    Help.attach(this.#keys, about.configuration);
  }

  async #start() {
    if (this.#about.kind === "train") {
      const subtitle = `${this.#about.description}, Crosspulse ${this.#about.version}`;
      this.#tabs.add("training", "Training", () => Page.#subtitle(subtitle));
      this.#tabs.open("training");
      await this.#openTraining();
      return;
    }
    this.#tabs.add("inspection", "Array");
    this.#addWhatIf();
    this.#offerCycles();
    this.#tabs.open("inspection");
    await this.#openCycle();
  }

  #addWhatIf() {
    if (this.#about.whatif) {
      const whatIf = new WhatIf();
      this.#tabs.add("whatif", "What if", () => whatIf.open());
    }
  }

  #offerCycles() {
    const { cycles } = this.#about;
    this.#cycle.replaceChildren(
      ...Array.from({ length: cycles }, (_, cycle) =>
        Dom.make("option", { value: cycle, text: `cycle ${cycle + 1} of ${cycles}` }),
      ),
    );
    this.#cycle.hidden = cycles < 2;
  }

  #openCycle() {
    const name = this.#cycle.length > 1 ? this.#cycle.selectedOptions[0].textContent : "";
    return this.#show(new Recording(`api/cycle/${this.#cycle.value}`, this.#about, name));
  }

  #show(recording) {
    Page.#subtitle(Page.#describe(recording.about));
    this.#view ??= new ArrayView();
    return this.#view.attach(recording);
  }

  async #openTraining() {
    const onSample = (index, layer) => this.#openSample(index, layer);
    const training = new Training(onSample);
    await training.open();
    this.#sampleBar = new SampleBar(training.layers, onSample);
  }

  /** The pulses of one sample of a training run, in the view of the array. */
  async #openSample(index, layer) {
    const base = `api/sample/${index}/${layer}`;
    const about = await Notice.attempt(() => Load.json(`${base}/document`));
    if (!about) {
      return;
    }
    if (!this.#tabs.has("inspection")) {
      this.#tabs.add("inspection", "Array", () => Page.#subtitle(this.#sampleSubtitle));
    }
    this.#sampleSubtitle = Page.#describe(about);
    this.#sampleBar.show(about.sample);
    this.#tabs.open("inspection");
    const recording = new Recording(base, about);
    await this.#show(recording);
    await this.#chooseTraced(recording);
  }

  /** In an export the cell that was chosen may have no traces of this sample: another has. */
  async #chooseTraced(recording) {
    const { selected } = this.#view.cell.pins;
    if (selected && !recording.hasCell(...selected)) {
      const { first } = await recording.lines();
      await this.#view.select(...first);
    }
  }

  #bindKeys() {
    const keys = this.#keys;
    const moves = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
    const view = (action) => (key) =>
      Dom.id("inspection").hidden ? null : this.#view && action(this.#view, key);
    keys.on(
      Object.keys(moves),
      "← ↑ → ↓",
      "the neighbouring cell",
      view((array, key) => array.move(...moves[key])),
    );
    keys.on(
      ["Enter"],
      "Enter",
      "pin the cell for comparison, or unpin it",
      view((array) => array.cell.togglePin()),
    );
    keys.on(
      [..."1234567890"],
      "1 … 9, 0",
      "the map of that number",
      view((array, key) => array.choice.byKey(key)),
    );
    keys.on(
      [" "],
      "Space",
      "play the cycle, or stop",
      view((array) => array.timeline.toggle()),
    );
    keys.on(
      [","],
      ",",
      "one slot back",
      view((array) => array.timeline.step(-1)),
    );
    keys.on(
      ["."],
      ".",
      "one slot on",
      view((array) => array.timeline.step(1)),
    );
    keys.on(
      ["Home"],
      "Home",
      "the cycle as a whole",
      view((array) => array.timeline.whole()),
    );
    keys.on(
      ["["],
      "[",
      "the cycle before",
      view(() => this.#stepCycle(-1)),
    );
    keys.on(
      ["]"],
      "]",
      "the next cycle",
      view(() => this.#stepCycle(1)),
    );
    keys.on(
      ["o"],
      "o",
      "colours without outliers, or with them",
      view((array) => array.toggleOutliers()),
    );
    keys.on(
      ["w"],
      "w",
      "the worst cell, then the next one",
      view((array) => array.nextWorst()),
    );
    keys.on(
      ["+"],
      "+",
      "zoom into the array",
      view((array) => array.zoom(1.6)),
    );
    keys.on(
      ["-"],
      "−",
      "zoom out of the array",
      view((array) => array.zoom(1 / 1.6)),
    );
    keys.on(
      ["f"],
      "f",
      "the whole array",
      view((array) => array.whole()),
    );
    keys.on(
      ["Shift+ArrowUp"],
      "Shift ↑",
      "zoom into the traces",
      view((array) => array.cell.scale.zoom(0.5)),
    );
    keys.on(
      ["Shift+ArrowDown"],
      "Shift ↓",
      "zoom out of the traces",
      view((array) => array.cell.scale.zoom(2)),
    );
    keys.on(
      ["Shift+ArrowLeft"],
      "Shift ←",
      "earlier in the traces",
      view((array) => array.cell.scale.pan(-0.25)),
    );
    keys.on(
      ["Shift+ArrowRight"],
      "Shift →",
      "later in the traces",
      view((array) => array.cell.scale.pan(0.25)),
    );
    keys.on(
      ["n", "p"],
      "n, p",
      "the next instant of the traces, or the one before",
      view((array, key) => array.cell.stepTime(key === "n" ? 1 : -1)),
    );
    keys.on(
      ["r"],
      "r",
      "the whole of the traces",
      view((array) => array.cell.scale.reset()),
    );
    keys.on(["t"], "t", "light or dark", () => Theme.toggle());
    keys.on(["?"], "?", "this list", () => Help.open());
  }

  #stepCycle(by) {
    const { length } = this.#cycle.options;
    if (length > 0) {
      this.#cycle.selectedIndex = Math.max(0, Math.min(length - 1, this.#cycle.selectedIndex + by));
      this.#openCycle();
    }
  }

  static #describe(about) {
    const { crossbar, device } = about;
    return `${crossbar.rows} × ${crossbar.columns} ${device.name ?? device.model}, ${Page.#origin(about)}`;
  }

  static #origin({ seed, version }) {
    return `seed ${seed}, Crosspulse ${version}`;
  }

  static #subtitle(text) {
    Dom.id("subtitle").textContent = text;
  }
}

Page.open();
