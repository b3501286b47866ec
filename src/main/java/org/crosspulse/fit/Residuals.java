package org.crosspulse.fit;

import java.util.Arrays;
import org.crosspulse.device.Memristor;
import org.crosspulse.fit.data.Accuracy;
import org.crosspulse.fit.data.Measurement;
import org.crosspulse.problem.BadInputException;
import org.jspecify.annotations.Nullable;

/**
 * What a model leaves of the data: a function from values to a number for each row, dimensionless
 * and of the order of one where model and data have nothing in common.
 */
final class Residuals {
  private final ParameterSpace space;
  private final Measurement data;
  private final ResidualKind kind;
  private final Accuracy accuracy;
  private final double largest;
  private final double[] transformedData;

  Residuals(ParameterSpace space, Measurement data, ResidualKind kind, Accuracy accuracy) {
    this.space = space;
    this.data = data;
    this.kind = kind;
    this.accuracy = accuracy;
    double[] measured = data.measured();
    this.largest = Arrays.stream(measured).map(Math::abs).max().orElse(0);
    this.transformedData = new double[measured.length];
    for (int row = 0; row < measured.length; row++) {
      transformedData[row] = kind.transformed(measured[row], measured[row], largest);
    }
  }

  ParameterSpace space() {
    return space;
  }

  Measurement data() {
    return data;
  }

  Accuracy accuracy() {
    return accuracy;
  }

  int size() {
    return data.size();
  }

  Residuals with(Accuracy other) {
    return new Residuals(space, data, kind, other);
  }

  Residuals on(Measurement other) {
    return new Residuals(space, other, kind, accuracy);
  }

  /** The data as they are compared. */
  double[] transformedData() {
    return transformedData;
  }

  /** What the device of some values shows, in SI, or null where there is no such device. */
  double @Nullable [] simulated(double[] values) {
    double initial = values[space.initialState()];
    Memristor device = space.deviceOrNull(values);
    if (device == null || !(initial >= 0 && initial <= 1)) {
      return null;
    }
    try {
      double[] shown = data.simulate(device, initial, accuracy);
      for (double value : shown) {
        if (!Double.isFinite(value)) {
          return null;
        }
      }
      return shown;
    } catch (BadInputException
        | IllegalArgumentException
        | IllegalStateException
        | ArithmeticException e) {
      // A motion too fast to be integrated.
      return null;
    }
  }

  /** The residuals, or null where there is no such device. */
  double @Nullable [] at(double[] values) {
    double[] shown = simulated(values);
    if (shown == null) {
      return null;
    }
    double[] measured = data.measured();
    double[] residuals = new double[shown.length];
    for (int row = 0; row < shown.length; row++) {
      residuals[row] = kind.transformed(shown[row], measured[row], largest) - transformedData[row];
    }
    return residuals;
  }

  /** The sum of squares over a variance, given in the data's unit where they are linear. */
  double chiSquared(double[] at, double sigma) {
    double scaled = kind == ResidualKind.LINEAR ? sigma / largest : sigma;
    return squares(at) / (scaled * scaled);
  }

  /** The sum of squares, infinite where there is no such device. */
  double cost(double[] values) {
    return squares(at(values));
  }

  /** The sum of squares of some residuals, infinite where there are none. */
  static double squares(double @Nullable [] residuals) {
    if (residuals == null) {
      return Double.POSITIVE_INFINITY;
    }
    double sum = 0;
    for (double residual : residuals) {
      sum += residual * residual;
    }
    return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
  }
}
