package org.crosspulse.pulse;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.crosspulse.problem.BadInputException;
import org.crosspulse.units.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amplitudes outside u/2 &lt; |V| &lt; u are refused, unless the scheme allows them. */
class PulseSchemeTest {
  private static final double ON = 0.75;
  private static final double OFF = -1.25;

  private static PulseScheme scheme(Amplitude raising, Amplitude lowering, boolean allow) {
    return new PulseScheme(
        "test",
        "",
        CycleKind.TWO_PHASE,
        10,
        new PhaseDrive(raising, 10e-6, 20e-6),
        new PhaseDrive(lowering, 30e-6, 70e-6),
        allow);
  }

  private static PulseScheme volts(double raising, double lowering, boolean allow) {
    return scheme(new Amplitude(raising, Unit.VOLT), new Amplitude(lowering, Unit.VOLT), allow);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.000_000_000_001, 4.0 / 3, 1.999_999_999_999})
  void acceptsTheOpenWindow(double multiple) {
    assertDoesNotThrow(() -> volts(multiple * ON, multiple * OFF, false).resolve(ON, OFF));
  }

  @ParameterizedTest
  @CsvSource({
    "0.000001, short of the threshold 750 mV",
    "0.999999, short of the threshold 750 mV",
    "1, short of the threshold 750 mV",
    "2, half of which reaches the threshold 750 mV",
    "2.000001, half of which reaches the threshold 750 mV",
    "100, half of which reaches the threshold 750 mV",
  })
  void refusesThePotentiationOutsideIt(double multiple, String why) {
    BadInputException e = refusal(volts(multiple * ON, -2, false));
    assertEquals("potentiation.amplitude", e.key());
    assertMessage(e, why);
    assertMessage(e, "between 750 mV and 1.5 V, or allow_violation = true");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1, 2, 3})
  void refusesTheDepressionOutsideIt(double multiple) {
    BadInputException e = refusal(volts(1, multiple * OFF, false));
    assertEquals("depression.amplitude", e.key());
    assertMessage(e, "between -1.25 V and -2.5 V");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1, 2, 50})
  void allowsViolationsOnRequest(double multiple) {
    Schedule schedule = volts(multiple * ON, multiple * OFF, true).resolve(ON, OFF);
    assertEquals(multiple * ON, schedule.phases().get(0).fullSelectVolts());
    assertEquals(multiple * OFF, schedule.phases().get(1).fullSelectVolts());
  }

  @ParameterizedTest
  @CsvSource({"-1, -2", "0, -2", "NaN, -2"})
  void refusesAPotentiationOfTheWrongSignEvenThen(double raising, double lowering) {
    BadInputException e = refusal(volts(raising, lowering, true));
    assertEquals("potentiation.amplitude", e.key());
    assertMessage(e, "a voltage above zero");
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "1, 0", "1, -0.0", "1, NaN"})
  void refusesADepressionOfTheWrongSignEvenThen(double raising, double lowering) {
    BadInputException e = refusal(volts(raising, lowering, true));
    assertEquals("depression.amplitude", e.key());
    assertMessage(e, "a voltage below zero");
  }

  @Test
  void multiplesScaleWithTheDevice() {
    PulseScheme multiples =
        scheme(
            new Amplitude(1.5, Unit.ON_THRESHOLD), new Amplitude(1.25, Unit.OFF_THRESHOLD), false);
    Schedule schedule = multiples.resolve(4, -8);
    assertEquals(6, schedule.phases().get(0).fullSelectVolts());
    assertEquals(-10, schedule.phases().get(1).fullSelectVolts());
  }

  @ParameterizedTest
  @CsvSource({"10e-6, 10e-6", "10e-6, 5e-6", "10e-6, 10.0000000001e-6"})
  void pulsesMustStayApart(double width, double period) {
    PhaseDrive touching = new PhaseDrive(new Amplitude(1, Unit.VOLT), width, period);
    PhaseDrive fine = new PhaseDrive(new Amplitude(-2, Unit.VOLT), 1e-6, 2e-6);
    BadInputException e =
        refusal(new PulseScheme("t", "", CycleKind.TWO_PHASE, 1, touching, fine, false));
    assertEquals("potentiation.period", e.key());
    assertMessage(e, "longer than the width");
  }

  @Test
  void aCycleBeyondTheTickGridIsRefused() {
    PhaseDrive slow = new PhaseDrive(new Amplitude(1, Unit.VOLT), 1, 2);
    PhaseDrive fine = new PhaseDrive(new Amplitude(-2, Unit.VOLT), 1e-6, 2e-6);
    BadInputException e =
        refusal(new PulseScheme("t", "", CycleKind.TWO_PHASE, 1_000_000, slow, fine, false));
    assertEquals("potentiation.period", e.key());
    assertMessage(e, "a cycle of less than 2.5 hours");
  }

  private static BadInputException refusal(PulseScheme scheme) {
    return assertThrows(BadInputException.class, () -> scheme.resolve(ON, OFF));
  }

  private static void assertMessage(BadInputException e, String part) {
    assertTrue(String.valueOf(e.getMessage()).contains(part), e::getMessage);
  }
}
