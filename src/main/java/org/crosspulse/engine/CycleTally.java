package org.crosspulse.engine;

/**
 * What an engine counted while it played.
 *
 * @param coincidences times that both electrodes of a device began to pulse together
 * @param movingHalfSelects pulses that met no partner and were still strong enough to move a device
 */
public record CycleTally(long coincidences, long movingHalfSelects) {
  /** Nothing seen. */
  public static final CycleTally NONE = new CycleTally(0, 0);

  /** Both together. */
  public CycleTally plus(CycleTally other) {
    return new CycleTally(
        coincidences + other.coincidences, movingHalfSelects + other.movingHalfSelects);
  }
}
