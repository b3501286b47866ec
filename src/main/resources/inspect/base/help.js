/** The list of keys, and the experiment as it was resolved, in windows over the page. */
class Help {
  static attach(keys, configuration) {
    Help.#button("show-keys", "keys");
    Help.#button("show-configuration", "configuration");
    Dom.id("configuration-text").textContent = configuration;
    const rows = keys.list.map(([shown, description]) =>
      Dom.make(
        "tr",
        {},
        Dom.make("th", { scope: "row" }, Dom.make("kbd", { text: shown })),
        Dom.make("td", { text: description }),
      ),
    );
    Dom.id("keys-list").replaceChildren(...rows);
  }

  /** Shows the list of keys. */
  static open() {
    Dom.id("keys").showModal();
  }

  static #button(button, dialog) {
    Dom.id(button).addEventListener("click", () => Dom.id(dialog).showModal());
  }
}
