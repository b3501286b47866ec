/** The recorded signals of one cell, as functions of time. */
class Trace {
  /** Of a cell's document; `colour` is the custom property that its curves have. */
  constructor(document, colour) {
    this.document = document;
    this.colour = colour;
    this.row = document.row;
    this.column = document.column;
    this.times = document.time_seconds;
  }

  /** Whether there are signals: an export has those of some cells. */
  get isRecorded() {
    return this.times !== undefined;
  }

  /** Where a time belongs: the first sample after it. */
  after(seconds) {
    let low = 0;
    let high = this.times.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.times[middle] <= seconds) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** A signal's numbers at both ends of a stretch of time and in it. */
  valuesWithin(signal, start, end) {
    const inside = this.document[signal.key].slice(this.after(start), this.after(end));
    return [this.value(signal, start), ...inside, this.value(signal, end)];
  }

  /** A signal from a time on: what the last sample says, or what lies on the way to the next. */
  value(signal, seconds) {
    const values = this.document[signal.key];
    const next = this.after(seconds);
    if (next === 0) {
      return values[0];
    }
    const held = values[next - 1];
    if (next === values.length || Signals.holds(signal, this.document.ramps)) {
      return held;
    }
    const start = this.times[next - 1];
    return held + ((seconds - start) / (this.times[next] - start)) * (values[next] - held);
  }

  /** A signal up to a time: differs from `value` only where it jumps. */
  valueBefore(signal, seconds) {
    const first = this.#firstAt(seconds);
    if (first === 0 || this.times[first] !== seconds) {
      return this.value(signal, seconds);
    }
    const values = this.document[signal.key];
    return Signals.holds(signal, this.document.ramps) ? values[first - 1] : values[first];
  }

  #firstAt(seconds) {
    let at = this.after(seconds);
    while (at > 0 && this.times[at - 1] >= seconds) {
      at--;
    }
    return Math.min(at, this.times.length - 1);
  }
}
