/** The views of the page, of which one is shown; only those that there are get a tab. */
class Tabs {
  #host = Dom.id("tabs");
  #tabs = new Map();

  /** Adds a view: the element with this id, and what opening it does. */
  add(id, label, onOpen = () => {}) {
    const tab = Dom.make("button", {
      type: "button",
      role: "tab",
      id: `tab-${id}`,
      "aria-controls": id,
      text: label,
      onclick: () => this.open(id),
    });
    tab.addEventListener("keydown", (event) => this.#move(event, id));
    Dom.id(id).setAttribute("aria-labelledby", tab.id);
    this.#tabs.set(id, { tab, onOpen });
    this.#host.append(tab);
    this.#host.hidden = this.#tabs.size < 2;
  }

  has(id) {
    return this.#tabs.has(id);
  }

  /** Shows a view and hides the others. */
  open(id) {
    for (const [other, { tab }] of this.#tabs) {
      const open = other === id;
      Dom.id(other).hidden = !open;
      tab.setAttribute("aria-selected", String(open));
      tab.tabIndex = open ? 0 : -1;
    }
    this.#tabs.get(id).onOpen();
  }

  /** Left and right go to the neighbouring tab, as in every row of tabs. */
  #move(event, id) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      const ids = [...this.#tabs.keys()];
      const next = ids[(ids.indexOf(id) + step + ids.length) % ids.length];
      this.open(next);
      this.#tabs.get(next).tab.focus();
    }
  }
}
