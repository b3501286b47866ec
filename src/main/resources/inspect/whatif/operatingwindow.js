/**
 * The window in which coincidence learns: u/2 < V < u for both thresholds, drawn over the ratios
 * u₊ / V_on and |u₋| / |V_off| with the present point and those it came from.
 */
class OperatingWindow {
  static #SIZE = 300;
  static #EDGE = 44;
  static #MOST = 3;
  static #TRAIL = 24;

  #host;
  #points = [];

  constructor(host) {
    this.#host = host;
  }

  /** Shows the window of an answer: {u_plus_over_v_on, u_minus_over_v_off, inside, wires, cells}. */
  show(window) {
    const point = [window.u_plus_over_v_on, Math.abs(window.u_minus_over_v_off)];
    this.#points = [...this.#points.slice(-OperatingWindow.#TRAIL), point];
    const size = OperatingWindow.#SIZE;
    const drawing = Dom.draw("svg", {
      viewBox: `0 0 ${size} ${size}`,
      role: "img",
      "aria-label": OperatingWindow.describe(window),
    });
    drawing.append(
      ...this.#zone(),
      ...this.#borders(),
      ...this.#axes(),
      ...this.#cells(window.cells),
      ...this.#trail(),
      this.#dot(point, window.inside),
    );
    this.#host.replaceChildren(drawing);
  }

  /** The state of the window in one line. */
  static describe({ u_plus_over_v_on, u_minus_over_v_off, inside, wires, cells }) {
    const [plus, minus] = [u_plus_over_v_on, u_minus_over_v_off].map((ratio) => Quantity.plain(Math.abs(ratio), 4));
    const ratios = `u₊ is ${plus} V_on, |u₋| is ${minus} |V_off|`;
    const verdict = inside
      ? "inside the window"
      : `outside the window: ${OperatingWindow.#reasons(u_plus_over_v_on, Math.abs(u_minus_over_v_off)).join(", ")}`;
    const each = cells ? `; ${OperatingWindow.#describeCells(cells)}` : "";
    const drops = wires ? "; what wires take is not counted" : "";
    return `${ratios}: ${verdict}${each}${drops}`;
  }

  static #describeCells({ inside, count }) {
    return inside === count
      ? `all ${count} devices, which differ, are inside`
      : `of the ${Quantity.count(count, "device")}, which differ, ${inside} ${inside === 1 ? "is" : "are"} inside`;
  }

  /** Where the devices are that differ. */
  #cells(cells) {
    if (!cells) {
      return [];
    }
    const [left, right] = cells.u_plus_over_v_on.map((ratio) => OperatingWindow.#x(ratio));
    const [bottom, top] = cells.u_minus_over_v_off.map((ratio) => OperatingWindow.#y(Math.abs(ratio)));
    const [width, height] = [right - left, bottom - top].map((length) => Math.max(2, length));
    return [Dom.draw("rect", { class: "cells", x: left, y: top, width, height, rx: 3 })];
  }

  static #reasons(plus, minus) {
    const reasons = [];
    for (const [ratio, pulse] of [
      [plus, "positive"],
      [minus, "negative"],
    ]) {
      if (ratio <= 1) {
        reasons.push(`two ${pulse} pulses together move nothing`);
      } else if (ratio >= 2) {
        reasons.push(`one ${pulse} pulse alone moves a device`);
      }
    }
    return reasons;
  }

  #zone() {
    const [x, y] = [OperatingWindow.#x(1), OperatingWindow.#y(2)];
    const side = OperatingWindow.#x(2) - x;
    return [Dom.draw("rect", { class: "zone", x, y, width: side, height: side })];
  }

  #borders() {
    const names = { 1: "u = V", 2: "u/2 = V" };
    return [1, 2].flatMap((ratio) => {
      const [x, y] = [OperatingWindow.#x(ratio), OperatingWindow.#y(ratio)];
      const [right, bottom] = [OperatingWindow.#x(OperatingWindow.#MOST), OperatingWindow.#y(0)];
      const top = OperatingWindow.#y(OperatingWindow.#MOST);
      return [
        Dom.draw("path", {
          class: "border",
          d: `M${x} ${bottom}V${top}M${OperatingWindow.#EDGE} ${y}H${right}`,
        }),
        Dom.draw("text", { class: "name", x, y: top - 5, "text-anchor": "middle" }, names[ratio]),
        Dom.draw("text", { class: "name", x: right - 2, y: y - 4, "text-anchor": "end" }, names[ratio]),
      ];
    });
  }

  #axes() {
    const { x: zero, bottom, right, top } = OperatingWindow.#frame();
    const numbers = [0, 1, 2, 3].flatMap((ratio) => [
      Dom.draw(
        "text",
        { x: OperatingWindow.#x(ratio), y: bottom + 15, "text-anchor": "middle" },
        String(ratio),
      ),
      Dom.draw(
        "text",
        { x: zero - 7, y: OperatingWindow.#y(ratio) + 4, "text-anchor": "end" },
        String(ratio),
      ),
    ]);
    const middle = (zero + right) / 2;
    return [
      Dom.draw("path", { class: "axis", d: `M${zero} ${top}V${bottom}H${right}` }),
      ...numbers,
      Dom.draw("text", { x: middle, y: bottom + 34, "text-anchor": "middle" }, "u₊ / V_on"),
      Dom.draw(
        "text",
        { transform: `translate(12 ${(top + bottom) / 2}) rotate(-90)`, "text-anchor": "middle" },
        "|u₋| / |V_off|",
      ),
    ];
  }

  #trail() {
    return this.#points
      .slice(0, -1)
      .map(([plus, minus]) =>
        Dom.draw("circle", {
          class: "trail",
          cx: OperatingWindow.#x(plus),
          cy: OperatingWindow.#y(minus),
          r: 2,
        }),
      );
  }

  #dot([plus, minus], inside) {
    const shape = { cx: OperatingWindow.#x(plus), cy: OperatingWindow.#y(minus), r: 6 };
    return Dom.draw("circle", { class: inside ? "point" : "point outside", ...shape });
  }

  static #frame() {
    const most = OperatingWindow.#MOST;
    return {
      x: OperatingWindow.#x(0),
      right: OperatingWindow.#x(most),
      top: OperatingWindow.#y(most),
      bottom: OperatingWindow.#y(0),
    };
  }

  /** Ratios beyond the axis lie on its end. */
  static #x(ratio) {
    const length = OperatingWindow.#SIZE - OperatingWindow.#EDGE - 16;
    return (
      OperatingWindow.#EDGE +
      (Math.max(0, Math.min(OperatingWindow.#MOST, ratio)) / OperatingWindow.#MOST) * length
    );
  }

  static #y(ratio) {
    return OperatingWindow.#SIZE - OperatingWindow.#x(ratio);
  }
}
