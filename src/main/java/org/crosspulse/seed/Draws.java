package org.crosspulse.seed;

import org.apache.commons.math3.special.Erf;

/**
 * Stateless draws by hashing (seed, purpose, stream, index) with the finaliser of SplitMix64.
 *
 * <p>Source: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators",
 * OOPSLA 2014, doi:10.1145/2660193.2660195; the mixing constants are Stafford's variant 13.
 */
public final class Draws {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
  private static final double TWO_TO_MINUS_53 = 0x1.0p-53;
  private static final double SQRT_2 = Math.sqrt(2);

  /** No normal draw is farther from 0: the outermost has the probability 2^-54. */
  public static final double FARTHEST_NORMAL = 8.3;

  private Draws() {}

  /** 64 uniform bits for one place of one stream. */
  public static long bits(long seed, Purpose purpose, long stream, long index) {
    return bits(key(seed, purpose, stream), index);
  }

  private static long bits(long key, long index) {
    return mix(key + (index + 1) * GOLDEN_GAMMA);
  }

  /**
   * What all places of one stream have in common: two thirds of the work of a draw, done once where
   * a loop takes many from one stream.
   */
  public static long key(long seed, Purpose purpose, long stream) {
    return mix((mix(seed + GOLDEN_GAMMA) ^ purpose.salt()) + stream * GOLDEN_GAMMA);
  }

  /**
   * The draw of {@link #uniform(long, Purpose, long, long)}.
   *
   * @param key of the stream, by {@link #key}
   */
  public static double uniform(long key, long index) {
    return (bits(key, index) >>> 11) * TWO_TO_MINUS_53;
  }

  /** A uniform draw from [0, 1), a multiple of 2^-53. */
  public static double uniform(long seed, Purpose purpose, long stream, long index) {
    return uniform(key(seed, purpose, stream), index);
  }

  /** A uniform draw from [low, high). */
  public static double uniform(
      long seed, Purpose purpose, long stream, long index, double low, double high) {
    return low + (high - low) * uniform(seed, purpose, stream, index);
  }

  /**
   * A draw from the normal distribution of mean 0 and standard deviation 1, by the inverse of its
   * distribution function: one draw needs one place, and none is beyond ±{@link #FARTHEST_NORMAL}.
   */
  public static double normal(long seed, Purpose purpose, long stream, long index) {
    long place = bits(seed, purpose, stream, index) >>> 11;
    return SQRT_2 * Erf.erfInv(2 * ((place + 0.5) * TWO_TO_MINUS_53) - 1);
  }

  /**
   * A random order of 0 … count − 1 (Fisher–Yates).
   *
   * @param count how many, ≥ 0
   */
  public static int[] permutation(long seed, Purpose purpose, long stream, int count) {
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      order[i] = i;
    }
    for (int last = count - 1; last > 0; last--) {
      int other = (int) (uniform(seed, purpose, stream, last) * (last + 1));
      int kept = order[last];
      order[last] = order[other];
      order[other] = kept;
    }
    return order;
  }

  private static long mix(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
