/**
 * Documents of a recording: those inlined in an exported page, or the server's. Nothing else in the
 * page knows which.
 */
class Load {
  static #inlined = Load.#documents();

  /** Whether the page was exported: all that it can show is inside it. */
  static get exported() {
    return Load.#inlined !== null;
  }

  /** Whether a document can be had, as far as the page can tell without asking. */
  static has(path) {
    return Load.#inlined === null || path in Load.#inlined;
  }

  /** A JSON document. */
  static async json(path) {
    if (Load.#inlined) {
      return Load.#take(path);
    }
    return (await Load.#answer(await fetch(path))).json();
  }

  /** Numbers of a matrix, row by row. */
  static async numbers(path) {
    if (Load.#inlined) {
      return Load.decoded(Load.#take(path));
    }
    return new Float64Array(await (await Load.#answer(await fetch(path))).arrayBuffer());
  }

  /** The answer to a JSON document. */
  static async post(path, body) {
    const request = {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    };
    return (await Load.#answer(await fetch(path, request))).json();
  }

  /** Numbers from base64 of little-endian doubles, the order of every machine with a browser. */
  static decoded(base64) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return new Float64Array(bytes.buffer);
  }

  static #documents() {
    const element = document.getElementById("documents");
    return element ? JSON.parse(element.textContent) : null;
  }

  static #take(path) {
    if (!(path in Load.#inlined)) {
      const what = path.includes("/cell/") ? "the traces of this cell are" : `${path.replace("api/", "")} is`;
      throw new Error(`${what} not in this export`);
    }
    return Load.#inlined[path];
  }

  static async #answer(response) {
    if (response.ok) {
      return response;
    }
    let reason = `${response.status} ${response.statusText}`;
    try {
      reason = (await response.json()).error ?? reason;
    } catch {
      // A refusal without a reason: its status has to do.
    }
    throw new Error(reason);
  }
}
