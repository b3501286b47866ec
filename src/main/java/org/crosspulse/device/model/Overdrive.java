package org.crosspulse.device.model;

/** How far a stimulus is beyond its threshold, to a power: the kinetics of TEAM and VTEAM. */
final class Overdrive {
  private Overdrive() {}

  /**
   * (s/s_t − 1)^α beyond the threshold, 0 up to it.
   *
   * @param stimulus a voltage (V) or a current (A)
   * @param threshold of the same unit; its sign is the direction
   * @param alpha &gt; 0
   */
  static double power(double stimulus, double threshold, double alpha) {
    double overdrive = stimulus / threshold - 1;
    return overdrive > 0 ? Math.pow(overdrive, alpha) : 0;
  }
}
