package org.crosspulse.engine;

import org.crosspulse.engine.WiredCircuit.Instant;
import org.jspecify.annotations.Nullable;

/** One try at a step of the {@link CoupledMotion}. */
final class StepAttempt {
  /** The part of its motion that the error of a step with a kink is less than. */
  private static final double KINK_PART = 0.1;

  private static final int MOST_ITERATIONS = 12;

  /** Of the length that the errors of a step would allow to the next. */
  private static final double SAFETY = 0.85;

  /**
   * The error of a step is measured to grow with the fourth power of its length, and what is
   * allowed grows with the first.
   */
  private static final double ORDER = 1.0 / 3;

  private static final double LEAST_GROWTH = 0.25;
  private static final double MOST_GROWTH = 4;

  private final CellMaps maps;
  private final WiredCircuit circuit;
  private final MotionTolerance tolerance;
  private final ParabolaMove cellMove;
  private final Drives drives;
  private final double from;
  private final double to;
  private final double seconds;
  private final Instant begin;
  private final double[] start;
  private final double[] half;
  private final double[] end;
  private Instant atHalf;
  private Instant atEnd;

  /** Under which the cells move: extrapolated at first, then those of the last solutions. */
  private double[] halfVolts;

  private double[] endVolts;

  private boolean isByMidpoint;

  /** By how much the next step may be longer. */
  private double factor = MOST_GROWTH;

  /** The largest correction by the parabola, in parts of the range. */
  private double correction;

  StepAttempt(
      Coupling coupling,
      Drives drives,
      double from,
      double to,
      Instant begin,
      double[] states,
      @Nullable VoltParabola known) {
    this.maps = coupling.maps();
    this.circuit = coupling.circuit();
    this.tolerance = coupling.tolerance();
    this.cellMove = new ParabolaMove(maps);
    this.drives = drives;
    this.from = from;
    this.to = to;
    this.seconds = CoupledMotion.seconds(drives, to - from);
    this.begin = begin;
    this.start = states.clone();
    this.half = states.clone();
    this.end = states.clone();
    boolean isConstant = drives.areConstant();
    this.atHalf = isConstant ? begin : circuit.solve(drives, part(0.5), states);
    this.atEnd = isConstant ? begin : circuit.solve(drives, to, states);
    if (known == null || !isConstant) {
      this.halfVolts = atHalf.solution().cellVolts();
      this.endVolts = atEnd.solution().cellVolts();
    } else {
      this.halfVolts = known.at(part(0.5));
      this.endVolts = known.at(to);
    }
  }

  /** How the voltages ran, for a guess of how they go on. */
  VoltParabola parabola() {
    return new VoltParabola(from, to, begin.solution().cellVolts(), halfVolts, endVolts);
  }

  /** Whether the last try was one by the midpoint rule. */
  boolean isByMidpoint() {
    return isByMidpoint;
  }

  double factor() {
    return factor;
  }

  private double part(double ofStep) {
    return from + ofStep * (to - from);
  }

  /**
   * The step, or null where it is too long.
   *
   * @param moves whether any cell does, as {@link #advance} tells
   * @param limit how far it may move a state by the midpoint rule
   */
  @Nullable CoupledStep run(boolean moves, MidpointLimit limit) {
    boolean isTooLong = moves && !(agree() ? isGood(limit) : isGoodByMidpoint(limit));
    return isTooLong
        ? null
        : new CoupledStep(drives, from, to, begin, atHalf, atEnd, start, end, moves);
  }

  private boolean isGood(MidpointLimit limit) {
    double motion = motion();
    double allowed = tolerance.state() * Math.max(to - from, motion);
    double error = error(allowed);
    factor =
        error == 0
            ? MOST_GROWTH
            : Math.max(
                LEAST_GROWTH, Math.min(MOST_GROWTH, SAFETY * Math.pow(allowed / error, ORDER)));
    if (error <= allowed) {
      return true;
    }
    return error < KINK_PART * motion ? isPastKink(motion) : isGoodByMidpoint(limit);
  }

  /** A kink is gone through in steps that are no longer halved for it, and not shortened. */
  private boolean isPastKink(double motion) {
    boolean isPast = motion <= tolerance.kinkMotion();
    factor = isPast ? 1 : factor;
    return isPast;
  }

  /** The midpoint may be short of a threshold beyond which the end moves: both tell. */
  private boolean isGoodByMidpoint(MidpointLimit limit) {
    if (motion() > limit.motion()) {
      return false;
    }
    isByMidpoint = true;
    byMidpoint();
    double motion = motion();
    factor = motion == 0 ? 2 : Math.min(2, SAFETY * limit.next() / motion);
    return motion <= limit.motion();
  }

  /** The farthest that a state goes, in parts of the range. */
  private double motion() {
    double most = 0;
    for (int cell = 0; cell < start.length; cell++) {
      most = Math.max(most, Math.abs(end[cell] - start[cell]));
    }
    return most;
  }

  /** Solves and moves in turn until both agree; false where they do not, or hardly would. */
  private boolean agree() {
    double before = Double.POSITIVE_INFINITY;
    for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
      solve();
      double change = advance();
      if (change <= tolerance.agreement()) {
        return true;
      }
      double ratio = change / before;
      int left = MOST_ITERATIONS - 1 - iteration;
      if (iteration > 1 && change * Math.pow(ratio, left) > tolerance.agreement()) {
        return false;
      }
      before = change;
    }
    return false;
  }

  private void solve() {
    atHalf = circuit.solve(drives, part(0.5), half);
    atEnd = circuit.solve(drives, to, end);
    halfVolts = atHalf.solution().cellVolts();
    endVolts = atEnd.solution().cellVolts();
  }

  /** Moves all cells under the present solutions; returns the largest change of an end state. */
  double advance() {
    double change = 0;
    correction = 0;
    for (int cell = 0; cell < start.length; cell++) {
      double before = end[cell];
      move(cell);
      change = Math.max(change, Math.abs(end[cell] - before));
    }
    return change;
  }

  private void move(int cell) {
    cellMove.play(cell, start[cell], begin.volts(cell), halfVolts[cell], endVolts[cell], seconds);
    correction = Math.max(correction, Math.abs(cellMove.bend()));
    half[cell] = cellMove.middle();
    end[cell] = cellMove.end();
  }

  /** Every cell at the voltage that it has at half of the step: robust, of second order. */
  private void byMidpoint() {
    moveAt(begin, seconds / 2, half);
    atHalf = circuit.solve(drives, part(0.5), half);
    moveAt(atHalf, seconds, end);
    atEnd = circuit.solve(drives, to, end);
    halfVolts = atHalf.solution().cellVolts();
    endVolts = atEnd.solution().cellVolts();
  }

  private void moveAt(Instant instant, double duration, double[] moved) {
    for (int cell = 0; cell < start.length; cell++) {
      double volts = instant.volts(cell);
      moved[cell] = maps.ramp(cell, volts, volts, duration).after(start[cell]);
    }
  }

  /** What the parabola leaves, in parts of the range. */
  private double error(double allowed) {
    if (correction <= allowed) {
      return correction;
    }
    double[] quarter = start.clone();
    for (int cell = 0; cell < start.length; cell++) {
      if (start[cell] != end[cell]) {
        double volts = parabola(cell);
        quarter[cell] = maps.ramp(cell, begin.volts(cell), volts, seconds / 4).after(start[cell]);
      }
    }
    Instant atQuarter = circuit.solve(drives, part(0.25), quarter);
    double away = 0;
    double bend = 0;
    for (int cell = 0; cell < start.length; cell++) {
      if (start[cell] != end[cell]) {
        double middle = (begin.volts(cell) + atEnd.volts(cell)) / 2;
        bend = Math.max(bend, Math.abs(atHalf.volts(cell) - middle));
        away = Math.max(away, Math.abs(atQuarter.volts(cell) - parabola(cell)));
      }
    }
    return bend == 0 ? correction : correction * Math.min(1, away / bend);
  }

  /** Through the three solutions, at a quarter of the step (V). */
  private double parabola(int cell) {
    return (3 * begin.volts(cell) + 6 * atHalf.volts(cell) - atEnd.volts(cell)) / 8;
  }
}
