package org.crosspulse.units;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.crosspulse.RandomCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Values in SI are printed with four digits and a prefix, and read back. */
class QuantityFormatTest {

  @ParameterizedTest
  @CsvSource({
    "2e-8, SECOND, 20 ns",
    "1e-3, SECOND, 1 ms",
    "0.999e-3, SECOND, 999 us",
    "1.3333333333333333, VOLT, 1.333 V",
    "-4.6, VOLT, -4.6 V",
    "1000, VOLT, 1 kV",
    "0, VOLT, 0 V",
    "-0.0, VOLT, 0 V",
    "1e-10, SIEMENS, 100 pS",
    "1e13, OHM_PER_VOLT_SECOND, 10 TOhm/(V s)",
    "100, PER_SECOND, 100 1/s",
    "1e9, PER_SECOND, 1E+9 1/s",
    "1.3333333333333333, ON_THRESHOLD, 1.333 V_on",
    "NaN, VOLT, NaN V",
    "-Infinity, VOLT, -Infinity V",
    "1e18, VOLT, 1E+18 V",
    "1e-20, SECOND, 1E-20 s",
  })
  void printsForPeople(double value, Unit unit, String expected) {
    assertEquals(expected, Quantity.format(value, unit));
  }

  @ParameterizedTest
  @EnumSource(Unit.class)
  void everyUnitsExampleIsReadAndPrintedBack(Unit unit) {
    double value = Quantity.parse("example", unit.example(), unit);
    assertEquals(value, Quantity.parse("printed", Quantity.format(value, unit), unit));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void whatIsPrintedIsReadBackToFourDigits(long seed) {
    Random random = RandomCases.random(seed);
    Unit unit = RandomCases.pick(random, List.of(Unit.values()));
    double value = RandomCases.logUniform(random, 1e-14, 1e13) * (random.nextBoolean() ? 1 : -1);
    String printed = Quantity.format(value, unit);
    double back = Quantity.parse("printed", printed, unit);
    assertEquals(value, back, 5.01e-4 * Math.abs(value), "seed " + seed + ": " + printed);
  }
}
