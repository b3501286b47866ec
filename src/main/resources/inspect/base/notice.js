/** One line for the user: what was refused, what a key did. */
class Notice {
  static #timer = null;

  /** Says a line, for some seconds. */
  static say(text) {
    const element = Dom.id("notice");
    element.textContent = text;
    element.hidden = false;
    clearTimeout(Notice.#timer);
    Notice.#timer = setTimeout(() => (element.hidden = true), 8000);
  }

  /** What `action` gives; where it fails the line says why, and undefined is given. */
  static async attempt(action) {
    try {
      return await action();
    } catch (problem) {
      Notice.say(problem.message);
      return undefined;
    }
  }
}
