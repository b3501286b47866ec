package org.crosspulse.engine;

/** Samples at times that are given, whatever the edges do. */
final class ListedClock implements Sampling.ProbeClock {
  private final Sampler sampler;
  private final long[] ticks;
  private int next;

  ListedClock(Sampler sampler) {
    this.sampler = sampler;
    this.ticks = sampler.probe().atTicks().clone();
  }

  @Override
  public void start() {
    // A sample at 0 shows what the edges at 0 make.
  }

  @Override
  public void before(long tick) {
    while (next < ticks.length && ticks[next] < tick) {
      sampler.sampleHeld(ticks[next++]);
    }
  }

  @Override
  public void at(long tick) {
    while (next < ticks.length && ticks[next] == tick) {
      sampler.sampleNext(tick);
      next++;
    }
  }

  @Override
  public void end(long tick) {
    at(tick);
  }
}
