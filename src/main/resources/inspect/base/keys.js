/** What the keyboard does, and the list that `?` shows. */
class Keys {
  #actions = new Map();
  #list = [];

  constructor() {
    document.addEventListener("keydown", (event) => this.#press(event));
  }

  /** Lets keys call `action(key)`; `shown` and `description` are its line in the list. */
  on(keys, shown, description, action) {
    keys.forEach((key) => this.#actions.set(key, action));
    this.#list.push([shown, description]);
  }

  /** The lines of the list. */
  get list() {
    return this.#list;
  }

  #press(event) {
    const key = event.shiftKey && event.key.startsWith("Arrow") ? `Shift+${event.key}` : event.key;
    const action = this.#actions.get(key);
    if (!action || event.ctrlKey || event.altKey || event.metaKey || Keys.#wanted(event.target, key)) {
      return;
    }
    event.preventDefault();
    action(key);
  }

  /** Whether what has the focus has its own use for the key. */
  static #wanted(target, key) {
    if (target.closest("dialog") || target.matches("input[type=text], input[type=number], textarea")) {
      return true;
    }
    const moves = key.startsWith("Arrow") || key === "Home" || key === "End";
    if (target.matches("input, select")) {
      return moves || (target.matches("select") && (key === "Enter" || key === " "));
    }
    return (
      target.matches("button, a, summary, [role=tab]") &&
      (key === "Enter" || key === " " || (moves && target.matches("[role=tab]")))
    );
  }
}
