package org.crosspulse.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The points that tell how long a sweep takes are points of it, run once like all others. */
class PilotTest {
  @ParameterizedTest
  @CsvSource({"200, 1/1, 1", "200, 3/7, 2", "5, 1/1, 3", "5, 2/2, 1", "3, 4/4, 2", "1, 1/1, 1"})
  void itsPointsAreThoseOfTheShareAndNotRunAgain(int points, String text, int threads)
      throws IOException {
    SweepPlan plan = plan(points);
    Shard share = Shard.parse(text);
    AtomicLongArray runs = new AtomicLongArray(points);
    PointFunction function =
        point -> {
          runs.incrementAndGet((int) point.index());
          return Map.of("index", (double) point.index());
        };
    try (Ledger ledger = Ledger.inMemory(LedgerPlan.of(plan))) {
      Pilot pilot = Pilot.run(plan, share, new LocalThreads(plan, function, threads), ledger);
      assertEquals(ledger.counts().recorded(), pilot.records().size());
      assertTrue(pilot.records().size() <= share.points(points));
      new LocalRunner(plan, function, threads, point -> {})
          .run(new MissingPoints(ledger, share, points), ledger);
    }
    for (int index = 0; index < points; index++) {
      boolean isOfShare = index % share.of() == share.number() - 1;
      assertEquals(isOfShare ? 1 : 0, runs.get(index), "runs of point " + index);
    }
  }

  private static SweepPlan plan(int points) {
    List<Object> values = List.of("only");
    Axis axis = new Axis(List.of("a"), new ListedValues(List.of(values)), "f:1");
    return new SweepPlan(
        "p",
        "A plan",
        Task.CYCLE,
        List.of(axis),
        Sampling.GRID,
        points,
        1,
        new Metrics(List.of()),
        Map.of());
  }
}
