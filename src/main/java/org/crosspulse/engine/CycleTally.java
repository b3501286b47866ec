package org.crosspulse.engine;

/**
 * What an engine counted while it played.
 *
 * @param coincidences times that both electrodes of a device began to pulse together
 * @param movingHalfSelects pulses that met no partner and were still strong enough to move a device
 * @param energy where the energy of the cycles went; {@link Energy#NONE} of engines without pulses
 */
public record CycleTally(long coincidences, long movingHalfSelects, Energy energy) {
  /** Nothing seen. */
  public static final CycleTally NONE = new CycleTally(0, 0);

  /** Counts without energy. */
  public CycleTally(long coincidences, long movingHalfSelects) {
    this(coincidences, movingHalfSelects, Energy.NONE);
  }

  /** Both together. */
  public CycleTally plus(CycleTally other) {
    return new CycleTally(
        coincidences + other.coincidences,
        movingHalfSelects + other.movingHalfSelects,
        energy.plus(other.energy));
  }
}
