/** Which lines pulse in which slot, and what follows from that alone. */
class Slots {
  /** Of the `phases` of a recording and the lines' slots, which count over all phases. */
  constructor(phases, lines) {
    this.phases = phases;
    this.rows = Slots.#bySlot(lines.row_slots);
    this.columns = Slots.#bySlot(lines.column_slots);
    this.rowCount = lines.row_slots.length;
    this.columnCount = lines.column_slots.length;
  }

  /** The phase that a slot belongs to. */
  phase(slot) {
    return this.phases.find((phase) => slot < phase.first_slot + phase.slots) ?? this.phases.at(-1);
  }

  /** When a slot begins (s). */
  startSeconds(slot) {
    const phase = this.phase(slot);
    return phase.start_seconds + (slot - phase.first_slot) * phase.slot_seconds;
  }

  /** From when to when a slot lasts (s); null for no slot. */
  span(slot) {
    if (slot === null) {
      return null;
    }
    const start = this.startSeconds(slot);
    return [start, start + this.phase(slot).slot_seconds];
  }

  /** Rows that pulse in a slot. */
  rowsAt(slot) {
    return this.rows.get(slot) ?? [];
  }

  /** Columns that pulse in a slot. */
  columnsAt(slot) {
    return this.columns.get(slot) ?? [];
  }

  /** How often the two pulses of each cell have met at the end of a slot; negative where that lowers. */
  coincidences(slot) {
    const counts = new Float64Array(this.rowCount * this.columnCount);
    for (let at = 0; at <= slot; at++) {
      const columns = this.columnsAt(at);
      const sign = this.phase(at).raising ? 1 : -1;
      for (const row of this.rowsAt(at)) {
        for (const column of columns) {
          counts[row * this.columnCount + column] += sign;
        }
      }
    }
    return counts;
  }

  /** The nominal voltage across each cell while the pulses of a slot are on (V), row less column. */
  nominalVolts(slot) {
    const phase = this.phase(slot);
    const volts = new Float64Array(this.rowCount * this.columnCount);
    for (const row of this.rowsAt(slot)) {
      const start = row * this.columnCount;
      volts.fill(phase.row_volts, start, start + this.columnCount);
    }
    for (const column of this.columnsAt(slot)) {
      for (let cell = column; cell < volts.length; cell += this.columnCount) {
        volts[cell] -= phase.column_volts;
      }
    }
    return volts;
  }

  static #bySlot(slotsOfLines) {
    const lines = new Map();
    slotsOfLines.forEach((slots, line) => {
      for (const slot of slots) {
        if (!lines.has(slot)) {
          lines.set(slot, []);
        }
        lines.get(slot).push(line);
      }
    });
    return lines;
  }
}
