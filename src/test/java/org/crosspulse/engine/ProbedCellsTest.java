package org.crosspulse.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.crosspulse.RandomCases;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.pulse.PulseCounts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is seen of some cells does not depend on whether the others are played. */
class ProbedCellsTest {
  private record Sample(long tick, List<Double> signals) {}

  /** Remembers everything, on change or at given times. */
  @SuppressWarnings("ArrayRecordComponent") // Compared with nothing.
  private record Watch(int[] cells, long[] atTicks, List<Sample> samples) implements Probe {
    @Override
    public void sample(long tick, CellSignals signals) {
      List<Double> values = new ArrayList<>();
      for (int k = 0; k < cells.length; k++) {
        values.add(signals.rowVolts(k));
        values.add(signals.columnVolts(k));
        values.add(signals.state(k));
      }
      samples.add(new Sample(tick, values));
    }
  }

  private static Watch watch(int[] cells, long... atTicks) {
    return new Watch(cells, atTicks, new ArrayList<>());
  }

  private static int[] someCells(RandomCycle cycle) {
    Random random = RandomCases.random(cycle.seed());
    int count = cycle.initial().states().length;
    return random.ints(1 + random.nextInt(4), 0, count).distinct().toArray();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void theSameToTheLastBit(long seed) {
    RandomCycle cycle = RandomCycle.placed(seed);
    int[] cells = someCells(cycle);
    Watch ofAll = watch(cells);
    Watch ofSome = watch(cells);
    Crossbar all = cycle.crossbar();
    Crossbar some = cycle.crossbar();
    new EventEngine(List.of(ofAll)).play(all, cycle.schedule(), cycle.counts());
    EventEngine.ofProbedCells(List.of(ofSome)).play(some, cycle.schedule(), cycle.counts());
    assertEquals(ofAll.samples, ofSome.samples, cycle.message());
    for (int cell : cells) {
      assertEquals(all.states()[cell], some.states()[cell], cycle.message());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#few")
  void timesThatAreGivenAreThoseOfASteadyRate(long seed) {
    RandomCycle cycle = RandomCycle.placed(seed);
    int[] cells = someCells(cycle);
    long end = cycle.schedule().durationTicks();
    long every = Math.max(1, end / 50);
    long[] times = IntStream.range(0, (int) (end / every) + 2).mapToLong(k -> k * every).toArray();
    Watch listed = watch(cells, times);
    List<Sample> steady = new ArrayList<>();
    Probe metronome =
        new Probe() {
          @Override
          public int[] cells() {
            return cells;
          }

          @Override
          public long everyTicks() {
            return every;
          }

          @Override
          public void sample(long tick, CellSignals signals) {
            Watch one = watch(cells);
            one.sample(tick, signals);
            steady.addAll(one.samples);
          }
        };
    new EventEngine(List.of(listed, metronome))
        .play(cycle.crossbar(), cycle.schedule(), cycle.counts());
    assertEquals(steady, listed.samples, cycle.message());
  }

  /** What moves without a coincidence, and what is left of it with all columns silent. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void disturbIsTheWholeChangeWhereNothingMeets(long seed) {
    RandomCycle cycle = RandomCycle.any(seed);
    int[] silent = new int[cycle.counts().columns().length];
    Crossbar crossbar = cycle.crossbar();
    CycleMeter meter = new CycleMeter(crossbar.rows(), crossbar.columns());
    new EventEngine(meter, List.of(), tick -> {})
        .play(crossbar, cycle.schedule(), new PulseCounts(cycle.counts().rows(), silent));
    double[] change = crossbar.states().clone();
    IntStream.range(0, change.length)
        .forEach(cell -> change[cell] -= cycle.initial().states()[cell]);
    assertArrayEquals(change, meter.disturb(), 1e-12, cycle.message());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#few")
  void disturbIsNothingInsideTheWindow(long seed) {
    RandomCycle cycle = RandomCycle.intact(seed);
    Crossbar crossbar = cycle.crossbar();
    CycleMeter meter = new CycleMeter(crossbar.rows(), crossbar.columns());
    new EventEngine(meter, List.of(), tick -> {}).play(crossbar, cycle.schedule(), cycle.counts());
    assertArrayEquals(new double[crossbar.states().length], meter.disturb(), cycle.message());
  }
}
