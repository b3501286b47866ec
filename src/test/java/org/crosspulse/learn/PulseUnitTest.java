package org.crosspulse.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.crosspulse.pulse.Roundings;
import org.crosspulse.rule.LearningRule;
import org.junit.jupiter.api.Test;

/** What a pulse is worth, and the learning rates that go with it. */
class PulseUnitTest {
  @Test
  void aBroadcastMaximumRisesAtOnceAndLeaksSlowly() {
    PulseUnit unit = new PulseUnit(0.01, 1);
    assertEquals(0.5, unit.next(0.1, 0.5, 100));
    assertEquals(0.5 * 0.999, unit.next(0.5, 0.2, 1), 1e-15);
    assertEquals(0.5 * Math.pow(0.999, 100), unit.next(0.5, 0.2, 100), 1e-15);
    assertEquals(1, unit.next(0.5, 7, 1));
    assertEquals(0.01, unit.next(0.01, 0, 1000));
  }

  @Test
  void ratesSuitEveryArrayAndEveryUnit() {
    PulseUnit following = new PulseUnit(0.01, 0.1);
    Values.Pulses values =
        new Values.Pulses(
            List.of(PulseUnit.fixed(0.05), PulseUnit.fixed(0.25)),
            List.of(following, PulseUnit.fixed(0.05)),
            Roundings.NEAREST);
    StepRange rates = values.rates(LearningRule.TIMES, 20, new StepRange(1e-9, 1e-3));
    // Steps over the rate: 0.01 … 0.1 in the first array, 0.25 in the second.
    assertEquals(1e-9 / 0.01, rates.least(), 1e-20);
    assertEquals(1e-3 / 0.25, rates.most(), 1e-15);
    assertFalse(values.haveCommonUnits());
    assertTrue(Values.Pulses.common(0.1, 2, Roundings.NEAREST).haveCommonUnits());
    assertThrows(IllegalArgumentException.class, () -> new PulseUnit(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new PulseUnit(2, 1));
  }
}
