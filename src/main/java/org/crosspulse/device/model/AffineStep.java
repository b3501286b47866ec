package org.crosspulse.device.model;

/**
 * A step that is linear in the state.
 *
 * @param atZero change of x in one pulse at x = 0
 * @param perState how it changes with the state
 */
record AffineStep(double atZero, double perState) implements StepShape {
  @Override
  public double step(double state) {
    return atZero + perState * state;
  }

  @Override
  public double slope(double state) {
    return perState;
  }

  @Override
  public double curvature(double state) {
    return 0;
  }

  @Override
  public boolean isAffine() {
    return true;
  }
}
