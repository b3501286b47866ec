package org.crosspulse.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.model.ConstantRate;
import org.crosspulse.engine.EventEngine;
import org.crosspulse.pulse.CycleKind;
import org.crosspulse.pulse.Phase;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.PulseTiming;
import org.crosspulse.pulse.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A trace remembers what it was shown, up to its capacity, and counts the rest. */
class CellTraceTest {

  private static CellTrace filled(int capacity, int samples) {
    CellTrace trace = new CellTrace(2, 3, 5, capacity);
    for (int k = 0; k < samples; k++) {
      trace.sample(10L * k, new OneCell(0.5 * k, -0.25 * k, k / 1000.0));
    }
    return trace;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 63, 64, 65, 200, 1000})
  void memoryIsBounded(int capacity) {
    CellTrace trace = filled(capacity, 300);
    assertEquals(Math.min(capacity, 300), trace.size());
    assertEquals(Math.max(0, 300 - capacity), trace.dropped());
    int last = trace.size() - 1;
    assertEquals(10L * last, trace.tick(last));
    assertEquals(last / 1000.0, trace.state(last));
  }

  @Test
  void everySampleIsKeptAsItCame() {
    CellTrace trace = filled(100, 100);
    assertEquals(2, trace.row());
    assertEquals(3, trace.column());
    assertArrayEquals(new int[] {13}, trace.cells());
    for (int k = 0; k < 100; k++) {
      assertEquals(10L * k, trace.tick(k));
      assertEquals(0.5 * k, trace.rowVolts(k));
      assertEquals(-0.25 * k, trace.columnVolts(k));
      assertEquals(0.75 * k, trace.deviceVolts(k));
      assertEquals(k / 1000.0, trace.state(k));
    }
  }

  @Test
  void theDefaultHoldsTheLongestCycleItPromises() {
    PulseTiming timing = new PulseTiming(1, 2);
    Schedule schedule =
        new Schedule(
            CycleKind.TWO_PHASE,
            5000,
            List.of(
                new Phase("potentiation", 1, 1, 0.75, -0.75, timing),
                new Phase("depression", 1, -1, -0.75, 0.75, timing)));
    CellTrace trace = new CellTrace(0, 0, 1, CellTrace.DEFAULT_CAPACITY);
    Crossbar crossbar = Crossbar.uniform(1, 1, new ConstantRate(1, -1, 100, -100, 1e-6, 1e-4), 0.5);
    PulseCounts counts = new PulseCounts(new int[] {5000}, new int[] {5000});
    new EventEngine(List.of(trace)).play(crossbar, schedule, counts);
    assertEquals(0, trace.dropped());
    assertTrue(trace.size() > 20_000, "two phases of 5000 rises and falls: " + trace.size());
  }
}
