/** The maps of a recording: those of the whole cycle, and those of one slot of it. */
class Maps {
  /** Residuals below are those of rounding, and look like none (steps). */
  static ROUNDING_STEPS = 1e-6;

  static #OF_A_SLOT = [
    { id: "slot_state", label: "State", unit: "", ramp: "sequential", slot: true, states: true },
    { id: "slot_change", label: "Change of state", unit: "", ramp: "diverging", slot: true, states: true },
    { id: "slot_coincidences", label: "Coincidences", unit: "", ramp: "diverging", slot: true },
    { id: "slot_volts", label: "Voltage", unit: "V", ramp: "diverging", slot: true },
  ];

  /** What a moved time slider shows in place of a map of the whole cycle. */
  static #IN_TIME = new Map([
    ["state", "slot_state"],
    ["state_before", "slot_state"],
    ["conductance", "slot_state"],
    ["coincidences", "slot_coincidences"],
    ["peak_volts", "slot_volts"],
  ]);

  /** All maps of a recording, those of the whole cycle first; an export may have no states in time. */
  static of(recording) {
    const known = Maps.#OF_A_SLOT.filter(({ states }) => !states || recording.hasFrame(0)).map((map) =>
      map.id === "slot_volts" && !recording.hasFrame(0) ? { ...map, label: "Nominal voltage" } : map,
    );
    return [...recording.about.maps, ...known];
  }

  /** The map of a slot, among these, that is nearest to another map. */
  static inTime(maps, map) {
    const id = map.slot ? map.id : (Maps.#IN_TIME.get(map.id) ?? "slot_change");
    return maps.find((other) => other.id === id) ?? maps.find((other) => other.id === "slot_coincidences");
  }

  /** The id of the map of the whole cycle that a map of a slot comes to in the end. */
  static whole(map) {
    const ids = {
      slot_state: "state",
      slot_change: "delta_conductance",
      slot_coincidences: "coincidences",
      slot_volts: "peak_volts",
    };
    return ids[map.id];
  }

  /**
   * A map's numbers and colours; those of a slot have the range of the whole cycle, and a range
   * `withoutOutliers` that of the usual numbers.
   */
  static async load(map, recording, slots, slot, withoutOutliers) {
    const part = (values) => (withoutOutliers ? Ramp.usual(values) : values);
    if (!map.slot) {
      const values = await recording.map(map.id);
      const least = map.unit === "steps" ? Maps.ROUNDING_STEPS : 0;
      return { map, values, ramp: Ramp.over(map.ramp, [part(values)], least) };
    }
    const { values, range } = await Maps.#atSlot(map.id, recording, slots, slot);
    return { map, values, ramp: Ramp.over(map.ramp, range.map(part)) };
  }

  static async #atSlot(id, recording, slots, slot) {
    if (id === "slot_coincidences") {
      return { values: slots.coincidences(slot), range: [slots.coincidences(recording.about.slots - 1)] };
    }
    if (id === "slot_volts") {
      const peaks = slots.phases.map((phase) => Math.abs(phase.row_volts) + Math.abs(phase.column_volts));
      const values = recording.hasFrame(slot) ? await recording.volts(slot) : slots.nominalVolts(slot);
      return { values, range: [peaks, values] };
    }
    const [before, after, frame] = await Promise.all([
      recording.map("state_before"),
      recording.map("state"),
      recording.states(slot),
    ]);
    if (id === "slot_state") {
      return { values: frame, range: [before, after, frame] };
    }
    const change = (states) => states.map((state, cell) => state - before[cell]);
    const values = change(frame);
    return { values, range: [change(after), values] };
  }
}
