/**
 * Behind the curves of a panel: the dead zone, where no voltage moves the device, with V_on and
 * V_off at its borders, and the coincidences as bands.
 */
class Bands {
  /** A uPlot plug-in for the cell that the bands are of; `thresholds` for the panel of the difference. */
  static plugin(trace, thresholds) {
    return { hooks: { drawClear: (plot) => Bands.#draw(plot, trace.document, thresholds) } };
  }

  static #draw(plot, cell, thresholds) {
    const { ctx: context, bbox } = plot;
    context.save();
    context.beginPath();
    context.rect(bbox.left, bbox.top, bbox.width, bbox.height);
    context.clip();
    if (thresholds && cell.v_on !== null) {
      Bands.#deadZone(plot, cell, "fill");
    }
    Bands.#coincidences(plot, cell);
    if (thresholds && cell.v_on !== null) {
      Bands.#deadZone(plot, cell, "lines");
    }
    context.restore();
  }

  static #coincidences(plot, { coincidences }) {
    const { ctx: context, bbox } = plot;
    context.fillStyle = Theme.colour("coincidence");
    for (const { start_seconds, end_seconds } of coincidences) {
      const left = plot.valToPos(start_seconds, "x", true);
      const width = Math.max(1, plot.valToPos(end_seconds, "x", true) - left);
      context.fillRect(left, bbox.top, width, bbox.height);
    }
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
    // Both names stand inside of the zone, where there is always room for them.
    for (const [name, y, above] of [
      ["V_on", top, false],
      ["V_off", bottom, true],
    ]) {
      context.beginPath();
      context.moveTo(bbox.left, y);
      context.lineTo(bbox.left + bbox.width, y);
      context.stroke();
      Bands.#name(context, name, bbox.left + bbox.width, y, above);
    }
  }

  static #name(context, name, x, y, above) {
    context.font = `${11 * devicePixelRatio}px system-ui, sans-serif`;
    context.fillStyle = Theme.colour("soft");
    context.textAlign = "right";
    context.textBaseline = above ? "bottom" : "top";
    context.fillText(name, x - 4 * devicePixelRatio, y + (above ? -3 : 3) * devicePixelRatio);
  }
}
