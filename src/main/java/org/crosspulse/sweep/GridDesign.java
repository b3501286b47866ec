package org.crosspulse.sweep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Every combination of the axes' values; the last axis moves fastest.
 *
 * @param axes none is a single point
 */
record GridDesign(List<Axis> axes) implements Design {
  @Override
  public long count() {
    long count = 1;
    for (Axis axis : axes) {
      count = Math.multiplyExact(count, axis.values().count());
    }
    return count;
  }

  @Override
  public List<Setting> at(long coordinate) {
    List<List<Setting>> fromLast = new ArrayList<>();
    long rest = coordinate;
    for (int axis = axes.size() - 1; axis >= 0; axis--) {
      int count = axes.get(axis).values().count();
      fromLast.add(axes.get(axis).at((int) (rest % count)));
      rest /= count;
    }
    Collections.reverse(fromLast);
    return fromLast.stream().flatMap(List::stream).toList();
  }
}
