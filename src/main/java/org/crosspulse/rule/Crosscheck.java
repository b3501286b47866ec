package org.crosspulse.rule;

import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;
import org.crosspulse.engine.CycleEngine;
import org.crosspulse.engine.CycleTally;
import org.crosspulse.engine.LineTrains;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.Schedule;

/**
 * Plays one cycle and asks two questions. Physics: did every ΔG become one step a coincidence, as
 * the trains say that are sent? Algebra: are those coincidences what the rule of the placements
 * says, min(|n|, |m|) for trains that begin together ({@link PlacementFit})?
 *
 * <p>Residuals are in steps of the direction that the rule demands of the cell, and, where it
 * demands nothing, of the direction in which the cell moved.
 */
public final class Crosscheck {
  /** Residual (in steps) below which a cell counts as exact: rounding makes some 1e-12. */
  public static final double DEFAULT_TOLERANCE = 1e-6;

  private Crosscheck() {}

  /**
   * Runs the check, with the nominal step at x = ½.
   *
   * @param crossbar its states are modified by the cycle
   * @param tolerance largest residual that passes, in steps
   */
  public static CrosscheckReport run(
      CycleEngine engine,
      Crossbar crossbar,
      Schedule schedule,
      PulseCounts counts,
      double tolerance) {
    return run(engine, crossbar, schedule, counts, NominalStep.REFERENCE_STATE, tolerance);
  }

  /**
   * Runs the check.
   *
   * @param crossbar its states are modified by the cycle
   * @param referenceState x in (0, 1) at which the nominal step is taken
   * @param tolerance largest residual that passes, in steps
   */
  public static CrosscheckReport run(
      CycleEngine engine,
      Crossbar crossbar,
      Schedule schedule,
      PulseCounts counts,
      double referenceState,
      double tolerance) {
    LineTrains trains = new LineTrains(crossbar.noise(), schedule, crossbar.cycles());
    double[] before = crossbar.read().siemens();
    CycleTally tally = engine.play(crossbar, schedule, counts);
    double[] after = crossbar.read().siemens();
    Memristor device = crossbar.device();
    double raising = NominalStep.siemensAround(device, schedule.firstPhase(true), referenceState);
    double lowering =
        -NominalStep.siemensAround(device, schedule.firstPhase(false), referenceState);
    double[] demanded = new PlainCoincidences(trains, schedule, counts).signed();
    double[] changes = new double[demanded.length];
    for (int cell = 0; cell < changes.length; cell++) {
      double change = after[cell] - before[cell];
      boolean raises = demanded[cell] == 0 ? change > 0 : demanded[cell] > 0;
      changes[cell] = change / (raises ? raising : lowering);
    }
    return new CrosscheckReport(
        crossbar.columns(),
        raising,
        lowering,
        changes,
        demanded,
        PlacementFit.of(trains, schedule, counts, demanded),
        tally,
        ResidualCauses.of(
            crossbar,
            schedule,
            clippedCells(crossbar, changes, demanded, tolerance),
            engine.dropsVoltages()),
        tolerance);
  }

  /** Cells at a bound that are not where the rule wants them. */
  private static int clippedCells(
      Crossbar crossbar, double[] changes, double[] demanded, double tolerance) {
    int clipped = 0;
    for (int cell = 0; cell < changes.length; cell++) {
      double state = crossbar.states()[cell];
      double missing = demanded[cell] - changes[cell];
      boolean kept = (state == 1 && missing > tolerance) || (state == 0 && missing < -tolerance);
      clipped += kept ? 1 : 0;
    }
    return clipped;
  }
}
