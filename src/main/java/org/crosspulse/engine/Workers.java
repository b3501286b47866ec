package org.crosspulse.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A fixed number of threads that share a range of independent items.
 *
 * <p>The range is cut into one contiguous block a thread. Results must not depend on the cut: every
 * item writes only what is its own.
 */
public final class Workers implements AutoCloseable {
  private final int threads;
  private final ExecutorService executor;

  /** Starts {@code threads} − 1 daemon threads; the caller is the last one. */
  public Workers(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be >= 1, was " + threads);
    }
    this.threads = threads;
    this.executor = Executors.newFixedThreadPool(Math.max(1, threads - 1), Workers::daemon);
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

  private static int start(int count, int index, int blocks) {
    return (int) ((long) count * index / blocks);
  }

  private static <T> T join(Future<T> future) {
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
