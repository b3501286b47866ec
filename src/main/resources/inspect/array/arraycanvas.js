/**
 * A matrix on a canvas: zoomed by the wheel or to a region that is dragged with Shift, moved by
 * dragging, whole again by a double click.
 * Calls `onPick(row, column)` for a click and `onHover(row, column)` under the pointer (−1 where
 * there is no cell); the page tells it what to show.
 */
class ArrayCanvas {
  #context;
  #pointer;
  #image = null;
  #shown = null;
  #region = null;
  #waiting = false;

  /** In `host`, of `rows` by `columns` cells; `margin` px at the left and on top for the lines. */
  constructor(host, { rows, columns, label, margin = 0, onPick = () => {}, onHover = () => {} }) {
    this.host = host;
    this.margin = margin;
    this.across = new Axis(columns);
    this.down = new Axis(rows);
    this.canvas = Dom.make("canvas", { tabindex: "0", role: "application", "aria-label": label });
    this.#context = this.canvas.getContext("2d");
    host.replaceChildren(this.canvas);
    host.style.maxHeight = `${margin + rows * Axis.LARGEST}px`;
    this.#pointer = new ArrayPointer(this, onPick, onHover);
    new ResizeObserver(() => this.#resize()).observe(host);
    Theme.onChange(() => this.draw());
    this.#resize();
  }

  /** Shows numbers, row by row, with their ramp; `marks` says what is drawn over and beside them. */
  show(values, ramp, marks = {}) {
    const same = this.#shown && this.#shown.values === values && this.#shown.ramp === ramp;
    this.#shown = { values, ramp, marks };
    if (!same) {
      this.#image = new MapImage(this.down.count, this.across.count, values, ramp);
    }
    this.draw();
  }

  /** Moves the view so that a cell is in it. */
  reveal(row, column) {
    this.down.show(row);
    this.across.show(column);
    this.draw();
  }

  /** Zooms around a cell, [row, column], or the middle of the view for null. */
  zoomAround(cell, factor) {
    const middle = (axis, index) =>
      index === undefined ? axis.length / 2 : axis.position(index) + axis.scale / 2;
    this.zoomBy(factor, middle(this.across, cell?.[1]), middle(this.down, cell?.[0]));
  }

  /** Zooms so that what is at a place (px) stays there. */
  zoomBy(factor, x, y) {
    this.across.zoomBy(factor, x);
    this.down.zoomBy(factor, y);
    this.draw();
  }

  /** Shows a frame, [left, top, right, bottom] px, around what `zoomTo` would show. */
  showRegion(region) {
    this.#region = region;
    this.draw();
  }

  /** Zooms to a region of what is seen. */
  zoomTo([left, top, right, bottom]) {
    this.#region = null;
    this.across.showStretch(left, right);
    this.down.showStretch(top, bottom);
    this.draw();
  }

  /** Shows the whole array. */
  reset() {
    this.across.reset();
    this.down.reset();
    this.draw();
  }

  /** Draws before the next frame of the screen, however often it is asked to. */
  draw() {
    if (!this.#waiting) {
      this.#waiting = true;
      requestAnimationFrame(() => {
        this.#waiting = false;
        this.#paint();
      });
    }
  }

  /** A canvas is empty after it has another size: it is painted before anybody sees that. */
  #resize() {
    const { clientWidth, clientHeight } = this.host;
    const [width, height] = [clientWidth, clientHeight].map((px) => Math.floor(px * devicePixelRatio));
    if (this.canvas.width === width && this.canvas.height === height) {
      return;
    }
    this.canvas.width = width;
    this.canvas.height = height;
    this.across.resize(clientWidth - this.margin);
    this.down.resize(clientHeight - this.margin);
    this.#paint();
  }

  #paint() {
    const context = this.#context;
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context.clearRect(0, 0, this.host.clientWidth, this.host.clientHeight);
    if (this.#shown) {
      context.translate(this.margin, this.margin);
      ArrayPainter.paint(context, this, this.#image, this.#shown);
      ArrayPainter.region(context, this.#region);
      this.#pointer.again();
    }
  }
}
