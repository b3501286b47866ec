package org.crosspulse.inspect;

import com.google.common.base.Throwables;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.util.concurrent.UncheckedExecutionException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.crosspulse.engine.CellSignals;
import org.crosspulse.engine.Probe;
import org.crosspulse.engine.UnsolvedCircuitException;
import org.crosspulse.pulse.Phase;
import org.crosspulse.pulse.Schedule;

/**
 * The states of all cells at the end of every slot of a cycle.
 *
 * <p>They are played again in blocks of slots that follow one another, of which the last few are
 * kept. While one is looked at, the next is played: who goes through a cycle slot by slot waits for
 * the first.
 */
final class Frames {
  private static final long MOST_CELLS_OF_BLOCK = 1 << 21;
  private static final int MOST_BLOCKS = 3;

  private final PlayedCycle cycle;
  private final long[] ticks;
  private final int slotsOfBlock;
  private final AtomicBoolean ahead = new AtomicBoolean();
  private final LoadingCache<Integer, List<double[]>> blocks =
      CacheBuilder.newBuilder()
          .maximumSize(MOST_BLOCKS)
          .build(CacheLoader.from(block -> playBlock(block)));

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
  double[] state(int slot) {
    int block = slot / slotsOfBlock;
    double[] state = block(block).get(slot % slotsOfBlock);
    int next = block + 1;
    boolean isNextWanted = next * slotsOfBlock < ticks.length && blocks.getIfPresent(next) == null;
    if (isNextWanted && ahead.compareAndSet(false, true)) {
      Thread thread = new Thread(() -> playAhead(next), "crosspulse-frames");
      thread.setDaemon(true);
      thread.start();
    }
    return state;
  }

  private void playAhead(int block) {
    try {
      block(block);
    } catch (UnsolvedCircuitException e) {
      // Whoever asks for it is told.
    } finally {
      ahead.set(false);
    }
  }

  /** Whoever wants a block that another plays waits for it. */
  private List<double[]> block(int block) {
    try {
      return blocks.getUnchecked(block);
    } catch (UncheckedExecutionException e) {
      Throwables.throwIfUnchecked(Throwables.getRootCause(e));
      throw e;
    }
  }

  private List<double[]> playBlock(int block) {
    int first = block * slotsOfBlock;
    int end = Math.min(ticks.length, first + slotsOfBlock);
    return play(Arrays.copyOfRange(ticks, first, end));
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
