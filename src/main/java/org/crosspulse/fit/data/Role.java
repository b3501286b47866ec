package org.crosspulse.fit.data;

import com.google.common.collect.ImmutableList;
import org.crosspulse.units.Unit;
import org.jspecify.annotations.Nullable;

/** What a column of a table may be. */
enum Role {
  TIME("time", Unit.SECOND, "time", "t"),
  VOLTAGE("voltage", Unit.VOLT, "voltage", "v", "volts", "bias", "device_volts"),
  CURRENT("current", Unit.AMPERE, "current", "i", "amperes", "amps"),
  PULSE("pulse", null, "pulse", "pulse_number", "pulse_index", "pulses", "number", "n", "index"),
  AMPLITUDE("amplitude", Unit.VOLT, "amplitude", "pulse_amplitude", "amp"),
  WIDTH("width", Unit.SECOND, "width", "pulse_width", "duration"),
  CONDUCTANCE("conductance", Unit.SIEMENS, "conductance", "g");

  private final String word;
  private final @Nullable Unit unit;
  private final ImmutableList<String> names;

  Role(String word, @Nullable Unit unit, String... names) {
    this.word = word;
    this.unit = unit;
    this.names = ImmutableList.copyOf(names);
  }

  /** How messages call it. */
  String word() {
    return word;
  }

  /** Its unit, or null for a plain number. */
  @Nullable Unit unit() {
    return unit;
  }

  /** What a header may call it, in lower case. */
  ImmutableList<String> names() {
    return names;
  }
}
