package org.crosspulse.device;

/**
 * What one rectangular pulse of fixed voltage and duration does to a state.
 *
 * <p>Immutable. Both engines advance devices through this interface, so that they cannot disagree
 * on the device.
 */
public interface PulseMap {

  /**
   * The state after one pulse.
   *
   * @param state x in [0, 1]
   * @return x in [0, 1]
   */
  double after(double state);

  /** Whether this is {@link IdentityPulse}: no state moves, and the pulse need not be played. */
  default boolean isIdentity() {
    return false;
  }

  /**
   * The states in (0, 1) at which this map is not smooth, where that is known and worth knowing: a
   * table of it begins a new piece there.
   */
  default double[] corners() {
    return new double[0];
  }

  /**
   * Plays {@code pulses} pulses, one after another, on each of the first {@code length} states.
   *
   * <p>An override may be faster, never different: it equals this loop bit for bit.
   *
   * @param states states in [0, 1], modified in [0, {@code length})
   */
  default void play(double[] states, int length, int pulses) {
    for (int pulse = 0; pulse < pulses; pulse++) {
      for (int cell = 0; cell < length; cell++) {
        states[cell] = after(states[cell]);
      }
    }
  }
}
