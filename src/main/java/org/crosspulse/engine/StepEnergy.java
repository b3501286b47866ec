package org.crosspulse.engine;

import org.crosspulse.engine.WiredCircuit.Instant;

/**
 * The energies of a step of coupled motion, by Simpson's rule on parts that are halved where the
 * power is no parabola there: along a ramp, or where a cell arrives at a bound.
 *
 * <p>All powers are taken at the same instants with the same weights, so that what the sources give
 * is what is turned to heat as exactly as in each instant. It has a circuit of its own: what it
 * solves must not change the bits of what the cells do.
 */
final class StepEnergy {
  private static final int MOST_HALVINGS = 16;

  /** Two halves are fifteen times as good as the whole where the power is smooth. */
  private static final double RESERVE = 15;

  private final WiredCircuit circuit;
  private final CellMaps maps;

  /** Largest error of the sources' energy in a step, as a part of it. */
  private final double tolerance;

  StepEnergy(WiredCircuit circuit, CellMaps maps, double tolerance) {
    this.circuit = circuit;
    this.maps = maps;
    this.tolerance = tolerance;
  }

  /** Adds up the powers of a step. */
  void integrate(CoupledStep step, PowerSum sum) {
    Part whole = new Part(step.begin(), step.middle(), step.end(), step.seconds());
    double scale = Math.abs(whole.sourceJoules());
    if (Math.abs(scale - Math.abs(whole.trapezes())) <= tolerance * scale) {
      // What is straight, or does not change at all, needs no further look.
      whole.add(sum);
      return;
    }
    halve(step, whole, 0, 1, tolerance * scale, sum);
  }

  private void halve(
      CoupledStep step, Part whole, double from, double to, double allowed, PowerSum sum) {
    double center = (from + to) / 2;
    Part first =
        new Part(whole.begin, at(step, (from + center) / 2), whole.middle, whole.seconds / 2);
    Part second = new Part(whole.middle, at(step, (center + to) / 2), whole.end, whole.seconds / 2);
    double difference = first.sourceJoules() + second.sourceJoules() - whole.sourceJoules();
    boolean isShort = to - from <= 1.0 / (1 << MOST_HALVINGS);
    if (Math.abs(difference) <= RESERVE * allowed * (to - from) || isShort) {
      first.add(sum);
      second.add(sum);
      return;
    }
    halve(step, first, from, center, allowed, sum);
    halve(step, second, center, to, allowed, sum);
  }

  /** The circuit at a part of a step. */
  private Instant at(CoupledStep step, double part) {
    double ofStretch = step.from() + part * (step.to() - step.from());
    return circuit.solve(step.drives(), ofStretch, step.states(maps, part));
  }

  /** Takes the powers of an instant for some time. */
  @FunctionalInterface
  interface PowerSum {
    /**
     * Adds powers.
     *
     * @param instant whose powers they are
     * @param seconds for how long they count
     */
    void add(Instant instant, double seconds);
  }

  /** Three instants, the second halfway. */
  private record Part(Instant begin, Instant middle, Instant end, double seconds) {
    double sourceJoules() {
      double ends = begin.sourceWatts() + end.sourceWatts();
      return seconds * (ends + 4 * middle.sourceWatts()) / 6;
    }

    double trapezes() {
      double ends = begin.sourceWatts() + end.sourceWatts();
      return seconds * (ends + 2 * middle.sourceWatts()) / 4;
    }

    void add(PowerSum sum) {
      sum.add(begin, seconds / 6);
      sum.add(middle, seconds * 4 / 6);
      sum.add(end, seconds / 6);
    }
  }
}
