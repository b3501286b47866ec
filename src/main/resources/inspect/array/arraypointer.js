/** Mouse and touch on an ArrayCanvas: a click picks, dragging moves, with Shift it marks a region. */
class ArrayPointer {
  /** A press that moves less than this is a click (px). */
  static #STILL = 4;

  #view;
  #onPick;
  #onHover;
  #press = null;
  #last = null;

  constructor(view, onPick, onHover) {
    this.#view = view;
    this.#onPick = onPick;
    this.#onHover = onHover;
    const canvas = view.canvas;
    canvas.addEventListener("pointerdown", (event) => this.#down(event));
    canvas.addEventListener("pointermove", (event) => this.#move(event));
    canvas.addEventListener("pointerup", (event) => this.#up(event));
    canvas.addEventListener("pointerleave", () => this.#leave());
    canvas.addEventListener("dblclick", () => view.reset());
    canvas.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
  }

  /** Tells once more what is under the pointer: the map or the view may have changed there. */
  again() {
    if (this.#last) {
      this.#onHover(...this.#cell(this.#last), this.#last);
    }
  }

  #leave() {
    this.#last = null;
    this.#onHover(-1, -1, null);
  }

  #down(event) {
    this.#press = { x: event.offsetX, y: event.offsetY, moved: false, region: event.shiftKey };
    this.#view.canvas.setPointerCapture(event.pointerId);
  }

  #move(event) {
    const press = this.#press;
    this.#last = event;
    if (!press) {
      this.again();
      return;
    }
    const across = event.offsetX - press.x;
    const down = event.offsetY - press.y;
    if (!press.moved && Math.hypot(across, down) < ArrayPointer.#STILL) {
      return;
    }
    press.moved = true;
    if (press.region) {
      this.#view.showRegion(this.#region(event));
      return;
    }
    Object.assign(press, { x: event.offsetX, y: event.offsetY });
    this.#view.across.moveBy(-across);
    this.#view.down.moveBy(-down);
    this.#view.draw();
  }

  /** From where the press began to here: [left, top, right, bottom], px inside of the margins. */
  #region(event) {
    const [x, y] = this.#place(event);
    const fromX = this.#press.x - this.#view.margin;
    const fromY = this.#press.y - this.#view.margin;
    return [Math.min(x, fromX), Math.min(y, fromY), Math.max(x, fromX), Math.max(y, fromY)];
  }

  #up(event) {
    const press = this.#press;
    if (press?.region && press.moved) {
      this.#view.zoomTo(this.#region(event));
    }
    this.#press = null;
    const [row, column] = this.#cell(event);
    if (press && !press.moved && row >= 0 && column >= 0) {
      this.#onPick(row, column);
    }
  }

  #wheel(event) {
    event.preventDefault();
    const [x, y] = this.#place(event);
    this.#view.zoomBy(Math.exp(-event.deltaY / 400), Math.max(0, x), Math.max(0, y));
  }

  #cell(event) {
    const [x, y] = this.#place(event);
    return [this.#view.down.cellAt(y), this.#view.across.cellAt(x)];
  }

  #place(event) {
    return [event.offsetX - this.#view.margin, event.offsetY - this.#view.margin];
  }
}
