package org.crosspulse.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A fixed number of threads that share a range of independent items.
 *
 * <p>The range is cut into one contiguous block a thread. Results must not depend on the cut: every
 * item writes only what is its own.
 *
 * <p>A batch of training is over in a millisecond and has three such ranges, and to wake a thread
 * that sleeps takes time. So whoever waits looks again and again for a while before it goes to
 * sleep, where every thread can have a processor.
 */
public final class Workers implements AutoCloseable {
  /** Longer than what one thread does between two ranges while the others wait. */
  private static final long WATCH_NANOS = 200_000;

  /** So many that the last ones of the threads end at nearly the same time. */
  private static final int BLOCKS_A_THREAD = 16;

  private final int threads;
  private final long watchNanos;
  private final ExecutorService executor;

  /** Starts {@code threads} − 1 daemon threads; the caller is the last one. */
  public Workers(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be >= 1, was " + threads);
    }
    int others = Math.max(1, threads - 1);
    this.threads = threads;
    this.watchNanos = threads <= Runtime.getRuntime().availableProcessors() ? WATCH_NANOS : 0;
    this.executor =
        new ThreadPoolExecutor(
            others, others, 0, TimeUnit.SECONDS, new WatchedQueue(watchNanos), Workers::daemon);
  }

  /** A queue that is looked at for a while before a thread sleeps at it. */
  @SuppressWarnings("serial") // Never written anywhere.
  private static final class WatchedQueue extends LinkedBlockingQueue<Runnable> {
    private final long watchNanos;

    WatchedQueue(long watchNanos) {
      this.watchNanos = watchNanos;
    }

    @Override
    public Runnable take() throws InterruptedException {
      watch(watchNanos, () -> !isEmpty());
      return super.take();
    }
  }

  /** Waits until something holds, for so long at most. */
  private static void watch(long nanos, BooleanSupplier holds) {
    long end = System.nanoTime() + nanos;
    while (!holds.getAsBoolean() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "crosspulse-worker");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * A piece of work.
   *
   * @param <T> what it finds
   */
  public interface Block<T> {
    /** Works on the items {@code from} … {@code to} − 1. */
    T run(int from, int to);
  }

  /**
   * Runs {@code block} over 0 … count − 1.
   *
   * @return what the blocks found, in the order of the items
   */
  public <T> List<T> run(int count, Block<T> block) {
    int blocks = Math.max(1, Math.min(threads, count));
    List<Future<T>> others = new ArrayList<>();
    for (int index = 1; index < blocks; index++) {
      int from = start(count, index, blocks);
      int to = start(count, index + 1, blocks);
      Callable<T> part = () -> block.run(from, to);
      others.add(executor.submit(part));
    }
    List<T> results = new ArrayList<>();
    results.add(block.run(0, start(count, 1, blocks)));
    others.forEach(other -> results.add(join(other)));
    return results;
  }

  /**
   * Runs {@code block} over 0 … count − 1 as {@link #run} does, in many blocks, of which each
   * thread takes the next as soon as it has done one: for items that take unequally long, and
   * blocks that cost nothing to begin.
   *
   * @return what the blocks found, in the order of the items
   */
  public <T> List<T> share(int count, Block<T> block) {
    if (threads == 1) {
      return run(count, block);
    }
    int blocks = Math.max(1, Math.min(BLOCKS_A_THREAD * threads, count));
    AtomicInteger next = new AtomicInteger();
    List<List<Found<T>>> byThread =
        run(
            threads,
            (from, to) -> {
              List<Found<T>> found = new ArrayList<>();
              int index = next.getAndIncrement();
              while (index < blocks) {
                T own = block.run(start(count, index, blocks), start(count, index + 1, blocks));
                found.add(new Found<>(index, own));
                index = next.getAndIncrement();
              }
              return found;
            });
    return byThread.stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparingInt(Found::block))
        .map(Found::result)
        .toList();
  }

  /**
   * What is found for each of 0 … count − 1, by all threads.
   *
   * @return in the order of the items
   */
  public <T> List<T> each(int count, IntFunction<T> of) {
    return share(count, (from, to) -> IntStream.range(from, to).mapToObj(of).toList()).stream()
        .flatMap(List::stream)
        .toList();
  }

  private record Found<T>(int block, T result) {}

  private static int start(int count, int index, int blocks) {
    return (int) ((long) count * index / blocks);
  }

  private <T> T join(Future<T> future) {
    watch(watchNanos, future::isDone);
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a worker was running", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
