/**
 * Several cells on one axis of time. Every instant at which any of them has a sample is in it twice,
 * before and after, so that jumps are upright and curves of different cells share their times.
 */
class Timetable {
  /** The strokes and gaps (px) of the curves, so that one on another leaves both to be seen. */
  static DASHES = [[], [9, 5], [3, 4], [14, 6], [9, 4, 2, 4], [5, 8]];

  /** Of traces of one recording, which has these phases. */
  constructor(traces, phases) {
    this.phases = phases;
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

  /** From the least to the greatest number of a signal with room around, in a range of time (s). */
  extent(signal, range) {
    const follows = signal.follows && (range[0] > this.range[0] || range[1] < this.range[1]);
    const values = this.traces.flatMap((trace) =>
      follows ? trace.valuesWithin(signal, ...range) : trace.document[signal.key],
    );
    const always = follows ? [] : this.#alwaysSeen(signal);
    let low = Math.min(...always);
    let high = Math.max(...always);
    for (const value of values) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
    const least = { A: 1e-6, V: 1 }[signal.unit] ?? 0.05;
    const room = (high - low) * 0.08 || Math.abs(high) * 0.01 || least;
    return [low - room, high + room];
  }

  /** The numbers that stay in view whatever the curves do. */
  #alwaysSeen(signal) {
    const thresholds = signal.thresholds
      ? this.traces.flatMap(({ document }) => [document.v_on, document.v_off]).filter((volts) => volts !== null)
      : [];
    const drives = signal.drive ? this.phases.map((phase) => phase[signal.drive]) : [];
    return signal.voltage ? [0, ...thresholds, ...drives] : [];
  }
}
