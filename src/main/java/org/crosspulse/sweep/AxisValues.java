package org.crosspulse.sweep;

import java.util.List;

/** The values of an axis. A value is a tuple: one element for each key, or one for all keys. */
public sealed interface AxisValues permits ListedValues, RangeValues {
  /** How many a grid has of them. */
  int count();

  /** One of the grid, from 0 to {@code count() - 1}. */
  List<Object> at(int index);

  /** The one at a place in [0, 1), for axes that are sampled. */
  List<Object> sample(double place);
}
