package org.crosspulse.fit;

import org.crosspulse.units.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A number that a fit may change.
 *
 * @param key of the model's parameter, or {@link #INITIAL_STATE}
 * @param unit its dimension, or null for a plain number
 * @param start its value at the start (SI)
 * @param scale on which it is searched for, or null where none is known: it starts at 0
 * @param isBoundedByUser whether the scale has the bounds of {@code --bounds}
 */
public record Variable(
    String key, @Nullable Unit unit, double start, @Nullable Scale scale, boolean isBoundedByUser) {
  /** The key of x before the first row. */
  public static final String INITIAL_STATE = "initial_state";

  /** Whether this is x before the first row. */
  public boolean isInitialState() {
    return key.equals(INITIAL_STATE);
  }

  /** The scale of a variable that is free. */
  Scale freeScale() {
    if (scale == null) {
      throw new IllegalStateException(key + " has no scale");
    }
    return scale;
  }
}
