package org.crosspulse.crossbar.wire;

import org.crosspulse.problem.BadInputException;

/**
 * The wires of an array and what its lines are connected to.
 *
 * <p>One segment lies between neighbouring cells of a line, and one between a driver and its first
 * cell. A resistance of exactly 0 is allowed everywhere: it makes two nodes one, and is not
 * approximated.
 *
 * @param rowSegmentOhms resistance of a segment of a row, from one column to the next, ≥ 0 (Ω)
 * @param columnSegmentOhms resistance of a segment of a column, from one row to the next, ≥ 0 (Ω)
 * @param driverOhms output resistance of the driver of a line, ≥ 0 (Ω)
 * @param senseOhms input resistance of the virtual ground that senses a line's current, ≥ 0 (Ω)
 * @param rowEnds where rows are connected
 * @param columnEnds where columns are connected
 * @param stateTolerance largest error that a stretch of constant drive, or a motion through the
 *     range, is to leave in a state while cells move together, in parts of the range
 */
public record WireSettings(
    double rowSegmentOhms,
    double columnSegmentOhms,
    double driverOhms,
    double senseOhms,
    Ends rowEnds,
    Ends columnEnds,
    double stateTolerance) {

  /** The finest tolerance, and the one that holds unless another is asked for. */
  public static final double LEAST_STATE_TOLERANCE = 1e-9;

  /** The coarsest tolerance. */
  public static final double MOST_STATE_TOLERANCE = 1e-2;

  /** Checks that every resistance is a finite number ≥ 0 and that the tolerance is in its range. */
  public WireSettings {
    check("rowSegmentOhms", rowSegmentOhms);
    check("columnSegmentOhms", columnSegmentOhms);
    check("driverOhms", driverOhms);
    check("senseOhms", senseOhms);
    if (!(stateTolerance >= LEAST_STATE_TOLERANCE && stateTolerance <= MOST_STATE_TOLERANCE)) {
      throw BadInputException.of(
          "stateTolerance",
          Double.toString(stateTolerance),
          LEAST_STATE_TOLERANCE + " to " + MOST_STATE_TOLERANCE + " of the range");
    }
  }

  /** The same at the finest tolerance. */
  public WireSettings(
      double rowSegmentOhms,
      double columnSegmentOhms,
      double driverOhms,
      double senseOhms,
      Ends rowEnds,
      Ends columnEnds) {
    this(
        rowSegmentOhms,
        columnSegmentOhms,
        driverOhms,
        senseOhms,
        rowEnds,
        columnEnds,
        LEAST_STATE_TOLERANCE);
  }

  /** Wires and drivers without resistance. */
  public static WireSettings ideal() {
    return new WireSettings(0, 0, 0, 0, Ends.ONE, Ends.ONE);
  }

  /** Whether every node is at its driver's potential, whatever flows. */
  public boolean isIdeal() {
    return rowSegmentOhms == 0 && columnSegmentOhms == 0 && driverOhms == 0;
  }

  /** A line of these settings that is driven. */
  public LineDrive driven(double volts) {
    return new LineDrive(volts, driverOhms);
  }

  /** A line of these settings that is held at 0 V while its current is sensed. */
  public LineDrive sensed() {
    return new LineDrive(0, senseOhms);
  }

  private static void check(String key, double ohms) {
    if (!(ohms >= 0 && Double.isFinite(ohms))) {
      throw BadInputException.of(key, ohms + " Ω", "a finite resistance >= 0 Ω");
    }
  }
}
