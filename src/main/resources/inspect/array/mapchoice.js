/** The choice of a map: radio buttons, the first ten also by the keys 1 to 9 and 0. */
class MapChoice {
  #host;
  #maps = [];
  #onChoice;

  constructor(host, onChoice) {
    this.#host = host;
    this.#onChoice = onChoice;
  }

  /** Offers these maps, those of the whole cycle before those of a slot. */
  offer(maps) {
    this.#maps = maps;
    const whole = maps.filter((map) => !map.slot);
    const slot = maps.filter((map) => map.slot);
    this.#host.replaceChildren(this.#group("Of the whole cycle", whole), this.#group("In the slot", slot));
  }

  /** Marks a map as the chosen one. */
  mark(id) {
    this.#host.querySelector(`input[value="${CSS.escape(id)}"]`).checked = true;
  }

  /** Chooses by a key from 1 to 9 or 0. */
  byKey(key) {
    const map = this.#maps[(Number(key) + 9) % 10];
    if (map) {
      this.#onChoice(map);
    }
  }

  /** After a click of the mouse the arrow keys move the chosen cell, not the choice of the map. */
  static #leave(event) {
    if (event.detail > 0) {
      event.target.blur();
    }
  }

  #group(title, maps) {
    const choices = maps.map((map) => {
      const index = this.#maps.indexOf(map);
      const input = Dom.make("input", {
        type: "radio",
        name: "map",
        value: map.id,
        onchange: () => this.#onChoice(map),
        onclick: MapChoice.#leave,
      });
      const key = index < 10 ? Dom.make("kbd", { text: (index + 1) % 10 }) : "";
      return Dom.make(
        "label",
        { title: map.description ?? null },
        input,
        Dom.make("span", { text: map.label }),
        key,
      );
    });
    return Dom.make("fieldset", {}, Dom.make("legend", { text: title }), Dom.make("div", {}, ...choices));
  }
}
