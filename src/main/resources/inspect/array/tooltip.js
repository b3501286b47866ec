/** What is under the pointer, in words beside it. */
class Tooltip {
  #element = Dom.id("tooltip");

  hide() {
    this.#element.hidden = true;
  }

  /** Lines of text beside the pointer of an event. */
  show(event, lines) {
    const element = this.#element;
    element.replaceChildren(...lines.map((text) => Dom.make("div", { text })));
    element.hidden = false;
    const left = Math.min(event.clientX + 14, innerWidth - element.offsetWidth - 8);
    const top = Math.min(event.clientY + 16, innerHeight - element.offsetHeight - 8);
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
  }
}
