package org.crosspulse.sweep;

import java.util.List;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Values from one end to the other, both included on a grid.
 *
 * @param from the first, in SI
 * @param to the last, in SI
 * @param count of a grid, 0 for axes that are sampled
 * @param scale of the steps
 * @param kind whether they are whole numbers
 * @param unit in which the experiment is told, null for bare numbers
 */
public record RangeValues(
    double from, double to, int count, Scale scale, Kind kind, @Nullable Unit unit)
    implements AxisValues {
  /** The numbers that a key takes. */
  public enum Kind {
    /** Any. */
    REAL,
    /** Whole ones: both ends are written without a decimal point. */
    WHOLE
  }

  @Override
  public List<Object> at(int index) {
    // The ends are what was written, to the last bit.
    if (index == 0) {
      return List.of(written(from));
    }
    if (index == count - 1) {
      return List.of(written(to));
    }
    return List.of(written(scale.between(from, to, (double) index / (count - 1))));
  }

  @Override
  public List<Object> sample(double place) {
    if (kind == Kind.WHOLE && scale == Scale.LINEAR) {
      // Each whole number has the same share, those at the ends too.
      return List.of(written(Math.floor(from + place * (to - from + 1))));
    }
    return List.of(written(scale.between(from, to, place)));
  }

  private Object written(double value) {
    if (unit != null) {
      return Quantity.formatExact(value, unit);
    }
    return kind == Kind.WHOLE ? (Object) Math.round(value) : (Object) value;
  }
}
