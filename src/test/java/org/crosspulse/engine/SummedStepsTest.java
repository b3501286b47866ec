package org.crosspulse.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.crosspulse.RandomCases;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.GridStep;
import org.crosspulse.device.Memristor;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.RandomSchemes;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.variability.CellProperty;
import org.crosspulse.variability.Distribution;
import org.crosspulse.variability.NoiseLevels;
import org.crosspulse.variability.Population;
import org.crosspulse.variability.Spread;
import org.crosspulse.variability.StuckCells;
import org.crosspulse.variability.Variability;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Steps that are added up over many cycles are, to the last bit, those cycles one after another.
 */
class SummedStepsTest {
  private static final int CYCLES = 30;

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void onCellsThatAreAlike(long seed) {
    RandomCycle cycle = RandomCycle.intact(seed);
    Crossbar crossbar = cycle.crossbar();
    check(cycle, crossbar, SummedSteps.of(crossbar, cycle.schedule(), phases(cycle)));
  }

  /** Steps of their own, of which some reach the bounds and some cells never move. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void onCellsThatDiffer(long seed) {
    RandomCycle alike = RandomCycle.intact(seed);
    Random random = RandomCases.random(seed + 1);
    Map<CellProperty, Spread> spreads =
        Map.of(
            CellProperty.RATE_ON,
            Spread.of(Distribution.LOGNORMAL, 0.2),
            CellProperty.RATE_OFF,
            Spread.of(Distribution.LOGNORMAL, 0.2));
    Variability variability =
        new Variability(spreads, new StuckCells(0.1, 0.1, 0.1), NoiseLevels.NONE, null);
    RandomCycle cycle = with(alike, variability, random);
    Crossbar crossbar = cycle.crossbar();
    check(cycle, crossbar, ofCells(cycle, crossbar));
  }

  /** Broken dead zones and devices whose steps depend on the state. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void areLeftAloneWhereAnythingElseMovesACell(long seed) {
    RandomCycle cycle = RandomCycle.any(seed);
    List<PhasePlan> phases = phases(cycle);
    boolean addUp =
        phases.stream()
            .allMatch(
                plan ->
                    !plan.halfSelectMoves
                        && !plan.movesAtRest
                        && plan.fullSelect instanceof GridStep);
    SummedSteps summed = SummedSteps.of(cycle.crossbar(), cycle.schedule(), phases);
    assertEquals(addUp, summed != null, cycle.message());
    RandomCycle noisy =
        with(
            RandomCycle.intact(seed),
            new Variability(Map.of(), StuckCells.NONE, new NoiseLevels(0.5, 0, 0, 0), null),
            RandomCases.random(seed));
    assertNull(ofCells(noisy, noisy.crossbar()), noisy.message());
  }

  private static @Nullable SummedSteps ofCells(RandomCycle cycle, Crossbar crossbar) {
    PulseMaps maps = PulseMaps.tabulated(crossbar.device());
    return SummedSteps.of(crossbar, CellPlan.of(crossbar, cycle.schedule(), maps));
  }

  private static RandomCycle with(RandomCycle cycle, Variability variability, Random random) {
    Crossbar plain = cycle.initial();
    Memristor device = plain.device();
    Population population =
        Population.draw(device, variability, random.nextLong(), 1, plain.rows(), plain.columns());
    Crossbar initial = new Crossbar(plain.rows(), plain.columns(), population, plain.states());
    return new RandomCycle(cycle.seed(), initial, cycle.schedule(), cycle.counts());
  }

  private static void check(RandomCycle cycle, Crossbar summedUp, @Nullable SummedSteps summed) {
    assertNotNull(summed, cycle.message());
    Random random = RandomCases.random(cycle.seed() + 2);
    Schedule schedule = cycle.schedule();
    int rows = cycle.initial().rows();
    List<PulseCounts> batch = new ArrayList<>();
    for (int sample = 0; sample < CYCLES; sample++) {
      batch.add(RandomSchemes.counts(random, schedule, rows, cycle.initial().columns()));
    }
    Crossbar single = cycle.crossbar();
    CycleTally expected = CycleTally.NONE;
    try (Workers workers = new Workers(1)) {
      CoincidenceEngine engine = new CoincidenceEngine(workers);
      for (PulseCounts counts : batch) {
        expected = expected.plus(engine.play(single, schedule, counts));
      }
    }
    List<PhasePlan> phases = phases(cycle);
    List<CyclePlan> cycles =
        batch.stream()
            .map(
                counts ->
                    CyclePlan.of(
                        CycleLines.of(counts, schedule.phases()), phases, schedule.slots()))
            .toList();
    int half = rows / 2;
    CycleTally tally = summed.play(cycles, 0, half).plus(summed.play(cycles, half, rows));
    assertEquals(expected, tally, cycle.message());
    assertArrayEquals(single.states(), summedUp.states(), cycle.message());
    assertTrue(
        Arrays.stream(single.states()).allMatch(state -> state >= 0 && state <= 1),
        cycle.message());
  }

  private static List<PhasePlan> phases(RandomCycle cycle) {
    PulseMaps maps = PulseMaps.tabulated(cycle.initial().device());
    return cycle.schedule().phases().stream()
        .map(phase -> PhasePlan.of(phase, maps, cycle.schedule().slots()))
        .toList();
  }
}
