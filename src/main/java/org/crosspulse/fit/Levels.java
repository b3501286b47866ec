package org.crosspulse.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.crosspulse.device.Memristor;
import org.crosspulse.fit.data.Measurement;
import org.crosspulse.units.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Brings the conductances and currents of a model's two bounds near the lowest and highest that
 * were measured, through the parameters that are conductances, resistances or currents.
 */
final class Levels {
  private static final Set<Unit> UNITS = Set.of(Unit.SIEMENS, Unit.OHM, Unit.AMPERE);
  private static final int ROUNDS = 6;
  private static final int HALVINGS = 6;
  private static final double STEP = 1e-4;
  private static final double LONGEST = 4;

  private final ParameterSpace space;
  private final Measurement data;
  private final int[] levels;
  private final List<Target> targets = new ArrayList<>();

  /** A state, and a row in which it should read as much as was measured. */
  private record Target(int row, double state) {}

  /**
   * @param free which variables may change
   */
  Levels(ParameterSpace space, Measurement data, List<Integer> free) {
    this.space = space;
    this.data = data;
    this.levels =
        free.stream()
            .filter(index -> isLevel(space.variables().get(index)))
            .mapToInt(Integer::intValue)
            .toArray();
    chooseTargets();
  }

  private static boolean isLevel(Variable variable) {
    Unit unit = variable.unit();
    return unit != null && UNITS.contains(unit) && variable.freeScale().logarithmic();
  }

  /** The most that was read with each sign at x = 1, and the least conductance at x = 0. */
  private void chooseTargets() {
    int most = -1;
    int mostNegative = -1;
    int least = -1;
    for (int row : data.tellingRows()) {
      double value = data.measured()[row];
      most = value > 0 && (most < 0 || value > data.measured()[most]) ? row : most;
      mostNegative =
          value < 0 && (mostNegative < 0 || value < data.measured()[mostNegative])
              ? row
              : mostNegative;
      least = least < 0 || data.siemens(row) < data.siemens(least) ? row : least;
    }
    for (int row : new int[] {most, mostNegative}) {
      if (row >= 0) {
        targets.add(new Target(row, 1));
      }
    }
    if (least >= 0) {
      targets.add(new Target(least, 0));
    }
  }

  /**
   * The values with the levels of the data, as far as they go.
   *
   * @param aboveHighest by which factor the highest level is beyond what was read
   * @param belowLowest by which factor the lowest level is
   */
  double[] matched(double[] values, double aboveHighest, double belowLowest) {
    double[] matched = values;
    for (int round = 0; round < ROUNDS && levels.length > 0; round++) {
      double[] wrong = wrong(matched, aboveHighest, belowLowest);
      double[] step = wrong == null ? null : step(matched, wrong);
      if (wrong == null || step == null) {
        return matched;
      }
      matched = moved(matched, step);
    }
    return matched;
  }

  /** ln(wanted/shown) of each target, 0 where the model shows nothing, or null without a device. */
  private double @Nullable [] wrong(double[] values, double aboveHighest, double belowLowest) {
    Memristor device = space.deviceOrNull(values);
    if (device == null) {
      return null;
    }
    double[] wrong = new double[targets.size()];
    for (int k = 0; k < wrong.length; k++) {
      Target target = targets.get(k);
      double factor = target.state == 1 ? aboveHighest : 1 / belowLowest;
      double wanted = factor * data.measured()[target.row];
      double ratio = wanted / data.reading(device, target.row, target.state);
      wrong[k] = ratio > 0 && Double.isFinite(ratio) ? Math.log(ratio) : 0;
    }
    return wrong;
  }

  /** The shortest change of the coordinates that would make it right. */
  private double @Nullable [] step(double[] values, double[] wrong) {
    double[][] slopes = new double[wrong.length][levels.length];
    for (int k = 0; k < levels.length; k++) {
      double[] other = wrong(Shift.by(space, values, levels[k], STEP), 1, 1);
      double[] here = wrong(values, 1, 1);
      if (other == null || here == null) {
        return null;
      }
      for (int target = 0; target < wrong.length; target++) {
        slopes[target][k] = (here[target] - other[target]) / STEP;
      }
    }
    RealVector step =
        new SingularValueDecomposition(new Array2DRowRealMatrix(slopes, false))
            .getSolver()
            .solve(new ArrayRealVector(wrong, false));
    double length = step.getLInfNorm();
    return step.mapMultiply(length > LONGEST ? LONGEST / length : 1).toArray();
  }

  private double[] moved(double[] values, double[] step) {
    double part = 1;
    for (int halving = 0; halving < HALVINGS; halving++) {
      double[] moved = values;
      for (int k = 0; k < levels.length; k++) {
        moved = Shift.by(space, moved, levels[k], part * step[k]);
      }
      if (space.deviceOrNull(moved) != null) {
        return moved;
      }
      part /= 2;
    }
    return values;
  }
}
