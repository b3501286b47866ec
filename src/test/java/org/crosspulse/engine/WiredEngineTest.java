package org.crosspulse.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
    CycleTally tally = play(cycle, wired, WireSettings.ideal()).tally();
    assertArrayEquals(expected.states(), wired.states(), CoupledMotion.TOLERANCE, cycle.message());
    assertEquals(ideal.coincidences(), tally.coincidences(), cycle.message());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#few")
  void stepsAreAsGoodAsManyShortOnes(long seed) {
    RandomCycle cycle = small(seed);
    WireSettings wires = wires(seed, cycle.initial());
    Crossbar wired = cycle.crossbar();
    play(cycle, wired, wires);
    double[] expected = WiredReference.states(cycle, wires);
    assertArrayEquals(expected, wired.states(), 2e-8, wires + " " + cycle.message());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#few")
  void theSourcesGiveWhatIsTurnedToHeat(long seed) {
    RandomCycle cycle = small(seed);
    WireSettings wires = wires(seed, cycle.initial());
    Energy energy = play(cycle, cycle.crossbar(), wires).tally().energy();
    assertEquals(
        energy.sourceJoules(),
        energy.dissipatedJoules(),
        1e-9 * Math.abs(energy.sourceJoules()),
        wires + " " + cycle.message());
  }

  private static WiredCycle play(RandomCycle cycle, Crossbar crossbar, WireSettings wires) {
    return new WiredEngine(wires, tick -> {}).record(crossbar, cycle.schedule(), cycle.counts());
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
