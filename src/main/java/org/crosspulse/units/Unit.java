package org.crosspulse.units;

import com.google.common.collect.ImmutableMap;
import java.util.List;

/**
 * The physical dimensions that Crosspulse reads and prints, each with its accepted spellings.
 *
 * <p>In a spelling, {@code @} marks where an SI prefix may stand. The first spelling is the one
 * that is printed.
 */
public enum Unit {
  /** Electric potential (V). */
  VOLT("a voltage", "1.2 V", "@V"),
  /** Time (s). */
  SECOND("a time", "20 ns", "@s"),
  /** Conductance (S). */
  SIEMENS("a conductance", "10 uS", "@S"),
  /** Resistance (Ω). */
  OHM("a resistance", "5 kOhm", "@Ohm", "@Ω", "@ohm"),
  /** Rate of a normalised state (1/s). */
  PER_SECOND("a rate", "100 1/s", "1/@s"),
  /** Rate of a resistance per volt of overdrive (Ω/(V·s)). */
  OHM_PER_VOLT_SECOND(
      "a resistance rate per volt",
      "1e13 Ohm/(V s)",
      "@Ohm/(V s)",
      "@Ohm/(V*s)",
      "@Ohm/(V·s)",
      "@Ω/(V s)",
      "@Ω/(V·s)",
      "@Ω/(V*s)"),
  /** Capacitance (F). */
  FARAD("a capacitance", "10 fF", "@F"),
  /** Electric current (A). */
  AMPERE("a current", "115 uA", "@A"),
  /** Length (m). */
  METRE("a length", "3 nm", "@m"),
  /** Speed (m/s). */
  METRE_PER_SECOND("a speed", "5e-4 m/s", "@m/s"),
  /** Mobility of ions (m²/(V·s)). */
  SQUARE_METRE_PER_VOLT_SECOND("a mobility", "1e-14 m^2/(V s)", "m^2/(V s)", "m²/(V·s)"),
  /** Electric field (V/m). */
  VOLT_PER_METRE("a field", "1.4e9 V/m", "@V/m"),
  /** What multiplies a voltage in an exponent (1/V). */
  PER_VOLT("a reciprocal voltage", "0.05 1/V", "1/@V"),
  /** Rate of a normalised state per volt (1/(V·s)). */
  PER_VOLT_SECOND("a rate per volt", "5 1/(V s)", "1/(V s)", "1/(V·s)", "1/(V*s)"),
  /** Rate of a resistance per ohm squared (1/(Ω·s)). */
  PER_OHM_SECOND("a rate per ohm", "743 1/(Ohm s)", "1/(Ohm s)", "1/(Ω s)", "1/(Ω·s)"),
  /** Resistance per volt (Ω/V). */
  OHM_PER_VOLT("a resistance per volt", "23 kOhm/V", "@Ohm/V", "@Ω/V"),
  /** Energy (J). */
  JOULE("an energy", "10 pJ", "@J"),
  /** Energy of one carrier (eV). */
  ELECTRONVOLT("an energy", "0.6 eV", "@eV"),
  /** Temperature (K). */
  KELVIN("a temperature", "298 K", "K"),
  /** Thermal resistance (K/W). */
  KELVIN_PER_WATT("a thermal resistance", "2.1e3 K/W", "@K/W"),
  /** Temperature coefficient (1/K). */
  PER_KELVIN("a temperature coefficient", "3.92e-3 1/K", "1/K"),
  /** Frequency (Hz). */
  HERTZ("a frequency", "2e13 Hz", "@Hz"),
  /** Number density (1/m³). */
  PER_CUBIC_METRE("a density", "8e23 1/m^3", "1/m^3", "1/m³"),
  /** A multiple of the device's threshold for rising conductance, V_on. */
  ON_THRESHOLD("a multiple of V_on", "1.25 V_on", "V_on"),
  /** A multiple of the device's threshold for falling conductance, V_off. */
  OFF_THRESHOLD("a multiple of V_off", "1.25 V_off", "V_off");

  private final String meaning;
  private final String example;
  private final String pattern;
  private final ImmutableMap<String, Integer> exponents;

  Unit(String meaning, String example, String... patterns) {
    this.meaning = meaning;
    this.example = example;
    this.pattern = patterns[0];
    this.exponents = spellings(List.of(patterns));
  }

  /** What a value of this unit is, with its article: "a voltage". */
  public String meaning() {
    return meaning;
  }

  /** A value as a user would write it: "1.2 V". */
  public String example() {
    return example;
  }

  /** The power of ten of each accepted spelling: {@code "ns"} is -9 for {@link #SECOND}. */
  ImmutableMap<String, Integer> exponents() {
    return exponents;
  }

  /** The printed symbol with an SI prefix, which is left out where the unit takes none. */
  String symbol(String prefix) {
    return pattern.replace("@", prefix);
  }

  /** Whether larger prefixes make larger values: false for 1/s, whose prefix divides. */
  boolean isPrefixedInNumerator() {
    return pattern.startsWith("@");
  }

  private static ImmutableMap<String, Integer> spellings(List<String> patterns) {
    ImmutableMap.Builder<String, Integer> all = ImmutableMap.builder();
    for (String pattern : patterns) {
      int sign = pattern.contains("/@") ? -1 : 1;
      Prefixes.POWERS.forEach(
          (prefix, exponent) -> {
            if (pattern.contains("@") || prefix.isEmpty()) {
              all.put(pattern.replace("@", prefix), sign * exponent);
            }
          });
    }
    return all.buildOrThrow();
  }

  /** In a class of its own, because the constants above are made before the enum's own fields. */
  private static final class Prefixes {
    /** SI prefixes and their powers of ten; both spellings of micro are accepted. */
    static final ImmutableMap<String, Integer> POWERS =
        ImmutableMap.<String, Integer>builder()
            .put("", 0)
            .put("f", -15)
            .put("p", -12)
            .put("n", -9)
            .put("u", -6)
            .put("µ", -6)
            .put("μ", -6)
            .put("m", -3)
            .put("k", 3)
            .put("M", 6)
            .put("G", 9)
            .put("T", 12)
            .buildOrThrow();
  }
}
