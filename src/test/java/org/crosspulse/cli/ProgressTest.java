package org.crosspulse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where there is no terminal the progress is words. */
class ProgressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0   | 10 | cycle: 0 %",
        "50  | 10 | cycle: 25 %, about 30 s left",
        "199 | 10 | cycle: 99 %, about 0 s left",
        "100 | 600 | cycle: 50 %, about 10 min left",
        "10  | 3600 | cycle: 5 %, about 19.0 h left",
        "200 | 10 | cycle: 100 %, about 0 s left"
      })
  void line(long step, double seconds, String expected) {
    assertEquals(expected, Progress.line("cycle", step, 200, seconds));
  }
}
