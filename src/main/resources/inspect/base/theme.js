/** Light or dark: what the system prefers until the user chooses. */
class Theme {
  static #listeners = [];
  static #preference = matchMedia("(prefers-color-scheme: dark)");

  static #chosen = Theme.#kept();

  static {
    Theme.#apply();
    Theme.#preference.addEventListener("change", () => Theme.#apply());
  }

  /** "light" or "dark". */
  static get name() {
    return Theme.#chosen ?? (Theme.#preference.matches ? "dark" : "light");
  }

  static toggle() {
    Theme.#chosen = Theme.name === "dark" ? "light" : "dark";
    try {
      localStorage.setItem("crosspulse-theme", Theme.#chosen);
    } catch {
      // A page opened from disk may have no storage; the choice then lasts as long as the page.
    }
    Theme.#apply();
  }

  /** Calls back after every change. */
  static onChange(listener) {
    Theme.#listeners.push(listener);
  }

  /** The present value of a custom property of colours.css, as of `colour("ink")`. */
  static colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  }

  static #kept() {
    try {
      return localStorage.getItem("crosspulse-theme");
    } catch {
      return null;
    }
  }

  static #apply() {
    document.documentElement.dataset.theme = Theme.name;
    Theme.#listeners.forEach((listener) => listener());
  }
}
