package org.crosspulse.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The prefix that makes numbers readable. */
class PrefixedTest {
  @ParameterizedTest
  @CsvSource({
    "1e-8, nS, 1e9",
    "1e-4, µS, 1e6",
    "0.99e-3, µS, 1e6",
    "2, S, 1",
    "5e3, kS, 1e-3",
    "0, S, 1",
    "1e-20, pS, 1e12"
  })
  void symbols(double largest, String symbol, double perUnit) {
    Prefixed unit = Prefixed.of(largest, "S");
    assertEquals(symbol, unit.symbol());
    assertEquals(perUnit, unit.perUnit(), 1e-9 * perUnit);
  }
}
