package org.crosspulse.cli;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.crosspulse.sweep.PointRecord;
import org.crosspulse.sweep.RunListener;

/** How far a sweep is: done, failed, running, rate and time left. */
final class SweepProgress implements RunListener, AutoCloseable {
  private final Progress progress;
  private final long first;
  private final long startNanos = System.nanoTime();
  private final AtomicInteger running = new AtomicInteger();
  private long recorded;
  private long failed;

  /**
   * Starts to show.
   *
   * @param total points that will be there in the end
   * @param first points that are there already
   * @param failed of these
   * @param wanted false shows nothing
   */
  SweepProgress(long total, long first, long failed, boolean wanted) {
    this.first = first;
    this.recorded = first;
    this.failed = failed;
    this.progress = Progress.start("sweep", Math.max(1, total), first, wanted && first < total);
  }

  @Override
  public void begun() {
    running.incrementAndGet();
  }

  @Override
  public void recorded(PointRecord point) {
    recorded++;
    failed += point.isFailed() ? 1 : 0;
    int underWay = running.decrementAndGet();
    progress.to(recorded, () -> text(underWay));
  }

  private String text(int underWay) {
    double seconds = (System.nanoTime() - startNanos) / 1e9;
    return String.format(
        Locale.ROOT,
        "%d done, %d failed, %d running, %.3g/s",
        recorded - failed,
        failed,
        underWay,
        (recorded - first) / seconds);
  }

  @Override
  public void close() {
    progress.close();
  }
}
