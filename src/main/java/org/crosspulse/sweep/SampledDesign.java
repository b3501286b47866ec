package org.crosspulse.sweep;

import java.util.ArrayList;
import java.util.List;

/**
 * Points of the unit cube, each coordinate put on its axis.
 *
 * @param count how many
 */
record SampledDesign(List<Axis> axes, long count, UnitPoints points) implements Design {
  @Override
  public List<Setting> at(long coordinate) {
    double[] places = points.at(coordinate);
    List<Setting> settings = new ArrayList<>();
    for (int axis = 0; axis < places.length; axis++) {
      settings.addAll(axes.get(axis).sample(places[axis]));
    }
    return settings;
  }
}
