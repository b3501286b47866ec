/**
 * Traces as value changes (IEEE 1364-2001, clause 18), as `trace` writes them; only for exported
 * pages, a server writes its own.
 */
class Vcd {
  static #TICKS_PER_SECOND = 1e15;

  /** Several cells in one file, each with its own times; V, A, S. */
  static of(traces) {
    const variables = traces.flatMap((trace) =>
      Csv.COLUMNS.map(([name, key]) => ({ trace, name: `${name}_${trace.row}_${trace.column}`, key })),
    );
    variables.forEach((variable, index) => (variable.id = Vcd.#identifier(index)));
    const scopes = traces.map(({ row, column }) => Vcd.#scope(row, column, variables));
    return [
      "$comment Crosspulse, one learning cycle: V, A, S; x has no unit $end",
      "$timescale 1 fs $end",
      "$scope module crossbar $end",
      ...scopes,
      "$upscope $end",
      "$enddefinitions $end",
      ...Vcd.#changes(variables),
      "",
    ].join("\n");
  }

  static #scope(row, column, variables) {
    const ofCell = variables.filter(({ trace }) => trace.row === row && trace.column === column);
    const lines = ofCell.map(({ id, name }) => `$var real 64 ${id} ${name} $end`);
    return [
      `$scope module row_${row} $end`,
      `$scope module cell_${row}_${column} $end`,
      ...lines,
      "$upscope $end",
      "$upscope $end",
    ].join("\n");
  }

  /** A value holds from its time on: of several samples at one time, a jump, the last counts. */
  static #changes(variables) {
    const byTick = new Map();
    for (const { trace, key, id } of variables) {
      let shown;
      trace.times.forEach((seconds, at) => {
        const value = trace.document[key][at];
        if (seconds !== trace.times[at + 1] && value !== shown && value !== null) {
          const tick = Math.round(seconds * Vcd.#TICKS_PER_SECOND);
          byTick.set(tick, [...(byTick.get(tick) ?? []), `r${value} ${id}`]);
          shown = value;
        }
      });
    }
    const end = Math.round(Math.max(...variables.map(({ trace }) => trace.times.at(-1))) * Vcd.#TICKS_PER_SECOND);
    byTick.set(end, byTick.get(end) ?? []);
    return [...byTick.keys()].sort((a, b) => a - b).map((tick) => [`#${tick}`, ...byTick.get(tick)].join("\n"));
  }

  /** Of printable characters, the shortest first. */
  static #identifier(index) {
    let text = "";
    for (let rest = index; rest >= 0; rest = Math.floor(rest / 94) - 1) {
      text += String.fromCharCode(33 + (rest % 94));
    }
    return text;
  }
}
