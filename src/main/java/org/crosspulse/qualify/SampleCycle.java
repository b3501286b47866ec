package org.crosspulse.qualify;

import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;
import org.crosspulse.engine.CoincidenceEngine;
import org.crosspulse.engine.Workers;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.PulseScheme;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.rule.Crosscheck;
import org.crosspulse.rule.CrosscheckReport;
import org.crosspulse.seed.Draws;
import org.crosspulse.seed.Purpose;

/**
 * The cycle that a qualification is checked by: a square array of cells at the reference state, at
 * which the nominal step is taken too, and random pulse counts on all lines, x ≥ 0 and δ of either
 * sign.
 */
public final class SampleCycle {
  /** Rows and columns of the array. */
  public static final int LINES = 32;

  private static final int ROWS = 0;
  private static final int COLUMNS = 1;

  private SampleCycle() {}

  /** What rows and columns send: all counts that the slots allow are equally likely. */
  public static PulseCounts counts(int slots, long seed) {
    PulseCounts counts = new PulseCounts(new int[LINES], new int[LINES]);
    for (int line = 0; line < LINES; line++) {
      counts.rows()[line] = (int) draw(seed, ROWS, line, 0, slots + 1);
      counts.columns()[line] = (int) Math.floor(draw(seed, COLUMNS, line, -slots, slots + 1));
    }
    return counts;
  }

  private static double draw(long seed, int stream, int line, double low, double high) {
    return Draws.uniform(seed, Purpose.QUALIFYING_CYCLE, stream, line, low, high);
  }

  /**
   * Plays the cycle and compares it with the rule.
   *
   * @param state x of every cell before the cycle
   */
  public static CrosscheckReport check(
      Memristor device, PulseScheme scheme, double state, long seed, Workers workers) {
    Schedule schedule =
        scheme.resolve(Direction.UP.thresholds(device), Direction.DOWN.thresholds(device));
    return Crosscheck.run(
        new CoincidenceEngine(workers),
        Crossbar.uniform(LINES, LINES, device, state),
        schedule,
        counts(scheme.slots(), seed),
        state,
        Crosscheck.DEFAULT_TOLERANCE);
  }
}
