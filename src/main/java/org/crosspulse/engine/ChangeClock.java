package org.crosspulse.engine;

import java.util.Arrays;
import org.crosspulse.device.Thresholds;

/** Samples when an electrode of a watched cell changes, and where a ramp passes a threshold. */
final class ChangeClock implements Sampling.ProbeClock {
  private final Sampler sampler;
  private final int[] cells;
  private final SignalSource source;
  private final boolean hasIdealEdges;
  private long since;
  private long[] crossings = new long[4];
  private int crossingCount;

  ChangeClock(Sampler sampler, boolean hasIdealEdges) {
    this.sampler = sampler;
    this.cells = sampler.cells();
    this.source = sampler.source();
    this.hasIdealEdges = hasIdealEdges;
  }

  @Override
  public void start() {
    sampler.sampleHeld(0);
  }

  @Override
  public void before(long tick) {
    if (!hasIdealEdges && changes()) {
      findCrossings(tick);
      for (int index = 0; index < crossingCount; index++) {
        sampler.sampleHeld(crossings[index]);
      }
    }
  }

  @Override
  public void at(long tick) {
    if (!changes()) {
      return;
    }
    // Among ramps a jump needs two samples to be seen as one.
    if (!hasIdealEdges && jumps(tick)) {
      sampler.sampleJump(tick);
    }
    sampler.sampleNext(tick);
    since = tick;
  }

  @Override
  public void end(long tick) {
    sampler.sampleNext(tick);
  }

  private boolean changes() {
    for (int cell : cells) {
      if (source.changes(cell)) {
        return true;
      }
    }
    return false;
  }

  private boolean jumps(long tick) {
    for (int cell : cells) {
      if (source.rowVolts(cell, tick) != source.nextRowVolts(cell, tick)
          || source.columnVolts(cell, tick) != source.nextColumnVolts(cell, tick)) {
        return true;
      }
    }
    return false;
  }

  /** The ticks between the last sample of an edge and this tick, in order, each once. */
  private void findCrossings(long tick) {
    crossingCount = 0;
    for (int cell : cells) {
      double from = source.rowVolts(cell, since) - source.columnVolts(cell, since);
      double to = source.rowVolts(cell, tick) - source.columnVolts(cell, tick);
      if (from != to) {
        Thresholds thresholds = source.device(cell).thresholds();
        cross(thresholds.onVolts(), from, to, tick);
        cross(thresholds.stillOnVolts(), from, to, tick);
        cross(thresholds.offVolts(), from, to, tick);
        cross(thresholds.stillOffVolts(), from, to, tick);
      }
    }
    Arrays.sort(crossings, 0, crossingCount);
    int kept = 0;
    for (int index = 0; index < crossingCount; index++) {
      if (kept == 0 || crossings[index] != crossings[kept - 1]) {
        crossings[kept++] = crossings[index];
      }
    }
    crossingCount = kept;
  }

  private void cross(double threshold, double from, double to, long tick) {
    if (!((threshold - from) * (threshold - to) < 0)) {
      return;
    }
    long crossing = since + Math.round((tick - since) * ((threshold - from) / (to - from)));
    if (crossing > since && crossing < tick) {
      if (crossingCount == crossings.length) {
        crossings = Arrays.copyOf(crossings, 2 * crossingCount);
      }
      crossings[crossingCount++] = crossing;
    }
  }
}
