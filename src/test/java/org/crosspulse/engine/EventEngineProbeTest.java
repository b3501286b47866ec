package org.crosspulse.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.crosspulse.RandomCases;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.model.ConstantRate;
import org.crosspulse.pulse.CycleKind;
import org.crosspulse.pulse.Phase;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.PulseTiming;
import org.crosspulse.pulse.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A probe sees exactly the edges of its own cell, settled, with the state at that tick. */
class EventEngineProbeTest {
  private static final double STEP = 0.125;

  /** One second is 10^15 ticks: a pulse of 1000 ticks moves this device by STEP. */
  private static final ConstantRate DEVICE =
      new ConstantRate(1, -1, STEP * 1e12, -STEP * 1e12, 1e-6, 1e-4);

  private static final Schedule SCHEDULE =
      new Schedule(
          CycleKind.TWO_PHASE,
          3,
          List.of(
              new Phase("potentiation", 1, 1, 0.75, -0.75, new PulseTiming(1000, 1500)),
              new Phase("depression", 1, -1, -0.75, 0.75, new PulseTiming(1000, 4000))));

  private record Sample(long tick, double row, double column, double state) {}

  private record Recorder(int cell, List<Sample> samples) implements Probe {
    @Override
    public int[] cells() {
      return new int[] {cell};
    }

    @Override
    public void sample(long tick, CellSignals signals) {
      samples.add(new Sample(tick, signals.rowVolts(0), signals.columnVolts(0), signals.state(0)));
    }
  }

  private static List<Sample> play(int row, int column, PulseCounts counts) {
    Recorder probe = new Recorder(row * counts.columns().length + column, new ArrayList<>());
    Crossbar crossbar =
        Crossbar.uniform(counts.rows().length, counts.columns().length, DEVICE, 0.5);
    new EventEngine(List.of(probe)).play(crossbar, SCHEDULE, counts);
    return probe.samples();
  }

  @Test
  void aCellThatMeetsTwiceShowsEveryEdge() {
    // Row 3 pulses a phase, column 2 in the first: two coincidences, one half-select, then the
    // row alone in the second phase. Edges of both electrodes at one tick are one sample.
    List<Sample> expected =
        List.of(
            new Sample(0, 0, 0, 0.5),
            new Sample(0, 0.75, -0.75, 0.5),
            new Sample(1000, 0, 0, 0.625),
            new Sample(1500, 0.75, -0.75, 0.625),
            new Sample(2500, 0, 0, 0.75),
            new Sample(3000, 0.75, 0, 0.75),
            new Sample(4000, 0, 0, 0.75),
            new Sample(4500, -0.75, 0, 0.75),
            new Sample(5500, 0, 0, 0.75),
            new Sample(8500, -0.75, 0, 0.75),
            new Sample(9500, 0, 0, 0.75),
            new Sample(12_500, -0.75, 0, 0.75),
            new Sample(13_500, 0, 0, 0.75),
            new Sample(16_500, 0, 0, 0.75));
    assertEquals(expected, play(1, 0, new PulseCounts(new int[] {0, 3}, new int[] {2, -3})));
  }

  @Test
  void aCellThatIsLowered() {
    List<Sample> expected =
        List.of(
            new Sample(0, 0, 0, 0.5),
            new Sample(0, 0.75, 0, 0.5),
            new Sample(1000, 0, 0, 0.5),
            new Sample(4500, -0.75, 0.75, 0.5),
            new Sample(5500, 0, 0, 0.375),
            new Sample(8500, 0, 0.75, 0.375),
            new Sample(9500, 0, 0, 0.375),
            new Sample(16_500, 0, 0, 0.375));
    assertEquals(expected, play(0, 1, new PulseCounts(new int[] {1, 3}, new int[] {2, -2})));
  }

  @Test
  void aSilentCellShowsBothEndsOfTheCycle() {
    List<Sample> expected = List.of(new Sample(0, 0, 0, 0.5), new Sample(16_500, 0, 0, 0.5));
    assertEquals(expected, play(0, 0, new PulseCounts(new int[] {0, 2}, new int[] {0, 3})));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void noTickIsSampledTwiceAndProbesChangeNothing(long seed) {
    RandomCycle cycle = RandomCycle.any(seed);
    Random random = RandomCases.random(seed);
    Recorder probe =
        new Recorder(
            random.nextInt(cycle.initial().rows() * cycle.initial().columns()), new ArrayList<>());
    Crossbar probed = cycle.crossbar();
    Crossbar plain = cycle.crossbar();
    new EventEngine(List.of(probe)).play(probed, cycle.schedule(), cycle.counts());
    new EventEngine().play(plain, cycle.schedule(), cycle.counts());
    List<Sample> samples = probe.samples();
    Sample last = samples.get(samples.size() - 1);
    assertEquals(plain.states()[probe.cell()], last.state(), cycle.message());
    assertEquals(cycle.schedule().durationTicks(), last.tick(), cycle.message());
    Set<Long> ticks = new HashSet<>();
    for (Sample sample : samples.subList(1, samples.size())) {
      assertEquals(true, ticks.add(sample.tick()), "a glitch at " + sample + cycle.message());
    }
  }
}
