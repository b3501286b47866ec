package org.crosspulse.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.crosspulse.problem.BadInputException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every point is run once and recorded, whatever becomes of others. */
class LocalRunnerTest {
  private static final long POINTS = 200;
  private static final SweepPlan PLAN =
      new SweepPlan(
          "p",
          "A plan",
          Task.CYCLE,
          List.of(
              new Axis(
                  List.of("a"),
                  new RangeValues(0, 1, (int) POINTS, Scale.LINEAR, RangeValues.Kind.REAL, null),
                  "f:1")),
          Sampling.GRID,
          1,
          1,
          new Metrics(List.of()),
          Map.of());

  private static Map<String, @Nullable Double> metrics(Point point) {
    if (point.index() % 50 == 7) {
      throw BadInputException.of("key", "index " + point.index(), "another\nindex");
    }
    Map<String, @Nullable Double> metrics = new LinkedHashMap<>();
    metrics.put("seed", (double) point.seed());
    return metrics;
  }

  private static List<PointRecord> run(int threads) throws IOException {
    List<PointRecord> records = new ArrayList<>();
    try (Ledger ledger = Ledger.inMemory(LedgerPlan.of(PLAN))) {
      new LocalRunner(PLAN, LocalRunnerTest::metrics, threads, point -> {})
          .run(LongStream.range(0, POINTS).iterator(), ledger);
      ledger.forEach(records::add);
    }
    return records;
  }

  private static PointRecord withoutTime(PointRecord point) {
    return new PointRecord(
        point.index(),
        point.repeat(),
        point.seed(),
        point.parameters(),
        point.metrics(),
        point.error(),
        0);
  }

  @Test
  void theSameRecordsForAnyNumberOfThreads() throws IOException {
    List<PointRecord> one = run(1);
    assertEquals(POINTS, one.size());
    assertEquals(
        one.stream().map(LocalRunnerTest::withoutTime).toList(),
        run(3).stream().map(LocalRunnerTest::withoutTime).toList());
  }

  @Test
  void aPointThatFailsIsARecordOnOneLine() throws IOException {
    List<PointRecord> failed = run(2).stream().filter(PointRecord::isFailed).toList();
    assertEquals(List.of(7L, 57L, 107L, 157L), failed.stream().map(PointRecord::index).toList());
    assertEquals("key: found index 7; allowed: another index", failed.get(0).error());
  }

  @Test
  void aLedgerThatCannotBeWrittenStopsTheRun() throws IOException {
    AtomicInteger begun = new AtomicInteger();
    Ledger closed = Ledger.inMemory(LedgerPlan.of(PLAN));
    closed.close();
    LocalRunner runner =
        new LocalRunner(
            PLAN,
            point -> {
              begun.incrementAndGet();
              return metrics(point);
            },
            2,
            point -> {});
    assertThrows(
        IOException.class, () -> runner.run(LongStream.range(0, 1L << 40).iterator(), closed));
    assertTrue(begun.get() < 1000, begun + " points begun");
  }

  /** What is begun and not in the ledger is what a kill takes. */
  @Test
  void aThreadHasAtMostOnePointUnderWayAndOneOnItsWayToTheDisk() throws IOException {
    int threads = 3;
    AtomicInteger begun = new AtomicInteger();
    AtomicLong most = new AtomicLong();
    try (Ledger ledger = Ledger.inMemory(LedgerPlan.of(PLAN))) {
      PointFunction function =
          point -> {
            long underWay = begun.incrementAndGet() - recorded(ledger);
            most.accumulateAndGet(underWay, Math::max);
            return metrics(point);
          };
      new LocalRunner(PLAN, function, threads, point -> {})
          .run(LongStream.range(0, POINTS).iterator(), ledger);
    }
    assertTrue(most.get() <= 2L * threads, most + " points under way");
  }

  private static long recorded(Ledger ledger) {
    try {
      return ledger.counts().recorded();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aFaultOfTheMachineIsNoRecord() throws IOException {
    try (Ledger ledger = Ledger.inMemory(LedgerPlan.of(PLAN))) {
      LocalRunner runner =
          new LocalRunner(
              PLAN,
              point -> {
                if (point.index() == 20) {
                  throw new OutOfMemoryError("none left");
                }
                return metrics(point);
              },
              1,
              point -> {});
      assertThrows(
          OutOfMemoryError.class, () -> runner.run(LongStream.range(0, POINTS).iterator(), ledger));
      assertEquals(20, ledger.counts().recorded());
    }
  }
}
