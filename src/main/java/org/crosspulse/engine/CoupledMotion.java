package org.crosspulse.engine;

import java.util.function.Consumer;
import org.crosspulse.engine.WiredCircuit.Instant;
import org.crosspulse.pulse.Ticks;
import org.jspecify.annotations.Nullable;

/**
 * How the states of all cells move together while wires let every cell see the others.
 *
 * <p>In a step the voltage of each cell is taken for two straight lines, through its solutions at
 * the beginning, the middle and the end, and the cell's own map of a ramp does the rest: it knows
 * thresholds, bounds and closed forms. Two lines are compared with one from end to end; a third of
 * the difference is what a parabola through the three would still change (∫ of a parabola less its
 * chords: in thirds of the difference, whatever the parabola), and is added, which makes the step
 * of fourth order like Lobatto's collocation at the same three instants. Solutions and states are
 * iterated until they agree.
 *
 * <p>The error that remains is that of a parabola: its distance from one more solution, at a
 * quarter of the step, against its own bend. A step whose error is too large is halved; the next is
 * as long as the error of this one lets expect. The voltages that a step begins with are those of
 * the parabola before it, continued.
 */
final class CoupledMotion {
  /** Largest error of a state that a stretch, or a motion through the range, is to leave. */
  static final double TOLERANCE = 1e-9;

  /**
   * The motion (in parts of the range) below which a step is not halved any more but played by the
   * midpoint rule.
   *
   * <p>Where a rate jumps at its threshold and the wires hold a cell just there (a rising
   * conductance takes its own voltage away), the cell stops and goes, and no step is short enough
   * for more than the first order: states are then good to about this.
   */
  private static final double LEAST_MOTION = 1.0 / (1 << 13);

  /**
   * The motion below which a step is not halved any more for a kink inside it, as where one cell
   * passes its threshold: of such a step the error is the same part of its motion, however short it
   * is.
   */
  private static final double LEAST_KINK = 1.0 / (1 << 17);

  /** The part of its motion that the error of a step with a kink is less than. */
  private static final double KINK_PART = 0.1;

  private static final double AGREEMENT = 0.02 * TOLERANCE;
  private static final int MOST_ITERATIONS = 12;

  /** Currents along a ramp are no parabola: enough steps for their energy. */
  private static final double RAMP_STEP = 0.125;

  /** Largest difference between two quadratures of the energy of a step, as a part of it. */
  private static final double ENERGY_DIFFERENCE = 1e-4;

  private static final double LEAST_ENERGY_STEP = 1.0 / (1 << 14);

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
  private final int cells;

  CoupledMotion(CellMaps maps, WiredCircuit circuit, int cells) {
    this.maps = maps;
    this.circuit = circuit;
    this.cells = cells;
  }

  static double seconds(Drives drives, double part) {
    return Ticks.toSeconds(drives.ticks()) * part;
  }

  /**
   * Moves the states through a stretch.
   *
   * @param first the circuit at its beginning
   * @param states x of each cell; modified
   * @param listener sees every step
   */
  void play(Drives drives, Instant first, double[] states, Consumer<CoupledStep> listener) {
    boolean isRamp = !drives.areConstant();
    Instant begin = first;
    double from = 0;
    double length = 1;
    @Nullable VoltParabola known = null;
    while (from < 1) {
      double to = Math.min(1, from + length);
      Attempt attempt = new Attempt(drives, from, to, begin, states, known);
      CoupledStep step = attempt.run();
      double energyFactor = step == null ? 0 : energyFactor(step, isRamp);
      if (step == null || energyFactor == 0) {
        length = (to - from) / 2;
        known = attempt.parabola();
        continue;
      }
      listener.accept(step);
      System.arraycopy(step.endStates(), 0, states, 0, cells);
      begin = step.end();
      from = to;
      length = (to - step.from()) * Math.min(attempt.factor(), energyFactor);
      known = attempt.parabola();
    }
  }

  /**
   * By how much the next step may be longer as far as energy is concerned; 0 where the powers at
   * the three instants do not give the energy of this one.
   */
  private double energyFactor(CoupledStep step, boolean isRamp) {
    double length = step.to() - step.from();
    if (isRamp) {
      boolean isFine = (!step.moves() && circuit.isOhmic()) || length <= RAMP_STEP;
      return isFine ? MOST_GROWTH : 0;
    }
    if (!step.moves()) {
      return MOST_GROWTH;
    }
    double outer = step.begin().sourceWatts() + step.end().sourceWatts();
    double middle = step.middle().sourceWatts();
    double simpson = (outer + 4 * middle) / 6;
    double trapezes = (outer + 2 * middle) / 4;
    double difference = Math.abs(simpson - trapezes);
    double allowed = ENERGY_DIFFERENCE * Math.abs(simpson);
    if (difference > allowed) {
      // Not shorter and shorter where no step is short enough.
      return length > LEAST_ENERGY_STEP ? 0 : 1;
    }
    return difference == 0
        ? MOST_GROWTH
        : Math.max(LEAST_GROWTH, Math.min(MOST_GROWTH, SAFETY * Math.sqrt(allowed / difference)));
  }

  /** One try at a step. */
  private final class Attempt {
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

    /** By how much the next step may be longer. */
    private double factor = MOST_GROWTH;

    /** The largest correction by the parabola, in parts of the range. */
    private double correction;

    Attempt(
        Drives drives,
        double from,
        double to,
        Instant begin,
        double[] states,
        @Nullable VoltParabola known) {
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

    double factor() {
      return factor;
    }

    private double part(double ofStep) {
      return from + ofStep * (to - from);
    }

    /** The step, or null where it is too long. */
    @Nullable CoupledStep run() {
      boolean moves = advance() > 0;
      boolean isTooLong = moves && !(agree() ? isGood() : isGoodByMidpoint());
      return isTooLong
          ? null
          : new CoupledStep(drives, from, to, begin, atHalf, atEnd, start, end, moves);
    }

    private boolean isGood() {
      double motion = motion();
      double allowed = TOLERANCE * Math.max(to - from, motion);
      double error = error(allowed);
      factor =
          error == 0
              ? MOST_GROWTH
              : Math.max(
                  LEAST_GROWTH, Math.min(MOST_GROWTH, SAFETY * Math.pow(allowed / error, ORDER)));
      if (error <= allowed) {
        return true;
      }
      return error < KINK_PART * motion ? isPastKink(motion) : isGoodByMidpoint();
    }

    /** A kink is gone through in steps that are no longer halved for it, and not shortened. */
    private boolean isPastKink(double motion) {
      factor = motion <= LEAST_KINK ? 1 : factor;
      return motion <= LEAST_KINK;
    }

    /** The midpoint may be short of a threshold beyond which the end moves: both tell. */
    private boolean isGoodByMidpoint() {
      if (motion() > LEAST_MOTION) {
        return false;
      }
      byMidpoint();
      double motion = motion();
      factor = motion == 0 ? 2 : Math.min(2, SAFETY * LEAST_MOTION / motion);
      return motion <= LEAST_MOTION;
    }

    /** The farthest that a state goes, in parts of the range. */
    private double motion() {
      double most = 0;
      for (int cell = 0; cell < cells; cell++) {
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
        if (change <= AGREEMENT) {
          return true;
        }
        double ratio = change / before;
        int left = MOST_ITERATIONS - 1 - iteration;
        if (iteration > 1 && change * Math.pow(ratio, left) > AGREEMENT) {
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
    private double advance() {
      double change = 0;
      correction = 0;
      for (int cell = 0; cell < cells; cell++) {
        double before = end[cell];
        move(cell);
        change = Math.max(change, Math.abs(end[cell] - before));
      }
      return change;
    }

    private void move(int cell) {
      double x = start[cell];
      double v0 = begin.volts(cell);
      double v1 = halfVolts[cell];
      double v2 = endVolts[cell];
      if (maps.isStill(cell, v0, v1) && maps.isStill(cell, v1, v2)) {
        half[cell] = x;
        end[cell] = x;
        return;
      }
      double middle = maps.ramp(cell, v0, v1, seconds / 2).after(x);
      double two = maps.ramp(cell, v1, v2, seconds / 2).after(middle);
      boolean isStraight = v0 == v1 && v1 == v2;
      double one = isStraight ? two : maps.ramp(cell, v0, v2, seconds).after(x);
      double bend = (two - one) / 3;
      correction = Math.max(correction, Math.abs(bend));
      half[cell] = inRange(middle + bend / 2);
      end[cell] = inRange(two + bend);
    }

    private static double inRange(double state) {
      return Math.max(0, Math.min(1, state));
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
      for (int cell = 0; cell < cells; cell++) {
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
      for (int cell = 0; cell < cells; cell++) {
        if (start[cell] != end[cell]) {
          double volts = parabola(cell);
          quarter[cell] = maps.ramp(cell, begin.volts(cell), volts, seconds / 4).after(start[cell]);
        }
      }
      Instant atQuarter = circuit.solve(drives, part(0.25), quarter);
      double away = 0;
      double bend = 0;
      for (int cell = 0; cell < cells; cell++) {
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
}
