package org.crosspulse.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs points on threads of this process, each on one, and writes them to a ledger.
 *
 * <p>The calling thread is the only one that writes: it takes whatever is done meanwhile into one
 * transaction. A thread that has done a point begins the next while that one goes to the disk, and
 * waits for it before it hands over another. A kill or a power cut takes what is under way and
 * nothing else: of each thread the point it is at, and at worst the one that is being written.
 */
public final class LocalRunner {
  private static final long LOOK_AROUND_MILLISECONDS = 20;

  private final SweepPlan plan;
  private final PointFunction function;
  private final int threads;
  private final RunListener listener;
  private final BlockingQueue<Finished> finished;
  private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
  private volatile boolean stopped;

  /**
   * A runner, for one run.
   *
   * @param function what is done at a point
   * @param threads how many points at a time
   */
  public LocalRunner(SweepPlan plan, PointFunction function, int threads, RunListener listener) {
    this.plan = plan;
    this.function = function;
    this.threads = threads;
    this.listener = listener;
    this.finished = new ArrayBlockingQueue<>(threads);
  }

  /**
   * Runs points and returns when all are in the ledger.
   *
   * @param indices of the points; taken one at a time, by one thread at a time
   * @throws IOException where the ledger cannot be written; no point is begun any more then
   */
  public void run(PrimitiveIterator.OfLong indices, Ledger ledger) throws IOException {
    List<Thread> workers = new ArrayList<>();
    for (int number = 0; number < threads; number++) {
      Thread worker = new Thread(() -> work(indices), "crosspulse-point");
      worker.setDaemon(true);
      workers.add(worker);
      worker.start();
    }
    try {
      record(workers, ledger);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while points were under way", e);
    } finally {
      stopped = true;
      workers.forEach(Thread::interrupt);
    }
    rethrow(fault.get());
  }

  private static void rethrow(@Nullable Throwable thrown) throws IOException {
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown != null) {
      throw new IOException("points cannot be run: " + thrown, thrown);
    }
  }

  /** Until no worker lives and nothing is left in the queue. */
  private void record(List<Thread> workers, Ledger ledger)
      throws IOException, InterruptedException {
    while (true) {
      boolean mayBeMore = workers.stream().anyMatch(Thread::isAlive);
      Finished first = finished.poll(LOOK_AROUND_MILLISECONDS, TimeUnit.MILLISECONDS);
      if (first != null) {
        record(first, ledger);
      } else if (!mayBeMore) {
        return;
      }
    }
  }

  /** A point and all that are done besides. */
  private void record(Finished first, Ledger ledger) throws IOException {
    List<Finished> batch = new ArrayList<>();
    batch.add(first);
    finished.drainTo(batch);
    ledger.add(batch.stream().map(Finished::point).toList());
    batch.forEach(done -> done.kept().countDown());
    batch.forEach(done -> listener.recorded(done.point()));
  }

  private void work(PrimitiveIterator.OfLong indices) {
    try {
      CountDownLatch kept = new CountDownLatch(0);
      long index = next(indices);
      while (index >= 0 && !stopped) {
        listener.begun();
        Finished point =
            new Finished(Attempt.of(plan.point(index), function), new CountDownLatch(1));
        kept.await();
        finished.put(point);
        kept = point.kept();
        index = next(indices);
      }
    } catch (InterruptedException e) {
      // The run is over: what this point came to is not wanted any more.
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      fault.compareAndSet(null, e);
      stopped = true;
    }
  }

  private static long next(PrimitiveIterator.OfLong indices) {
    synchronized (indices) {
      return indices.hasNext() ? indices.nextLong() : -1;
    }
  }

  /**
   * A point that waits for the disk.
   *
   * @param kept opens when it is there
   */
  private record Finished(PointRecord point, CountDownLatch kept) {}
}
