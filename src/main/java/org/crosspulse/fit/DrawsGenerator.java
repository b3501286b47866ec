package org.crosspulse.fit;

import org.apache.commons.math3.random.BitsStreamGenerator;
import org.crosspulse.seed.Draws;
import org.crosspulse.seed.Purpose;

/** One stream of {@link Draws} in the shape that the optimisers of commons-math ask for. */
final class DrawsGenerator extends BitsStreamGenerator {
  private static final long serialVersionUID = 1;

  private final long seed;
  private final long stream;
  private long index;

  DrawsGenerator(long seed, long stream) {
    this.seed = seed;
    this.stream = stream;
  }

  @Override
  protected int next(int bits) {
    return (int) (Draws.bits(seed, Purpose.FIT_START, stream, index++) >>> (64 - bits));
  }

  @Override
  public void setSeed(int ignored) {
    throw new UnsupportedOperationException("the seed is that of the run");
  }

  @Override
  public void setSeed(int[] ignored) {
    throw new UnsupportedOperationException("the seed is that of the run");
  }

  @Override
  public void setSeed(long ignored) {
    throw new UnsupportedOperationException("the seed is that of the run");
  }
}
