package org.crosspulse.sweep;

import org.crosspulse.seed.Draws;
import org.crosspulse.seed.Purpose;

/**
 * A random order of 0 … count − 1 that is computed place by place and kept nowhere: a Feistel
 * network over the next larger power of four, walked until it is back in the range.
 *
 * <p>Source: J. Black, P. Rogaway, "Ciphers with arbitrary finite domains", CT-RSA 2002,
 * doi:10.1007/3-540-45760-7_9.
 */
final class IndexPermutation {
  private static final int ROUNDS = 6;

  private final long count;
  private final long key;
  private final int halfBits;
  private final long halfMask;

  /**
   * An order.
   *
   * @param count of the indices, from 1 to 2^62
   * @param key another for every other order
   */
  IndexPermutation(long count, long key) {
    this.count = count;
    this.key = key;
    int bits = Long.SIZE - Long.numberOfLeadingZeros(count - 1);
    this.halfBits = Math.max(1, (bits + 1) / 2);
    this.halfMask = (1L << halfBits) - 1;
  }

  /** Where an index goes. The range is at least a quarter of what is walked over. */
  long at(long index) {
    long place = index;
    do {
      place = encrypted(place);
    } while (place >= count);
    return place;
  }

  private long encrypted(long value) {
    long left = value >>> halfBits;
    long right = value & halfMask;
    for (int round = 0; round < ROUNDS; round++) {
      long mixed = left ^ (Draws.bits(key, Purpose.SWEEP_ORDER, round, right) & halfMask);
      left = right;
      right = mixed;
    }
    return left << halfBits | right;
  }
}
