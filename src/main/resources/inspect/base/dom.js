/** Elements of the page. */
class Dom {
  /** The element with this id. */
  static id(id) {
    return document.getElementById(id);
  }

  /** A new element; `text` and `on…` are properties, all else are attributes; null leaves one out. */
  static make(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key === "text") {
        element.textContent = value;
      } else if (key.startsWith("on")) {
        element.addEventListener(key.slice(2), value);
      } else if (value !== null) {
        element.setAttribute(key, value);
      }
    }
    element.append(...children);
    return element;
  }

  /** A new element of a drawing. */
  static draw(name, attributes = {}, text = "") {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) {
      element.setAttribute(key, value);
    }
    element.textContent = text;
    return element;
  }

  /** A row of a table for each name and value. */
  static rows(entries) {
    return entries.map(([name, value]) =>
      Dom.make("tr", {}, Dom.make("th", { scope: "row", text: name }), Dom.make("td", { text: value })),
    );
  }
}
