package org.crosspulse.fit;

/** Moves one variable on its scale. */
final class Shift {
  private Shift() {}

  /** A copy of {@code values} with the coordinate of one variable changed, within its bounds. */
  static double[] by(ParameterSpace space, double[] values, int variable, double change) {
    Scale scale = space.scale(variable);
    return to(space, values, variable, scale.coordinate(values[variable]) + change);
  }

  /** A copy of {@code values} with another coordinate of one variable, within its bounds. */
  static double[] to(ParameterSpace space, double[] values, int variable, double coordinate) {
    Scale scale = space.scale(variable);
    double[] moved = values.clone();
    moved[variable] = scale.value(scale.clipped(coordinate));
    return moved;
  }
}
