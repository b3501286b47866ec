package org.crosspulse.engine;

import java.util.List;

/**
 * When probes take their samples, for any engine that has a clock.
 *
 * <p>The engine calls {@link #start} once; then at every tick at which a stretch of straight
 * voltages ends, {@link #before} ahead of moving its devices and {@link #at} once they have moved;
 * and {@link #end} last. Without probes each is an empty loop.
 */
final class Sampling {
  private final List<ProbeClock> clocks;

  /**
   * Probes that have not seen anything yet.
   *
   * @param hasIdealEdges whether voltages only jump, so that one sample an edge shows everything
   */
  Sampling(List<Probe> probes, SignalSource source, boolean hasIdealEdges) {
    this.clocks =
        probes.stream().map(probe -> clock(new Sampler(probe, source), hasIdealEdges)).toList();
  }

  private static ProbeClock clock(Sampler sampler, boolean hasIdealEdges) {
    Probe probe = sampler.probe();
    if (probe.atTicks().length > 0) {
      return new ListedClock(sampler);
    }
    return probe.everyTicks() > 0
        ? new SteadyClock(sampler)
        : new ChangeClock(sampler, hasIdealEdges);
  }

  /** The cycle begins; no edge has been driven. */
  void start() {
    clocks.forEach(ProbeClock::start);
  }

  /** The stretch that ends at {@code tick}, before devices move over it. */
  void before(long tick) {
    clocks.forEach(clock -> clock.before(tick));
  }

  /** The end of that stretch, when devices have moved and the edges of {@code tick} are known. */
  void at(long tick) {
    clocks.forEach(clock -> clock.at(tick));
  }

  /** The end of the cycle, when all is over; {@link #before} has been called with the same tick. */
  void end(long tick) {
    clocks.forEach(clock -> clock.end(tick));
  }

  /** Decides for one probe. */
  interface ProbeClock {
    void start();

    void before(long tick);

    void at(long tick);

    void end(long tick);
  }
}
