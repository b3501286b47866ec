/**
 * Draws what an ArrayCanvas shows. Marks: `selected` [row, column]; `pins` [{row, column, colour}];
 * `traced` [[row, column]] for a dot; `lines` {rows, columns} with their pulses and `now` {rows, columns}, the lines that pulse;
 * `factor`, by which written numbers are divided.
 */
class ArrayPainter {
  /** Cells of this size (px) have room for their numbers. */
  static #NUMBERED = 46;

  static paint(context, view, image, { values, ramp, marks }) {
    const { across, down } = view;
    context.save();
    context.beginPath();
    context.rect(0, 0, across.length, down.length);
    context.clip();
    image.draw(context, across, down);
    ArrayPainter.#grid(context, across, down);
    ArrayPainter.#numbers(context, across, down, values, ramp, marks.factor ?? 1);
    context.restore();
    ArrayPainter.#outlines(context, across, down, marks);
    if (marks.lines) {
      ArrayPainter.#margins(context, view, marks);
    }
  }

  /** A frame around a region, [left, top, right, bottom] px; none for null. */
  static region(context, region) {
    if (region) {
      const [left, top, right, bottom] = region;
      context.strokeStyle = Theme.colour("mark");
      context.lineWidth = 2;
      context.strokeRect(left, top, right - left, bottom - top);
    }
  }

  /** Lines between cells that are large enough, and a frame around all of them. */
  static #grid(context, across, down) {
    const right = across.position(across.count);
    const bottom = down.position(down.count);
    context.strokeStyle = Theme.colour("line");
    context.lineWidth = 1;
    context.strokeRect(
      across.position(0) + 0.5,
      down.position(0) + 0.5,
      right - across.position(0) - 1,
      bottom - down.position(0) - 1,
    );
    if (Math.min(across.scale, down.scale) < 12) {
      return;
    }
    context.beginPath();
    for (let column = 1; column < across.count; column++) {
      context.moveTo(across.position(column), 0);
      context.lineTo(across.position(column), bottom);
    }
    for (let row = 1; row < down.count; row++) {
      context.moveTo(0, down.position(row));
      context.lineTo(right, down.position(row));
    }
    context.stroke();
  }

  static #numbers(context, across, down, values, ramp, factor) {
    if (across.scale < ArrayPainter.#NUMBERED || down.scale < 18) {
      return;
    }
    context.font = "11px system-ui, sans-serif";
    context.textAlign = "center";
    context.textBaseline = "middle";
    const digits = across.scale < 62 ? 3 : 4;
    for (let row = Math.max(0, down.cellAt(0)); row < down.count && down.position(row) < down.length; row++) {
      for (
        let column = Math.max(0, across.cellAt(0));
        column < across.count && across.position(column) < across.length;
        column++
      ) {
        const value = values[row * across.count + column];
        if (!Number.isNaN(value)) {
          context.fillStyle = ramp.inkOn(value);
          const x = across.position(column) + across.scale / 2;
          context.fillText(Quantity.plain(value / factor, digits), x, down.position(row) + down.scale / 2);
        }
      }
    }
  }

  static #outlines(context, across, down, { selected, pins = [], traced = [] }) {
    context.save();
    context.beginPath();
    context.rect(-3, -3, across.length + 3, down.length + 3);
    context.clip();
    for (const [row, column] of traced) {
      ArrayPainter.#dot(context, across, down, row, column);
    }
    for (const { row, column, colour } of pins) {
      ArrayPainter.#outline(context, across, down, row, column, Theme.colour("ground"), 6);
      ArrayPainter.#outline(context, across, down, row, column, colour, 3);
    }
    if (selected) {
      ArrayPainter.#outline(context, across, down, ...selected, Theme.colour("ground"), 5);
      ArrayPainter.#outline(context, across, down, ...selected, Theme.colour("ink"), 2.5);
    }
    context.restore();
  }

  /** In the upper left of a cell, where no number is. */
  static #dot(context, across, down, row, column) {
    const radius = Math.min(3, Math.max(1.5, across.scale / 4));
    const x = across.position(column) + Math.min(7, across.scale / 2);
    const y = down.position(row) + Math.min(7, down.scale / 2);
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = Theme.colour("ink");
    context.fill();
    context.strokeStyle = Theme.colour("ground");
    context.lineWidth = 1;
    context.stroke();
  }

  /** Around a cell, but never smaller than an eye can find. */
  static #outline(context, across, down, row, column, colour, width) {
    const broad = Math.max(8, across.scale);
    const high = Math.max(8, down.scale);
    const x = across.position(column) + (across.scale - broad) / 2;
    const y = down.position(row) + (down.scale - high) / 2;
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.strokeRect(x, y, broad, high);
  }

  static #margins(context, view, { lines, now }) {
    const margins = new Margins(context, view.margin);
    margins.rows(view.down, lines.rows, now?.rows ?? null);
    margins.columns(view.across, lines.columns, now?.columns ?? null);
  }
}
