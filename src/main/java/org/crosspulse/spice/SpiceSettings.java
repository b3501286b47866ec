package org.crosspulse.spice;

import java.util.stream.LongStream;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.pulse.Phase;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.pulse.Ticks;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;

/**
 * How a cycle is put into a netlist.
 *
 * @param edgeSeconds duration of an edge that is ideal in the schedule, &gt; 0 (s)
 * @param maxStepSeconds longest step of the simulator, &gt; 0 (s)
 * @param relativeTolerance of the simulator
 * @param withPeaks whether to measure the largest voltage of every cell, either sign
 */
public record SpiceSettings(
    double edgeSeconds, double maxStepSeconds, double relativeTolerance, boolean withPeaks) {
  /** How many edges would fit the shortest flat top or rest. */
  private static final double EDGES = 1e5;

  /** Steps in the shortest flat top. */
  private static final double STEPS = 20;

  /** Tolerance at which the tests hold ngspice equal to the engine. */
  public static final double DEFAULT_TOLERANCE = 1e-9;

  /** What fits a schedule. */
  public static SpiceSettings of(Schedule schedule) {
    return new SpiceSettings(
        shortestSeconds(schedule) / EDGES,
        shortestSeconds(schedule) / STEPS,
        DEFAULT_TOLERANCE,
        false);
  }

  /** The same with another edge (s). */
  public SpiceSettings withEdge(double seconds) {
    return new SpiceSettings(seconds, maxStepSeconds, relativeTolerance, withPeaks);
  }

  /** The same with another longest step (s). */
  public SpiceSettings withMaxStep(double seconds) {
    return new SpiceSettings(edgeSeconds, seconds, relativeTolerance, withPeaks);
  }

  /** The same with another relative tolerance. */
  public SpiceSettings withTolerance(double relative) {
    return new SpiceSettings(edgeSeconds, maxStepSeconds, relative, withPeaks);
  }

  /** The same with or without the largest voltages. */
  public SpiceSettings withPeaks(boolean measured) {
    return new SpiceSettings(edgeSeconds, maxStepSeconds, relativeTolerance, measured);
  }

  /** Refuses what does not fit a schedule. */
  void check(Schedule schedule) {
    double most = (shortestSeconds(schedule) - 2 * jitterSeconds(schedule)) / 2;
    if (!(edgeSeconds > 0 && edgeSeconds < most)) {
      throw BadInputException.of(
          "--edge",
          Quantity.format(edgeSeconds, Unit.SECOND),
          "a time above zero and below "
              + Quantity.format(most, Unit.SECOND)
              + ", half of the shortest flat top or rest");
    }
    if (!(maxStepSeconds > 0 && maxStepSeconds <= Ticks.toSeconds(schedule.durationTicks()))) {
      throw BadInputException.of(
          "--max-step",
          Quantity.format(maxStepSeconds, Unit.SECOND),
          "a time above zero, at most that of the cycle");
    }
    if (!(relativeTolerance > 0 && relativeTolerance < 1)) {
      throw BadInputException.of(
          "--reltol", Double.toString(relativeTolerance), "a number between 0 and 1");
    }
  }

  private static double jitterSeconds(Schedule schedule) {
    return Ticks.toSeconds(schedule.errors().mostJitterTicks());
  }

  private static double shortestSeconds(Schedule schedule) {
    long ticks =
        schedule.phases().stream()
            .map(Phase::timing)
            .flatMapToLong(timing -> LongStream.of(timing.widthTicks(), timing.restTicks()))
            .min()
            .orElseThrow();
    return Ticks.toSeconds(ticks);
  }
}
