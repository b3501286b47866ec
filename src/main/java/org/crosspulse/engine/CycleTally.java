package org.crosspulse.engine;

import org.jspecify.annotations.Nullable;

/**
 * What an engine counted while it played.
 *
 * @param coincidences times that both electrodes of a device began to pulse together
 * @param movingHalfSelects pulses that met no partner and were still strong enough to move a device
 * @param energy where the energy of the pulses went; null where it was not metered, or by a {@link
 *     CycleMeter} of the caller's
 */
public record CycleTally(long coincidences, long movingHalfSelects, @Nullable Energy energy) {
  /** Nothing seen. */
  public static final CycleTally NONE = new CycleTally(0, 0);

  /** What was counted without a meter. */
  public CycleTally(long coincidences, long movingHalfSelects) {
    this(coincidences, movingHalfSelects, null);
  }

  /** The same counts with this energy. */
  public CycleTally withEnergy(Energy metered) {
    return new CycleTally(coincidences, movingHalfSelects, metered);
  }

  /** Both together. */
  public CycleTally plus(CycleTally other) {
    return new CycleTally(
        coincidences + other.coincidences,
        movingHalfSelects + other.movingHalfSelects,
        sum(energy, other.energy));
  }

  private static @Nullable Energy sum(@Nullable Energy one, @Nullable Energy other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.plus(other);
  }
}
