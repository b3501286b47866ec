package org.crosspulse.inspect;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.crosspulse.engine.CellSignals;
import org.crosspulse.engine.Probe;
import org.crosspulse.pulse.Phase;
import org.crosspulse.pulse.Schedule;

/**
 * The states of all cells at the end of every slot of a cycle.
 *
 * <p>They are played again in blocks of slots that follow one another, of which the last few are
 * kept: who plays the cycle slot by slot waits once a block.
 */
final class Frames {
  private static final long MOST_CELLS_OF_BLOCK = 1 << 21;
  private static final int MOST_BLOCKS = 2;

  private final PlayedCycle cycle;
  private final long[] ticks;
  private final int slotsOfBlock;
  private final Cache<Integer, List<double[]>> blocks =
      CacheBuilder.newBuilder().maximumSize(MOST_BLOCKS).build();

  /** The frames of a cycle, none of them played yet. */
  Frames(PlayedCycle cycle) {
    this.cycle = cycle;
    this.ticks = ends(cycle.experiment().schedule());
    this.slotsOfBlock = (int) Math.max(1, MOST_CELLS_OF_BLOCK / cycle.before().states().length);
  }

  /** Where the slots of all phases end, by an exact clock (ticks). */
  private static long[] ends(Schedule schedule) {
    long[] ends = new long[schedule.phases().size() * schedule.slots()];
    for (int slot = 0; slot < ends.length; slot++) {
      int index = slot / schedule.slots();
      Phase phase = schedule.phases().get(index);
      ends[slot] =
          schedule.startTick(index) + (slot % schedule.slots() + 1) * phase.timing().periodTicks();
    }
    return ends;
  }

  /** How many there are. */
  int count() {
    return ticks.length;
  }

  /**
   * The states at the end of a slot, row-major; not to be modified.
   *
   * @param slot from 0, counted through all phases
   */
  synchronized double[] state(int slot) {
    int block = slot / slotsOfBlock;
    List<double[]> states = blocks.getIfPresent(block);
    if (states == null) {
      int first = block * slotsOfBlock;
      int end = Math.min(ticks.length, first + slotsOfBlock);
      states = play(Arrays.copyOfRange(ticks, first, end));
      blocks.put(block, states);
    }
    return states.get(slot % slotsOfBlock);
  }

  private List<double[]> play(long[] times) {
    Watch watch = new Watch(cycle.before().states().length, times);
    new CellReplay(cycle.experiment()).play(watch);
    return List.of(watch.states);
  }

  /** Remembers all states at some times. */
  private static final class Watch implements Probe {
    private final int[] cells;
    private final long[] times;
    private final double[][] states;
    private int seen;

    Watch(int cellCount, long[] times) {
      this.cells = IntStream.range(0, cellCount).toArray();
      this.times = times;
      this.states = new double[times.length][cellCount];
    }

    @Override
    public int[] cells() {
      return cells;
    }

    @Override
    public long[] atTicks() {
      return times;
    }

    @Override
    public void sample(long tick, CellSignals signals) {
      double[] now = states[seen++];
      Arrays.setAll(now, signals::state);
    }
  }
}
