package org.crosspulse.plot;

import java.util.Arrays;
import java.util.Locale;
import org.crosspulse.learn.WeightScale;
import org.jspecify.annotations.Nullable;

/** The weights of one array after training. */
public final class WeightMatrix {
  /** All but this part of the weights are within the colour scale. */
  private static final double BEYOND = 0.002;

  private final int array;
  private final int rows;
  private final int columns;
  private final double[] weights;
  private final @Nullable WeightScale scale;

  /**
   * A matrix.
   *
   * @param array its number, 0 behind the inputs
   * @param rows neurons of the layer before
   * @param columns neurons of the layer after
   * @param weights row-major; not copied
   * @param scale what conductances mean; null where weights are plain numbers
   */
  public WeightMatrix(
      int array, int rows, int columns, double[] weights, @Nullable WeightScale scale) {
    this.array = array;
    this.rows = rows;
    this.columns = columns;
    this.weights = weights;
    this.scale = scale;
  }

  int array() {
    return array;
  }

  int rows() {
    return rows;
  }

  int columns() {
    return columns;
  }

  /** What the axis of the colours says. */
  String unit() {
    if (scale == null) {
      return "weight";
    }
    Prefixed siemens = Prefixed.of(scale.referenceSiemens(), "S");
    return String.format(
        Locale.ROOT,
        "weight w; conductance %.4g + %.4g w (%s)",
        siemens.perUnit() * scale.referenceSiemens(),
        siemens.perUnit() * scale.unitSiemens(),
        siemens.symbol());
  }

  /** Says so where the colours do not tell the largest weights apart. */
  String beyond() {
    double limit = limit();
    long count = Arrays.stream(weights).filter(weight -> Math.abs(weight) > limit).count();
    return count == 0 ? "" : "; " + count + (count == 1 ? " is" : " are") + " beyond the colours";
  }

  double at(int row, int column) {
    return weights[row * columns + column];
  }

  /** The end of the colour scale: a few large weights must not make all others pale. */
  double limit() {
    double[] sizes = Arrays.stream(weights).map(Math::abs).sorted().toArray();
    double limit = sizes[(int) ((1 - BEYOND) * (sizes.length - 1))];
    double largest = sizes[sizes.length - 1];
    return limit > 0 ? limit : largest > 0 ? largest : 1;
  }

  /** Sum of the squares of a column's weights. */
  double squares(int column) {
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      sum += at(row, column) * at(row, column);
    }
    return sum;
  }

  /** The column that a row drives most. */
  int strongestColumn(int row) {
    int strongest = 0;
    for (int column = 1; column < columns; column++) {
      if (at(row, column) > at(row, strongest)) {
        strongest = column;
      }
    }
    return strongest;
  }
}
