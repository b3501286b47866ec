/** The panels as a drawing of lines and text, for papers: SVG on white, whatever the theme. */
class Figure {
  static WIDTH = 900;

  static #LEFT = 92;
  static #RIGHT = 18;
  static #GAP = 30;
  static #TOP = 46;
  /** The custom properties of colours.css as they are on white. */
  static #COLOURS = {
    row: "#0072b2",
    column: "#d55e00",
    ink: "#222222",
    current: "#a8457f",
    state: "#00805d",
    "cell-1": "#0072b2",
    "cell-2": "#d55e00",
    "cell-3": "#00805d",
    "cell-4": "#a8457f",
    "cell-5": "#8a6d00",
    "cell-6": "#222222",
  };

  /** The SVG's text and its height (px) of a timetable over a range of time (s), with a title. */
  static svg(table, range, title) {
    const figure = new Figure(table, range);
    const panels = Signals.ALL.map((signal) => figure.#panel(signal)).join("\n");
    const height = figure.#y + 14;
    const head = Figure.#text(Figure.#LEFT, 18, title, 'font-size="14" font-weight="600"');
    const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${Figure.WIDTH}" height="${height}" viewBox="0 0 ${Figure.WIDTH} ${height}" font-family="sans-serif" font-size="11">
<rect width="100%" height="100%" fill="#fff"/>
${head}
${figure.#key()}
${panels}
</svg>
`;
    return { text, height };
  }

  #y = Figure.#TOP;

  constructor(table, range) {
    this.table = table;
    this.range = range;
    this.width = Figure.WIDTH - Figure.#LEFT - Figure.#RIGHT;
  }

  #key() {
    const { traces } = this.table;
    return traces
      .map((trace, index) => {
        const x = Figure.#LEFT + index * 120;
        const name = Figure.#text(x + 24, 36, `cell ${trace.row}, ${trace.column}`);
        return `<path d="M${x} 32h18" stroke="${this.#colour(trace, Signals.ALL[2])}" stroke-width="2"${Figure.#dash(index)}/>${name}`;
      })
      .join("\n");
  }

  #panel(signal) {
    const columns = this.table.columns(signal);
    const { document } = this.table.traces[0];
    const thresholds = signal.thresholds && document.v_on !== null ? [document.v_on, document.v_off] : [];
    const [low, high] = this.table.extent(signal, this.range);
    const frame = { top: this.#y + 14, height: signal.height, low, high };
    this.#y = frame.top + signal.height + Figure.#GAP - 14;
    const last = signal === Signals.ALL.at(-1);
    const id = `clip-${signal.key}`;
    const curves = columns.map((column, index) =>
      this.#curve(column, frame, this.#colour(this.table.traces[index], signal), index),
    );
    return [
      `<clipPath id="${id}"><rect x="${Figure.#LEFT}" y="${frame.top}" width="${this.width}" height="${frame.height}"/></clipPath>`,
      Figure.#text(Figure.#LEFT, frame.top - 5, signal.label, 'font-weight="600"'),
      `<g clip-path="url(#${id})">${this.#bands(document, frame, thresholds)}${curves.join("")}</g>`,
      this.#valueAxis(frame, signal.unit),
      this.#timeAxis(frame, last),
    ].join("\n");
  }

  #curve(column, frame, colour, index) {
    const { times } = this.table;
    const points = [];
    for (let at = 0; at < times.length; at++) {
      points.push(`${this.#x(times[at])},${Figure.#level(frame, column[at])}`);
    }
    return `<polyline points="${points.join(" ")}" fill="none" stroke="${colour}" stroke-width="1.4"${Figure.#dash(index)}/>`;
  }

  static #dash(index) {
    const dash = Timetable.DASHES[index];
    return dash.length > 0 ? ` stroke-dasharray="${dash.join(" ")}"` : "";
  }

  #bands(document, frame, thresholds) {
    const marks = [];
    if (thresholds.length > 0) {
      const [top, bottom] = thresholds.map((volts) => Figure.#level(frame, volts));
      marks.push(
        `<rect x="${Figure.#LEFT}" y="${top}" width="${this.width}" height="${bottom - top}" fill="#ececec"/>`,
      );
    }
    for (const { start_seconds, end_seconds } of document.coincidences) {
      const x = this.#x(start_seconds);
      marks.push(
        `<rect x="${x}" y="${frame.top}" width="${this.#x(end_seconds) - x}" height="${frame.height}" fill="#f0e442" fill-opacity="0.4"/>`,
      );
    }
    return marks.join("") + thresholds.map((volts, off) => this.#threshold(frame, volts, off)).join("");
  }

  /** V_on (0) or V_off (1), with its name inside of the dead zone. */
  #threshold(frame, volts, off) {
    const y = Figure.#level(frame, volts);
    const name = Figure.#text(
      Figure.WIDTH - Figure.#RIGHT - 5,
      off ? y - 5 : y + 13,
      off ? "V_off" : "V_on",
      'text-anchor="end"',
    );
    return `<path d="M${Figure.#LEFT} ${y}h${this.width}" stroke="#767676" stroke-dasharray="6 4"/>${name}`;
  }

  #valueAxis({ top, height, low, high }, unit) {
    const { factor, unit: scaled } = Quantity.scale(Math.max(Math.abs(low), Math.abs(high)), unit);
    const ticks = Ticks.between(low, high, height / 24).map((value) => {
      const y = Figure.#level({ top, height, low, high }, value);
      const text = Figure.#text(
        Figure.#LEFT - 8,
        y + 4,
        Quantity.plain(value / factor, 6),
        'text-anchor="end"',
      );
      return `<path d="M${Figure.#LEFT - 4} ${y}h4" stroke="#444"/>${text}`;
    });
    const name = scaled ? Figure.#text(22, top + height / 2 + 4, scaled) : "";
    return `<rect x="${Figure.#LEFT}" y="${top}" width="${this.width}" height="${height}" fill="none" stroke="#444"/>${ticks.join("")}${name}`;
  }

  #timeAxis({ top, height }, named) {
    const bottom = top + height;
    const { factor, unit } = Quantity.scale(this.range[1], "s");
    const times = Ticks.between(...this.range, 8);
    const digits = Quantity.digitsFor(this.range[1], times.length > 1 ? times[1] - times[0] : this.range[1]);
    const ticks = times.map((seconds) => {
      const x = this.#x(seconds);
      const text = named
        ? Figure.#text(
            x,
            bottom + 17,
            `${Quantity.plain(seconds / factor, digits)} ${unit}`,
            'text-anchor="middle"',
          )
        : "";
      return `<path d="M${x} ${bottom}v4" stroke="#444"/>${text}`;
    });
    return ticks.join("");
  }

  #colour(trace, signal) {
    return Figure.#COLOURS[this.table.colourOf(trace, signal)];
  }

  #x(seconds) {
    const [min, max] = this.range;
    return Figure.#round(Figure.#LEFT + ((seconds - min) / (max - min)) * this.width);
  }

  static #level({ top, height, low, high }, value) {
    return Figure.#round(top + ((high - value) / (high - low)) * height);
  }

  static #round(pixels) {
    return Math.round(pixels * 100) / 100;
  }

  static #text(x, y, text, attributes = "") {
    const safe = text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
    return `<text x="${x}" y="${y}" fill="#222" ${attributes}>${safe}</text>`;
  }
}
