package org.crosspulse.inspect;

import com.google.common.base.Throwables;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.util.concurrent.ExecutionError;
import com.google.common.util.concurrent.UncheckedExecutionException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.crosspulse.engine.CellSignals;
import org.crosspulse.engine.Probe;
import org.crosspulse.engine.UnsolvedCircuitException;
import org.crosspulse.pulse.PulseTiming;
import org.crosspulse.pulse.Schedule;

/**
 * All cells in every slot of a cycle: their voltages in the middle of its pulse, and their states
 * at its end.
 *
 * <p>They are played again in blocks of slots that follow one another, of which the last few are
 * kept. While one is looked at, the next is played: who goes through a cycle slot by slot waits for
 * the first.
 */
final class Frames {
  private static final long MOST_CELLS_OF_BLOCK = 1 << 20;
  private static final int MOST_BLOCKS = 3;

  private final PlayedCycle cycle;
  private final long[] middles;
  private final long[] ends;
  private final int slotsOfBlock;
  private final AtomicBoolean ahead = new AtomicBoolean();
  private final LoadingCache<Integer, Block> blocks =
      CacheBuilder.newBuilder()
          .maximumSize(MOST_BLOCKS)
          .build(CacheLoader.from(block -> playBlock(block)));

  /** Numbers of all cells, row-major, for each slot of a block. */
  private record Block(List<double[]> volts, List<double[]> states) {}

  /** The frames of a cycle, none of them played yet. */
  Frames(PlayedCycle cycle) {
    this.cycle = cycle;
    Schedule schedule = cycle.experiment().schedule();
    this.middles = instants(schedule, timing -> timing.riseTicks() + timing.widthTicks() / 2);
    this.ends = instants(schedule, PulseTiming::periodTicks);
    this.slotsOfBlock = (int) Math.max(1, MOST_CELLS_OF_BLOCK / cycle.before().states().length);
  }

  /** An instant of the slots of all phases, so many ticks after their begin, by an exact clock. */
  private static long[] instants(Schedule schedule, ToLongFunction<PulseTiming> afterBegin) {
    long[] instants = new long[schedule.phases().size() * schedule.slots()];
    for (int slot = 0; slot < instants.length; slot++) {
      int index = slot / schedule.slots();
      PulseTiming timing = schedule.phases().get(index).timing();
      long begin = schedule.startTick(index) + slot % schedule.slots() * timing.periodTicks();
      instants[slot] = begin + afterBegin.applyAsLong(timing);
    }
    return instants;
  }

  /** How many there are. */
  int count() {
    return ends.length;
  }

  /**
   * The states at the end of a slot, row-major; not to be modified.
   *
   * @param slot from 0, counted through all phases
   */
  double[] states(int slot) {
    return blockOf(slot).states.get(slot % slotsOfBlock);
  }

  /**
   * The voltages in the middle of a slot's pulse (V), row less column, row-major; not to be
   * modified.
   *
   * @param slot from 0, counted through all phases
   */
  double[] volts(int slot) {
    return blockOf(slot).volts.get(slot % slotsOfBlock);
  }

  private Block blockOf(int slot) {
    int index = slot / slotsOfBlock;
    Block block = block(index);
    int next = index + 1;
    boolean isNextWanted = next * slotsOfBlock < ends.length && blocks.getIfPresent(next) == null;
    if (isNextWanted && ahead.compareAndSet(false, true)) {
      Thread thread = new Thread(() -> playAhead(next), "crosspulse-frames");
      thread.setDaemon(true);
      thread.start();
    }
    return block;
  }

  private void playAhead(int block) {
    try {
      block(block);
    } catch (UnsolvedCircuitException | OutOfMemoryError | ExecutionError e) {
      // Whoever asks for it is told.
    } finally {
      ahead.set(false);
    }
  }

  /** Whoever wants a block that another plays waits for it. */
  private Block block(int block) {
    try {
      return blocks.getUnchecked(block);
    } catch (UncheckedExecutionException e) {
      Throwables.throwIfUnchecked(Throwables.getRootCause(e));
      throw e;
    }
  }

  private Block playBlock(int block) {
    int first = block * slotsOfBlock;
    int end = Math.min(ends.length, first + slotsOfBlock);
    Watch volts =
        new Watch(
            Arrays.copyOfRange(middles, first, end),
            (signals, cell) -> signals.rowVolts(cell) - signals.columnVolts(cell));
    Watch states = new Watch(Arrays.copyOfRange(ends, first, end), CellSignals::state);
    new CellReplay(cycle.experiment()).play(List.of(volts, states));
    return new Block(List.of(volts.values), List.of(states.values));
  }

  /** Remembers a signal of all cells at some times. */
  private final class Watch implements Probe {
    private final int[] cells = IntStream.range(0, cycle.before().states().length).toArray();
    private final long[] times;
    private final ToDoubleBiFunction<CellSignals, Integer> signal;
    private final double[][] values;
    private int seen;

    Watch(long[] times, ToDoubleBiFunction<CellSignals, Integer> signal) {
      this.times = times;
      this.signal = signal;
      this.values = new double[times.length][cells.length];
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
      double[] now = values[seen++];
      Arrays.setAll(now, cell -> signal.applyAsDouble(signals, cell));
    }
  }
}
