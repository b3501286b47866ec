/**
 * Several cells on one axis of time. Every instant at which any of them has a sample is in it twice,
 * before and after, so that jumps are upright and curves of different cells share their times.
 */
class Timetable {
  constructor(traces) {
    const instants = [...new Set(traces.flatMap((trace) => trace.times))].sort((a, b) => a - b);
    this.traces = traces;
    this.times = instants.flatMap((seconds) => [seconds, seconds]);
  }

  /** A column for each cell: its signal at the times of the table. */
  columns(signal) {
    return this.traces.map((trace) => {
      const column = new Array(this.times.length);
      for (let at = 0; at < column.length; at += 2) {
        column[at] = trace.valueBefore(signal, this.times[at]);
        column[at + 1] = trace.value(signal, this.times[at]);
      }
      return column;
    });
  }

  /** The custom property that a trace's curve has: the cell's, or the signal's for a cell alone. */
  colourOf(trace, signal) {
    return this.traces.length === 1 ? signal.colour : trace.colour;
  }

  /** From the first instant to the last (s). */
  get range() {
    return [this.times[0] ?? 0, this.times.at(-1) ?? 1];
  }

  /** The least and the greatest number of some columns, with room around; `also` is kept in view. */
  static extent(columns, also = []) {
    let low = Math.min(...also);
    let high = Math.max(...also);
    for (const column of columns) {
      for (const value of column) {
        if (value < low) low = value;
        if (value > high) high = value;
      }
    }
    const room = (high - low) * 0.08 || Math.abs(high) * 0.01 || 1;
    return [low - room, high + room];
  }
}
