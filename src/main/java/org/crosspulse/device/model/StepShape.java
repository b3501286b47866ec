package org.crosspulse.device.model;

/** How far one pulse moves a state, as a function of it: a published step rule. */
interface StepShape {
  /** The change of x in one pulse, with its sign. */
  double step(double state);

  /** d step/dx. */
  double slope(double state);

  /** d² step/dx². */
  double curvature(double state);

  /** Whether the step is linear in the state, so that n pulses have a closed form. */
  boolean isAffine();
}
