package org.crosspulse.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.crosspulse.RandomCases;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.crossbar.wire.Ends;
import org.crosspulse.crossbar.wire.WireSettings;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.model.RandomDevices;
import org.crosspulse.pulse.RandomSchemes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cycles with wires: against ideal wires in their limit, and against very short steps. */
class WiredEngineTest {
  /** How well the steps of the wired engine follow a current, as a part of all energy. */
  private static final double ENERGY = 1e-8;

  private static final int MOST_ROWS = 3;
  private static final int MOST_COLUMNS = 3;
  private static final int MOST_SLOTS = 2;

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#few")
  void wiresWithoutResistanceAreIdeal(long seed) {
    RandomCycle cycle = small(seed);
    Crossbar expected = cycle.crossbar();
    Crossbar wired = cycle.crossbar();
    CycleTally ideal = new EventEngine().play(expected, cycle.schedule(), cycle.counts());
    CycleTally tally =
        new WiredEngine(WireSettings.ideal()).play(wired, cycle.schedule(), cycle.counts());
    assertArrayEquals(
        expected.states(), wired.states(), WireSettings.LEAST_STATE_TOLERANCE, cycle.message());
    assertEquals(ideal.coincidences(), tally.coincidences(), cycle.message());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#few")
  void stepsAreAsGoodAsManyShortOnes(long seed) {
    RandomCycle cycle = small(seed);
    WireSettings wires = wires(seed, cycle.initial());
    Crossbar wired = cycle.crossbar();
    new WiredEngine(wires).play(wired, cycle.schedule(), cycle.counts());
    WiredReference.Result reference = WiredReference.play(cycle, wires);
    // Of second order where all is smooth, as its change says; where a cell stops and goes, less.
    double tolerance = 1e-8 + Math.min(reference.change(), 5e-3);
    assertArrayEquals(reference.states(), wired.states(), tolerance, wires + " " + cycle.message());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#few")
  void theSourcesGiveWhatIsTurnedToHeat(long seed) {
    RandomCycle cycle = small(seed);
    WireSettings wires = wires(seed, cycle.initial());
    Crossbar crossbar = cycle.crossbar();
    CycleMeter meter = new CycleMeter(crossbar.rows(), crossbar.columns());
    new WiredEngine(wires, meter, List.of(), tick -> {})
        .play(crossbar, cycle.schedule(), cycle.counts());
    assertBalanced(meter.total(), wires + " " + cycle.message());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#few")
  void bothEnginesMeterTheSameEnergyWithoutResistance(long seed) {
    RandomCycle cycle = small(seed);
    Crossbar ideal = cycle.crossbar();
    CycleMeter byEvent = new CycleMeter(ideal.rows(), ideal.columns());
    CycleMeter byCircuit = new CycleMeter(ideal.rows(), ideal.columns());
    new EventEngine(byEvent, List.of(), tick -> {}).play(ideal, cycle.schedule(), cycle.counts());
    new WiredEngine(WireSettings.ideal(), byCircuit, List.of(), tick -> {})
        .play(cycle.crossbar(), cycle.schedule(), cycle.counts());
    double total = byEvent.total().sourceJoules();
    assertBalanced(byEvent.total(), cycle.message());
    assertArrayEquals(
        byEvent.cellJoules(), byCircuit.cellJoules(), ENERGY * total, cycle.message());
    assertArrayEquals(byEvent.rowJoules(), byCircuit.rowJoules(), ENERGY * total, cycle.message());
    assertArrayEquals(
        byEvent.columnJoules(), byCircuit.columnJoules(), ENERGY * total, cycle.message());
    assertArrayEquals(byEvent.peakVolts(), byCircuit.peakVolts(), 1e-9, cycle.message());
  }

  private static void assertBalanced(Energy energy, String message) {
    assertEquals(
        energy.sourceJoules(),
        energy.dissipatedJoules(),
        1e-9 * Math.abs(energy.sourceJoules()),
        message);
  }

  private static RandomCycle small(long seed) {
    Random random = RandomCases.random(seed);
    Memristor device = RandomDevices.any(random);
    RandomCycle cycle =
        seed % 2 == 0
            ? RandomCycle.of(seed, random, device, RandomSchemes.anyOffTheClock(random))
            : RandomCycle.of(seed, random, device, RandomSchemes.any(random));
    return cycle.atMost(MOST_ROWS, MOST_COLUMNS, MOST_SLOTS);
  }

  /** Wires that take some part of the drive, whatever the devices conduct. */
  private static WireSettings wires(long seed, Crossbar crossbar) {
    Random random = RandomCases.random(seed);
    double device = 1 / crossbar.device().conductanceSiemens(1);
    double part = Math.pow(10, -3 + 2.5 * random.nextDouble());
    Ends ends = random.nextBoolean() ? Ends.ONE : Ends.BOTH;
    return new WireSettings(
        part * device * random.nextDouble(),
        part * device * random.nextDouble(),
        random.nextBoolean() ? 0 : part * device,
        0,
        ends,
        ends);
  }
}
