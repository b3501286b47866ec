package org.crosspulse.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.crosspulse.problem.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text with a unit becomes the nearest double in SI, or one clear message. */
class QuantityParseTest {
  private static final Map<String, Integer> PREFIXES =
      Map.ofEntries(
          Map.entry("f", -15),
          Map.entry("p", -12),
          Map.entry("n", -9),
          Map.entry("u", -6),
          Map.entry("µ", -6),
          Map.entry("μ", -6),
          Map.entry("m", -3),
          Map.entry("", 0),
          Map.entry("k", 3),
          Map.entry("M", 6),
          Map.entry("G", 9),
          Map.entry("T", 12));

  @ParameterizedTest
  @EnumSource(
      value = Unit.class,
      names = {"VOLT", "SECOND", "SIEMENS", "OHM"})
  void everyPrefixIsAPowerOfTen(Unit unit) {
    PREFIXES.forEach(
        (prefix, power) -> {
          String text = "2.5 " + unit.symbol(prefix);
          // Double.parseDouble rounds correctly: the reference for "correctly rounded".
          assertEquals(Double.parseDouble("2.5e" + power), Quantity.parse("k", text, unit), text);
        });
  }

  @Test
  void thePrefixOfARateDivides() {
    assertEquals(1e9, Quantity.parse("k", "1 1/ns", Unit.PER_SECOND));
    assertEquals(2.5e-3, Quantity.parse("k", "2.5 1/ks", Unit.PER_SECOND));
  }

  @ParameterizedTest
  @CsvSource({
    "20 ns, SECOND, 2e-8",
    "0.1 us, SECOND, 1e-7",
    "1.1 ns, SECOND, 1.1e-9",
    "3 fs, SECOND, 3e-15",
    "20ns, SECOND, 2e-8",
    "'  20  ns  ', SECOND, 2e-8",
    "+.5e3 mV, VOLT, 0.5",
    "5. V, VOLT, 5",
    "-0.3 V, VOLT, -0.3",
    "7e-5 uS, SIEMENS, 7e-11",
    "5 kΩ, OHM, 5000",
    "5 kohm, OHM, 5000",
    "1e13 Ohm/(V s), OHM_PER_VOLT_SECOND, 1e13",
    "10 TΩ/(V·s), OHM_PER_VOLT_SECOND, 1e13",
    "3 kOhm/(V*s), OHM_PER_VOLT_SECOND, 3000",
    "1.25 V_on, ON_THRESHOLD, 1.25",
    "1.5 V_off, OFF_THRESHOLD, 1.5",
    "1e-500 V, VOLT, 0",
  })
  void readsTheNearestDouble(String text, Unit unit, double expected) {
    assertEquals(expected, Quantity.parse("key", text, unit));
  }

  @ParameterizedTest
  @CsvSource({
    "'', VOLT, found \"\"; allowed: a voltage such as \"1.2 V\"",
    "V, VOLT, found \"V\";",
    "1.2, VOLT, 'found \"1.2\", which has no unit;'",
    "1.2 s, VOLT, 'found \"1.2 s\", which is a time;'",
    "1.2 S, SECOND, 'found \"1.2 S\", which is a conductance; allowed: a time such as \"20 ns\"'",
    "1.2 furlong, VOLT, 'found \"1.2 furlong\", whose unit is unknown;'",
    "1.2 v, VOLT, whose unit is unknown",
    "1 kV_on, ON_THRESHOLD, whose unit is unknown",
    "1 V_off, ON_THRESHOLD, which is a multiple of V_off",
    "1.2.3 V, VOLT, whose unit is unknown",
    "'1,2 V', VOLT, 'whose unit is unknown; allowed'",
    "1e999 V, VOLT, 'found \"1e999 V\", which is too large'",
    "nan V, VOLT, found \"nan V\"; allowed: a voltage",
    "inf V, VOLT, found \"inf V\"; allowed: a voltage",
    "-Infinity V, VOLT, found \"-Infinity V\"; allowed: a voltage",
    "0x10 V, VOLT, whose unit is unknown",
  })
  void saysWhatIsWrong(String text, Unit unit, String message) {
    BadInputException e =
        assertThrows(BadInputException.class, () -> Quantity.parse("some.key", text, unit));
    String line = String.valueOf(e.getMessage());
    assertEquals("some.key", e.key());
    assertEquals(true, line.startsWith("some.key: ") && line.contains(message), line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2 V", "1.25 V_on"})
  void tellsWhichUnitATextHas(String text) {
    Unit expected = text.endsWith("V") ? Unit.VOLT : Unit.ON_THRESHOLD;
    assertEquals(expected, Quantity.unitOf(text, Unit.VOLT, Unit.ON_THRESHOLD).orElseThrow(), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2", "1.2 s", "V", ""})
  void tellsThatAUnitIsNoneOfThose(String text) {
    assertEquals(true, Quantity.unitOf(text, Unit.VOLT, Unit.ON_THRESHOLD).isEmpty(), text);
  }
}
