package org.crosspulse.engine;

/** Samples at a fixed rate, whatever the edges do. */
final class SteadyClock implements Sampling.ProbeClock {
  private final Sampler sampler;
  private final long every;
  private long next;

  SteadyClock(Sampler sampler) {
    this.sampler = sampler;
    this.every = sampler.probe().everyTicks();
  }

  @Override
  public void start() {
    // The sample at 0 shows what the edges at 0 make.
  }

  @Override
  public void before(long tick) {
    while (next < tick) {
      sampler.sampleHeld(next);
      advance();
    }
  }

  @Override
  public void at(long tick) {
    if (next == tick) {
      sampler.sampleNext(tick);
      advance();
    }
  }

  @Override
  public void end(long tick) {
    at(tick);
  }

  private void advance() {
    next = next > Long.MAX_VALUE - every ? Long.MAX_VALUE : next + every;
  }
}
