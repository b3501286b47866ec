/**
 * Behind the curves of a panel: the dead zone, where no voltage moves the device, with V_on and
 * V_off at its borders, the coincidences as bands, and the slot that the map shows.
 */
class Bands {
  #cell;
  #thresholds;
  #marked;

  /**
   * Of a cell's trace; `thresholds` for the panel of the difference; `marked()` is the stretch of
   * time to mark, [start, end] (s), or null.
   */
  constructor(trace, thresholds, marked) {
    this.#cell = trace.document;
    this.#thresholds = thresholds;
    this.#marked = marked;
  }

  /** For uPlot. */
  plugin() {
    return { hooks: { drawClear: (plot) => this.#draw(plot), draw: (plot) => this.#drawNames(plot) } };
  }

  #draw(plot) {
    const cell = this.#cell;
    const thresholds = this.#thresholds;
    const { ctx: context, bbox } = plot;
    context.save();
    context.beginPath();
    context.rect(bbox.left, bbox.top, bbox.width, bbox.height);
    context.clip();
    if (thresholds && cell.v_on !== null) {
      Bands.#deadZone(plot, cell, "fill");
    }
    for (const { start_seconds, end_seconds } of cell.coincidences) {
      Bands.#stretch(plot, start_seconds, end_seconds, "coincidence");
    }
    const marked = this.#marked();
    if (marked) {
      Bands.#stretch(plot, ...marked, "slot");
    }
    if (thresholds && cell.v_on !== null) {
      Bands.#deadZone(plot, cell, "lines");
    }
    context.restore();
  }

  static #stretch(plot, start, end, colour) {
    const { ctx: context, bbox } = plot;
    context.fillStyle = Theme.colour(colour);
    const left = plot.valToPos(start, "x", true);
    const width = Math.max(1, plot.valToPos(end, "x", true) - left);
    context.fillRect(left, bbox.top, width, bbox.height);
  }

  static #deadZone(plot, cell, part) {
    const { ctx: context, bbox } = plot;
    const top = plot.valToPos(cell.v_on, "y", true);
    const bottom = plot.valToPos(cell.v_off, "y", true);
    if (part === "fill") {
      context.fillStyle = Theme.colour("dead-zone");
      context.fillRect(bbox.left, top, bbox.width, bottom - top);
      return;
    }
    context.strokeStyle = Theme.colour("threshold");
    context.lineWidth = devicePixelRatio;
    context.setLineDash([6 * devicePixelRatio, 4 * devicePixelRatio]);
    for (const y of [top, bottom]) {
      context.beginPath();
      context.moveTo(bbox.left, y);
      context.lineTo(bbox.left + bbox.width, y);
      context.stroke();
    }
  }

  /** Over the curves; both stand inside of the zone, where there is always room for them. */
  #drawNames(plot) {
    const { v_on, v_off } = this.#cell;
    if (this.#thresholds && v_on !== null) {
      const { ctx: context, bbox } = plot;
      const right = bbox.left + bbox.width;
      context.save();
      Bands.#name(context, "V_on", right, plot.valToPos(v_on, "y", true), false);
      Bands.#name(context, "V_off", right, plot.valToPos(v_off, "y", true), true);
      context.restore();
    }
  }

  static #name(context, name, x, y, above) {
    context.font = `${11 * devicePixelRatio}px system-ui, sans-serif`;
    context.fillStyle = Theme.colour("soft");
    context.textAlign = "right";
    context.textBaseline = above ? "bottom" : "top";
    context.strokeStyle = Theme.colour("dead-zone");
    context.lineWidth = 4 * devicePixelRatio;
    const place = [x - 4 * devicePixelRatio, y + (above ? -3 : 3) * devicePixelRatio];
    context.strokeText(name, ...place);
    context.fillText(name, ...place);
  }
}
