package org.crosspulse.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.crosspulse.RandomCases;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Thresholds;
import org.crosspulse.engine.WaveformReference.Look;
import org.crosspulse.variability.Population;
import org.crosspulse.variability.RandomVariability;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Synchronised samples of several cells, against the definition of continuous time. */
class SamplingTest {
  private static final double TOLERANCE = 1e-11;

  /** Within a tick of a corner a voltage may be either side of it by the slope of a ramp. */
  private static final double VOLTS_TOLERANCE = 1e-9;

  private final WaveformReference reference = new WaveformReference();

  private record Row(
      long tick, List<Double> rowVolts, List<Double> columnVolts, List<Double> states) {}

  private record Recorder(List<Integer> watched, long everyTicks, List<Row> samples)
      implements Probe {
    static Recorder any(Random random, RandomCycle cycle, long everyTicks) {
      int all = cycle.initial().states().length;
      List<Integer> watched =
          random
              .ints(0, all)
              .distinct()
              .limit(1 + random.nextInt(Math.min(all, 4)))
              .boxed()
              .toList();
      return new Recorder(watched, everyTicks, new ArrayList<>());
    }

    @Override
    public int[] cells() {
      return watched.stream().mapToInt(cell -> cell).toArray();
    }

    @Override
    public void sample(long tick, CellSignals signals) {
      samples.add(
          new Row(tick, all(signals::rowVolts), all(signals::columnVolts), all(signals::state)));
    }

    private List<Double> all(IntToDoubleFunction signal) {
      return IntStream.range(0, watched.size()).mapToDouble(signal).boxed().toList();
    }
  }

  private static void play(RandomCycle cycle, Probe probe) {
    new EventEngine(List.of(probe)).play(cycle.crossbar(), cycle.schedule(), cycle.counts());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#few")
  void atAFixedRateEverySampleIsTheDefinition(long seed) {
    RandomCycle cycle = ContinuousTimeTest.offTheClock(seed);
    Random random = RandomCases.random(seed);
    long end = cycle.schedule().durationTicks();
    long every = end / (1 + random.nextInt(40)) + random.nextInt(3);
    Recorder probe = Recorder.any(random, cycle, every);
    play(cycle, probe);
    assertEquals(1 + end / every, probe.samples.size(), cycle.message());
    for (int index = 0; index < probe.samples.size(); index++) {
      Row row = probe.samples.get(index);
      assertEquals(index * every, row.tick, cycle.message());
      check(cycle, probe, row, true);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#few")
  void onChangeThereIsASampleAtEveryCornerAndCrossing(long seed) {
    RandomCycle cycle = ContinuousTimeTest.offTheClock(seed);
    Recorder probe = Recorder.any(RandomCases.random(seed), cycle, 0);
    play(cycle, probe);
    NavigableSet<Long> expected = corners(cycle, probe);
    TreeSet<Long> sampled = new TreeSet<>();
    long last = 0;
    for (int index = 0; index < probe.samples.size(); index++) {
      Row row = probe.samples.get(index);
      assertTrue(row.tick >= last, "time runs forwards, " + cycle.message());
      boolean isBeforeAJump =
          index + 1 < probe.samples.size() && probe.samples.get(index + 1).tick == row.tick;
      check(cycle, probe, row, !isBeforeAJump);
      sampled.add(row.tick);
      last = row.tick;
    }
    assertEquals(expected, sampled, cycle.message());
  }

  /** Corners of all watched cells' lines, the ends of the cycle, and crossings between them. */
  private NavigableSet<Long> corners(RandomCycle cycle, Recorder probe) {
    Crossbar initial = cycle.initial();
    TreeSet<Long> corners = new TreeSet<>();
    corners.add(0L);
    for (int cell : probe.watched) {
      corners.addAll(reference.corners(initial, cycle.schedule(), cycle.counts(), cell));
    }
    TreeSet<Long> all = new TreeSet<>(corners);
    for (int cell : probe.watched) {
      for (long corner : corners.headSet(corners.last())) {
        long next = corners.tailSet(corner, false).first();
        double from = deviceVolts(look(cycle, cell, corner).afterVolts());
        double to = deviceVolts(look(cycle, cell, next).beforeVolts());
        Thresholds thresholds = initial.device(cell).thresholds();
        for (double threshold :
            new double[] {
              thresholds.onVolts(),
              thresholds.offVolts(),
              thresholds.stillOnVolts(),
              thresholds.stillOffVolts()
            }) {
          double part = (threshold - from) / (to - from);
          if (part > 0 && part < 1) {
            all.add(corner + Math.round(part * (next - corner)));
          }
        }
      }
    }
    all.add(cycle.schedule().durationTicks());
    return all;
  }

  private Look look(RandomCycle cycle, int cell, long tick) {
    return reference.look(cycle.initial(), cycle.schedule(), cycle.counts(), cell, tick);
  }

  private static double deviceVolts(List<Double> volts) {
    return volts.get(0) - volts.get(1);
  }

  private void check(RandomCycle cycle, Recorder probe, Row row, boolean isAfter) {
    String message = "tick " + row.tick + ", " + cycle.message();
    for (int k = 0; k < probe.watched.size(); k++) {
      Look look = look(cycle, probe.watched.get(k), row.tick);
      List<Double> volts = isAfter ? look.afterVolts() : look.beforeVolts();
      assertEquals(volts.get(0), row.rowVolts.get(k), VOLTS_TOLERANCE, message);
      assertEquals(volts.get(1), row.columnVolts.get(k), VOLTS_TOLERANCE, message);
      assertEquals(look.state(), row.states.get(k), TOLERANCE, message);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void looksChangeNoBitAndDrawNoNoise(long seed) {
    RandomCycle plain =
        RandomCases.random(seed).nextBoolean()
            ? RandomCycle.any(seed)
            : ContinuousTimeTest.offTheClock(seed);
    Random random = RandomCases.random(seed);
    Crossbar initial = plain.initial();
    Population population =
        Population.draw(
            initial.device(),
            RandomVariability.any(random),
            seed,
            0,
            initial.rows(),
            initial.columns());
    Crossbar varied = new Crossbar(initial.rows(), initial.columns(), population, initial.states());
    RandomCycle cycle = new RandomCycle(seed, varied, plain.schedule(), plain.counts());
    long every = cycle.schedule().durationTicks() / (1 + random.nextInt(30)) + 1;
    List<Recorder> probes =
        List.of(Recorder.any(random, cycle, every), Recorder.any(random, cycle, 0));
    Crossbar probed = cycle.crossbar();
    Crossbar alone = cycle.crossbar();
    CycleTally tally = new EventEngine(probes).play(probed, cycle.schedule(), cycle.counts());
    assertEquals(
        new EventEngine().play(alone, cycle.schedule(), cycle.counts()), tally, cycle.message());
    assertArrayEquals(alone.states(), probed.states(), cycle.message());
    Recorder onChange = probes.get(1);
    Row last = onChange.samples.get(onChange.samples.size() - 1);
    for (int k = 0; k < onChange.watched.size(); k++) {
      assertEquals(alone.states()[onChange.watched.get(k)], last.states.get(k), cycle.message());
    }
  }
}
