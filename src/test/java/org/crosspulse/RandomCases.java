package org.crosspulse;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * Seeds for property tests. A failing case names its seed; {@code -Dcrosspulse.test.seed=SEED} runs
 * that case again as the first one.
 */
public final class RandomCases {
  /** The seed of the first case. */
  public static final long FIRST_SEED = Long.getLong("crosspulse.test.seed", 20_190_815L);

  private static final long SCRAMBLE = 0x9e3779b97f4a7c15L;

  private RandomCases() {}

  /** Consecutive seeds, for a test's {@code @MethodSource}. */
  public static LongStream seeds(int count) {
    return LongStream.range(FIRST_SEED, FIRST_SEED + count);
  }

  /** A few cases, for tests that integrate or play whole crossbars in each. */
  public static LongStream few() {
    return seeds(12);
  }

  /** The usual number of cases. */
  public static LongStream many() {
    return seeds(60);
  }

  /** The generator of one case. */
  public static Random random(long seed) {
    // Neighbouring seeds of java.util.Random begin alike: spread them.
    return new Random(seed * SCRAMBLE);
  }

  /** Uniform in [low, high). */
  public static double uniform(Random random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** Uniform in its logarithm, in [low, high), for scales. */
  public static double logUniform(Random random, double low, double high) {
    return Math.exp(uniform(random, Math.log(low), Math.log(high)));
  }

  /** One of the choices. */
  public static <T> T pick(Random random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
