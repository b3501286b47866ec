package org.crosspulse.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.crosspulse.RandomCases;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.model.RandomDevices;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.RandomSchemes;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.pulse.Ticks;
import org.crosspulse.variability.Population;
import org.crosspulse.variability.RandomVariability;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The energy of cycles in slots is that of the same cycles in time. */
class PulseMeterTest {
  /** As a part of the energy of the whole array. */
  private static final double TOLERANCE = 1e-9;

  /** What one cycle's prices may miss of the energies of others, in the cycles of this test. */
  private static final double ESTIMATE = 0.02;

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#few")
  void everyCellAndSourceGetsWhatItGetsInTime(long seed) {
    assertSameEnergies(RandomCycle.any(seed));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#few")
  void differentCellsAndNoisyPulses(long seed) {
    Random random = RandomCases.random(seed);
    RandomCycle plain =
        RandomCycle.of(seed, random, RandomDevices.any(random), RandomSchemes.anyWithEdges(random));
    Crossbar initial = plain.initial();
    Population population =
        Population.draw(
            initial.device(),
            RandomVariability.any(random),
            seed,
            0,
            initial.rows(),
            initial.columns());
    assertSameEnergies(
        new RandomCycle(
            seed,
            new Crossbar(initial.rows(), initial.columns(), population, initial.states()),
            plain.schedule(),
            plain.counts()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#few")
  void trainsWithAnyPlacement(long seed) {
    assertSameEnergies(RandomCycle.placed(seed));
  }

  /** The numbers of pulses are exact: each is what the meter counts one by one. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#few")
  void pulsesAreCounted(long seed) {
    RandomCycle cycle = RandomCycle.placed(seed);
    Crossbar crossbar = cycle.crossbar();
    Schedule schedule = cycle.schedule();
    crossbar.addCycles(7);
    long[][] met = new long[schedule.phases().size()][3];
    new PulseMeter(
            crossbar,
            schedule,
            7,
            CellMaps.exact(crossbar),
            true,
            (phase, select, cell, times, volts, fromRow, fromColumn) ->
                met[phase][List.of(Select.values()).indexOf(select)] += times)
        .meter(cycle.counts());
    LineTrains lines = new LineTrains(crossbar.noise(), schedule, 7);
    CycleLines pulsing = CycleLines.of(cycle.counts(), schedule.phases());
    List<SelectedPulses> all = SelectedPulses.of(pulsing, lines, schedule.slots());
    for (int phase = 0; phase < met.length; phase++) {
      SelectedPulses counted = all.get(phase);
      assertEquals(met[phase][0], counted.full(), cycle.message());
      assertEquals(met[phase][1], counted.rowOnly(), cycle.message());
      assertEquals(met[phase][2], counted.columnOnly(), cycle.message());
    }
  }

  private static void assertSameEnergies(RandomCycle cycle) {
    Crossbar bySlot = cycle.crossbar();
    Crossbar unmetered = cycle.crossbar();
    CycleMeter event = new CycleMeter(bySlot.rows(), bySlot.columns());
    CycleMeter slot = new CycleMeter(bySlot.rows(), bySlot.columns());
    new EventEngine(event, List.of(), tick -> {})
        .play(cycle.crossbar(), cycle.schedule(), cycle.counts());
    try (Workers workers = new Workers(1)) {
      new MeteredPulses(new CoincidenceEngine(workers), slot)
          .play(bySlot, cycle.schedule(), cycle.counts());
      new CoincidenceEngine(workers).play(unmetered, cycle.schedule(), cycle.counts());
    }
    double allowed = TOLERANCE * event.total().cellJoules();
    assertArrayEquals(event.cellJoules(), slot.cellJoules(), allowed, cycle.message());
    assertArrayEquals(event.rowJoules(), slot.rowJoules(), allowed, cycle.message());
    assertArrayEquals(event.columnJoules(), slot.columnJoules(), allowed, cycle.message());
    assertEquals(
        event.total().fullSelectJoules(),
        slot.total().fullSelectJoules(),
        allowed,
        cycle.message());
    assertArrayEquals(unmetered.states(), bySlot.states(), "metering moved a device");
  }

  /** What training at event fidelity adds up is what one meter sees of the same cycles. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#few")
  void cyclesInTimeAreMeteredOneByOne(long seed) {
    RandomCycle cycle = RandomCycle.any(seed);
    List<PulseCounts> batch = List.of(cycle.counts(), cycle.counts());
    Crossbar crossbar = cycle.crossbar();
    CycleMeter meter = new CycleMeter(crossbar.rows(), crossbar.columns());
    new EventEngine(meter, List.of(), tick -> {}).playAll(crossbar, cycle.schedule(), batch);
    CycleTally tally =
        new MeteredCycles(each -> new EventEngine(each, List.of(), tick -> {}))
            .playAll(cycle.crossbar(), cycle.schedule(), batch);
    Energy metered = Objects.requireNonNull(tally.energy());
    double all = meter.total().sourceJoules();
    assertEquals(all, metered.sourceJoules(), 1e-12 * all, cycle.message());
    assertEquals(
        meter.total().halfSelectJoules(), metered.halfSelectJoules(), 1e-12 * all, cycle.message());
  }

  /** An array of one device whose conductances are near each other, as those of training are. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#few")
  void estimatesAreNearTheSumOfAllCycles(long seed) {
    Random random = RandomCases.random(seed);
    RandomCycle cycle =
        RandomCycle.of(
            seed, random, RandomDevices.constantRate(random), RandomSchemes.inside(random));
    Schedule schedule = smallSteps(cycle);
    double[] states = random.doubles(40 * 30, 0.45, 0.55).toArray();
    Crossbar metered = new Crossbar(40, 30, cycle.initial().device(), states);
    Crossbar estimated = metered.copy();
    List<PulseCounts> batch = new ArrayList<>();
    for (int index = 0; index < 20; index++) {
      batch.add(RandomSchemes.counts(random, schedule, 40, 30));
    }
    CycleMeter meter = new CycleMeter(40, 30);
    try (Workers workers = new Workers(2)) {
      CoincidenceEngine engine = new CoincidenceEngine(workers);
      CycleTally all = new MeteredPulses(engine, meter).playAll(metered, schedule, batch);
      CycleTally tally = new EstimatedEnergy(engine).playAll(estimated, schedule, batch);
      assertEquals(all.coincidences(), tally.coincidences(), cycle.message());
      assertArrayEquals(metered.states(), estimated.states(), cycle.message());
      Energy exact = meter.total();
      Energy estimate = Objects.requireNonNull(tally.energy());
      assertEquals(1, estimate.fullSelectJoules() / exact.fullSelectJoules(), ESTIMATE);
      assertEquals(1, estimate.halfSelectJoules() / exact.halfSelectJoules(), ESTIMATE);
    }
  }

  /** Pulses that move a state by at most some 1e-4, as training has them. */
  private static Schedule smallSteps(RandomCycle cycle) {
    return cycle.schedule().withWidths(ticks(cycle, true), ticks(cycle, false));
  }

  private static long ticks(RandomCycle cycle, boolean raising) {
    double volts = cycle.schedule().firstPhase(raising).fullSelectVolts();
    double seconds = 1e-4 / Math.abs(cycle.initial().device().rate(volts, 0.5));
    return Math.max(1, Math.round(Math.min(1e-3, seconds) * Ticks.PER_SECOND));
  }
}
