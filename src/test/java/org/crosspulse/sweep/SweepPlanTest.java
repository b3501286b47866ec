package org.crosspulse.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.crosspulse.RandomCases;
import org.crosspulse.units.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A plan has the points that its axes say, each found by its index alone. */
class SweepPlanTest {
  private static final Metrics ALL = new Metrics(List.of());

  static LongStream seeds() {
    return RandomCases.many();
  }

  private static SweepPlan plan(List<Axis> axes, Sampling sampling, int repeats, long seed) {
    return new SweepPlan(
        "p", "A plan", Task.CYCLE, axes, sampling, repeats, seed, ALL, Map.of("seed", seed));
  }

  private static Axis listed(String key, int count) {
    return new Axis(
        List.of(key),
        new ListedValues(
            IntStream.range(0, count).mapToObj(i -> List.<Object>of(key + i)).toList()),
        "f:1");
  }

  private static Axis unit(String key) {
    RangeValues range = new RangeValues(0, 1, 0, Scale.LINEAR, RangeValues.Kind.REAL, null);
    return new Axis(List.of(key), range, "f:1");
  }

  private static List<Axis> unitCube(int dimensions) {
    return IntStream.range(0, dimensions).mapToObj(axis -> unit("a" + axis)).toList();
  }

  private static double[] places(Point point) {
    return point.settings().stream().mapToDouble(set -> (Double) set.value()).toArray();
  }

  /** The nested loops that a reader of the file thinks of. */
  @ParameterizedTest
  @MethodSource("seeds")
  void aGridIsNestedLoopsWithTheRepeatsOutside(long seed) {
    Random random = RandomCases.random(seed);
    int[] counts = IntStream.range(0, 3).map(axis -> 1 + random.nextInt(5)).toArray();
    int repeats = 1 + random.nextInt(3);
    List<Axis> axes =
        List.of(listed("a", counts[0]), listed("b", counts[1]), listed("c", counts[2]));
    SweepPlan plan = plan(axes, Sampling.GRID, repeats, seed);
    long index = 0;
    Set<Long> seeds = new HashSet<>();
    for (int repeat = 0; repeat < repeats; repeat++) {
      for (int a = 0; a < counts[0]; a++) {
        for (int b = 0; b < counts[1]; b++) {
          for (int c = 0; c < counts[2]; c++) {
            Point point = plan.point(index++);
            assertEquals(Map.of("a", "a" + a, "b", "b" + b, "c", "c" + c), point.parameters());
            assertEquals(repeat, point.repeat());
            assertTrue(point.seed() >= 0 && point.seed() < 1L << 53);
            seeds.add(point.seed());
          }
        }
      }
    }
    assertEquals(index, plan.count());
    assertEquals(index, seeds.size(), "each point has a seed of its own");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyStratumOfALatinHypercubeHasOnePoint(long seed) {
    Random random = RandomCases.random(seed);
    int points = 1 + random.nextInt(200);
    int dimensions = 1 + random.nextInt(4);
    SweepPlan plan =
        plan(unitCube(dimensions), new Sampling(Sampling.Method.LATIN_HYPERCUBE, points), 1, seed);
    for (int axis = 0; axis < dimensions; axis++) {
      BitSet strata = new BitSet();
      for (int index = 0; index < points; index++) {
        double place = places(plan.point(index))[axis];
        assertTrue(place >= 0 && place < 1);
        strata.set((int) (place * points));
      }
      assertEquals(points, strata.cardinality(), "strata of axis " + axis);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anOrderHasEveryIndexOnce(long seed) {
    Random random = RandomCases.random(seed);
    int count = 1 + random.nextInt(3000);
    IndexPermutation order = new IndexPermutation(count, random.nextLong());
    BitSet seen = new BitSet();
    IntStream.range(0, count).forEach(index -> seen.set((int) order.at(index)));
    assertEquals(count, seen.cardinality());
    assertEquals(count, seen.length());
  }

  @Test
  void ordersOfTheAxesDiffer() {
    IndexPermutation one = new IndexPermutation(1000, 1);
    IndexPermutation other = new IndexPermutation(1000, 2);
    long same = LongStream.range(0, 1000).filter(i -> one.at(i) == other.at(i)).count();
    assertTrue(same < 10, same + " places alike, where one is expected by chance");
  }

  /** As printed with Joe and Kuo's direction numbers, "new-joe-kuo-6", for three dimensions. */
  @Test
  void sobolHasThePublishedPointsInAnyOrder() {
    double[][] published = {
      {0, 0, 0},
      {0.5, 0.5, 0.5},
      {0.75, 0.25, 0.25},
      {0.25, 0.75, 0.75},
      {0.375, 0.375, 0.625},
      {0.875, 0.875, 0.125},
      {0.625, 0.125, 0.875},
      {0.125, 0.625, 0.375}
    };
    SweepPlan plan = plan(unitCube(3), new Sampling(Sampling.Method.SOBOL, 8), 1, 1);
    for (int index : new int[] {5, 0, 7, 2, 2, 6, 1, 4, 3}) {
      assertArrayEquals(published[index], places(plan.point(index)), 0, "point " + index);
    }
  }

  @Test
  void randomPointsAreUniform() {
    SweepPlan plan = plan(unitCube(2), new Sampling(Sampling.Method.RANDOM, 4000), 1, 3);
    for (int axis = 0; axis < 2; axis++) {
      int column = axis;
      double mean =
          IntStream.range(0, 4000)
              .mapToDouble(index -> places(plan.point(index))[column])
              .average()
              .orElseThrow();
      // Five standard deviations of the mean of 4000 uniform numbers.
      assertEquals(0.5, mean, 5 * Math.sqrt(1 / 12.0 / 4000));
    }
  }

  @Test
  void keysOfOneAxisMoveTogether() {
    Axis zipped =
        new Axis(
            List.of("a", "b"),
            new ListedValues(List.of(List.of(1L, 2L), List.of(3L, 4L), List.of("5 mV"))),
            "f:1");
    SweepPlan plan = plan(List.of(zipped), Sampling.GRID, 1, 1);
    assertEquals(3, plan.count());
    assertEquals(Map.of("a", 1.0, "b", 2.0), plan.point(0).parameters());
    assertEquals(Map.of("a", 3.0, "b", 4.0), plan.point(1).parameters());
    assertEquals(Map.of("a", 5e-3, "b", 5e-3), plan.point(2).parameters(), "one for both, in SI");
  }

  @Test
  void rangesHaveTheirEndsAndEvenSteps() {
    RangeValues volts = new RangeValues(0.5, 3, 26, Scale.LINEAR, RangeValues.Kind.REAL, Unit.VOLT);
    assertEquals(List.of("0.5 V"), volts.at(0));
    assertEquals(List.of("3.0 V"), volts.at(25));
    assertEquals(List.of("1.0 V"), volts.at(5));
    RangeValues decades = new RangeValues(1e-9, 1e-3, 7, Scale.LOG, RangeValues.Kind.REAL, null);
    for (int step = 0; step < 7; step++) {
      double expected = Math.pow(10, step - 9);
      assertEquals(expected, (Double) decades.at(step).get(0), 1e-14 * expected);
    }
    RangeValues whole = new RangeValues(1, 7, 4, Scale.LINEAR, RangeValues.Kind.WHOLE, null);
    assertEquals(List.of(5L), whole.at(2));
    List<Object> sampled = new ArrayList<>();
    Arrays.stream(new double[] {0, 0.142, 0.143, 0.99999})
        .forEach(place -> sampled.addAll(whole.sample(place)));
    assertEquals(List.of(1L, 1L, 2L, 7L), sampled);
  }

  @Test
  void anAxisOfSeedsSetsThem() {
    Axis seeds =
        new Axis(
            List.of(SweepPlan.SEED_KEY),
            new ListedValues(List.of(List.of(7L), List.of(9L))),
            "f:1");
    SweepPlan plan = plan(List.of(seeds), Sampling.GRID, 1, 1);
    assertEquals(7, plan.point(0).seed());
    assertEquals(9, plan.point(1).seed());
  }

  @Test
  void aPlanOfManyPointsTakesNoTime() {
    List<Axis> axes = unitCube(3);
    long points = 1_000_000_000_000L;
    SweepPlan plan = plan(axes, new Sampling(Sampling.Method.LATIN_HYPERCUBE, points), 5, 1);
    assertEquals(5 * points, plan.count());
    assertNotEquals(plan.point(0).parameters(), plan.point(points - 1).parameters());
  }

  @Test
  void sharesHaveEveryPointOnce() {
    for (int of = 1; of <= 7; of++) {
      BitSet seen = new BitSet();
      for (int number = 1; number <= of; number++) {
        Shard share = new Shard(number, of);
        for (long place = 0; place < share.points(23); place++) {
          int index = (int) share.index(place);
          assertTrue(index < 23 && !seen.get(index));
          seen.set(index);
        }
      }
      assertEquals(23, seen.cardinality());
    }
  }
}
