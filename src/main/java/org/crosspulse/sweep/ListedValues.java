package org.crosspulse.sweep;

import java.util.List;

/**
 * Values that are written down. A sample is one of them, each with the same share of the places.
 *
 * @param tuples at least one
 */
public record ListedValues(List<List<Object>> tuples) implements AxisValues {
  /** Copies the lists. */
  public ListedValues {
    tuples = tuples.stream().map(List::copyOf).toList();
  }

  @Override
  public int count() {
    return tuples.size();
  }

  @Override
  public List<Object> at(int index) {
    return tuples.get(index);
  }

  @Override
  public List<Object> sample(double place) {
    return tuples.get((int) (place * tuples.size()));
  }
}
