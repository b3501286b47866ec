package org.crosspulse.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosspulse.problem.BadInputException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is added to a ledger comes out of it, and nothing else goes in. */
class LedgerTest {
  private static final LedgerPlan PLAN = new LedgerPlan("p", "abc", "{\"seed\":1}", "1.0", 1, 10);

  @TempDir private Path folder = Path.of("");

  private static PointRecord point(long index, @Nullable Double metric) {
    Map<String, @Nullable Double> metrics = new LinkedHashMap<>();
    metrics.put("m", metric);
    return new PointRecord(
        index, 1, 1L << 52, Map.of("a", 0.1, "b", "text"), metrics, "", 0.25 * index);
  }

  private static List<PointRecord> all(Ledger ledger) throws IOException {
    List<PointRecord> all = new ArrayList<>();
    ledger.forEach(all::add);
    return all;
  }

  private static String message(BadInputException e) {
    return String.valueOf(e.getMessage());
  }

  @Test
  void whatIsAddedIsThereToTheLastBitAfterAnotherOpening() throws IOException {
    List<PointRecord> points =
        List.of(
            point(0, Math.PI),
            point(2, Double.NaN),
            point(3, Double.NEGATIVE_INFINITY),
            point(5, null),
            point(7, Double.MIN_VALUE));
    Path file = folder.resolve("ledger.sqlite");
    try (Ledger ledger = Ledger.open(file, PLAN)) {
      ledger.add(points.subList(3, 5));
      ledger.add(points.subList(0, 3));
      ledger.add(List.of(point(7, 1.0)));
    }
    try (Ledger ledger = Ledger.open(file)) {
      assertEquals(PLAN, ledger.plan());
      assertEquals(points, all(ledger));
      assertEquals(BitSet.valueOf(new long[] {0b101011}), ledger.recorded(2, 6));
      assertEquals(new LedgerCounts(5, 0, 0.25 * 17), ledger.counts());
    }
  }

  @Test
  void missingPointsAreThoseThatAreNotThere() throws IOException {
    try (Ledger ledger = Ledger.inMemory(PLAN)) {
      ledger.add(List.of(point(0, 1.0), point(3, 1.0), point(4, 1.0), point(9, 1.0)));
      List<Long> missing = new ArrayList<>();
      new MissingPoints(ledger, Shard.WHOLE, 10).forEachRemaining((Long i) -> missing.add(i));
      assertEquals(List.of(1L, 2L, 5L, 6L, 7L, 8L), missing);
      missing.clear();
      new MissingPoints(ledger, new Shard(2, 3), 10).forEachRemaining((Long i) -> missing.add(i));
      assertEquals(List.of(1L, 7L), missing);
    }
  }

  @Test
  void anotherPlanOrVersionIsRefusedWithWhatDiffers() throws IOException {
    Path file = folder.resolve("ledger.sqlite");
    Ledger.open(file, PLAN).close();
    LedgerPlan other = new LedgerPlan("p", "def", "{\"seed\":2}", "1.0", 2, 10);
    BadInputException plan = assertThrows(BadInputException.class, () -> Ledger.open(file, other));
    assertTrue(
        message(plan).contains("plan abc, this is plan def: seed was 1 and is 2"), message(plan));
    LedgerPlan newer = new LedgerPlan("p", "abc", "{\"seed\":1}", "1.1", 1, 10);
    BadInputException version =
        assertThrows(BadInputException.class, () -> Ledger.open(file, newer));
    assertTrue(message(version).contains("version 1.0, this is 1.1"), message(version));
  }

  @Test
  void aFileThatIsNoLedgerIsRefusedAndLeftAsItIs() throws IOException {
    Path file = folder.resolve("ledger.sqlite");
    Files.writeString(file, "this is no SQLite file, and it is longer than a header".repeat(9));
    byte[] before = Files.readAllBytes(file);
    assertThrows(BadInputException.class, () -> Ledger.open(file, PLAN));
    assertEquals(new String(before, StandardCharsets.UTF_8), Files.readString(file));
    assertThrows(BadInputException.class, () -> Ledger.open(folder.resolve("none")));
  }

  @Test
  void mergedPointsThatDisagreeAreRefused() throws IOException {
    try (Ledger one = Ledger.inMemory(PLAN);
        Ledger other = Ledger.inMemory(PLAN);
        Ledger merged = Ledger.inMemory(PLAN)) {
      one.add(List.of(point(0, 1.0), point(1, 2.0)));
      other.add(List.of(point(1, 2.0), point(2, 3.0)));
      Merge.add(one, "one", merged);
      Merge.add(other, "other", merged);
      assertEquals(List.of(point(0, 1.0), point(1, 2.0), point(2, 3.0)), all(merged));
      other.add(List.of(point(0, 1.5)));
      BadInputException e =
          assertThrows(BadInputException.class, () -> Merge.add(other, "other", merged));
      assertTrue(message(e).startsWith("other: found point 0 with other"), message(e));
    }
  }
}
