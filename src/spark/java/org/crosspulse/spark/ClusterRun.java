package org.crosspulse.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import org.crosspulse.sweep.Ledger;
import org.crosspulse.sweep.PointRecord;
import org.crosspulse.sweep.RunListener;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;
import scala.util.Try;

/**
 * Some points on a cluster.
 *
 * <p>Tasks are sent as jobs of a few, the next job before the last is done, so that no executor
 * waits and the driver knows no more than a few tasks for each of them. Results come a task at a
 * time and go into the ledger at once. Spark repeats tasks whose executor is lost.
 */
final class ClusterRun {
  private static final long LOOK_AROUND_MILLISECONDS = 100;

  /** Tasks that wait for each that runs. */
  private static final int QUEUED = 1;

  private final JavaSparkContext spark;
  private final PointTask task;
  private final Ledger ledger;
  private final RunListener listener;
  private final PointsPerTask pointsPerTask = new PointsPerTask();
  private final BlockingQueue<List<PointRecord>> results = new LinkedBlockingQueue<>();
  private final List<SimpleFutureAction<BoxedUnit>> jobs = new ArrayList<>();
  private int underWay;
  private boolean hasResults;

  ClusterRun(JavaSparkContext spark, PointTask task, Ledger ledger, RunListener listener) {
    this.spark = spark;
    this.task = task;
    this.ledger = ledger;
    this.listener = listener;
  }

  /**
   * Runs points and returns when all are in the ledger.
   *
   * @throws IOException where a task failed as often as Spark is told to repeat it, or the ledger
   *     cannot be written
   */
  void run(PrimitiveIterator.OfLong indices) throws IOException {
    try {
      send(indices);
      while (underWay > 0) {
        record();
        send(indices);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while points were under way", e);
    } finally {
      jobs.forEach(SimpleFutureAction::cancel);
    }
  }

  /** Sends tasks as soon as half of those that there should be are done. */
  private void send(PrimitiveIterator.OfLong indices) throws IOException {
    if (spark.sc().isStopped()) {
      throw new IOException("points cannot be run: the cluster is gone");
    }
    int slots = SparkRunner.slots(spark);
    int wanted = hasResults ? (1 + QUEUED) * slots : slots;
    if (2 * underWay > wanted) {
      return;
    }
    List<long[]> tasks = new ArrayList<>();
    while (underWay + tasks.size() < wanted && indices.hasNext()) {
      tasks.add(some(indices));
    }
    if (!tasks.isEmpty()) {
      submit(tasks);
    }
  }

  private long[] some(PrimitiveIterator.OfLong indices) {
    long[] some = new long[pointsPerTask.now()];
    int count = 0;
    while (count < some.length && indices.hasNext()) {
      some[count++] = indices.nextLong();
      listener.begun();
    }
    return Arrays.copyOf(some, count);
  }

  private void submit(List<long[]> tasks) {
    RDD<long[]> partitions = spark.parallelize(tasks, tasks.size()).rdd();
    List<Object> all = new ArrayList<>(IntStream.range(0, tasks.size()).boxed().toList());
    jobs.add(
        spark
            .sc()
            .submitJob(
                partitions,
                task,
                CollectionConverters.asScala(all).toSeq(),
                this::arrived,
                () -> BoxedUnit.UNIT));
    underWay += tasks.size();
  }

  /** On a thread of Spark's, which has other things to do than to wait for a disk. */
  private BoxedUnit arrived(Object partition, List<PointRecord> records) {
    results.add(records);
    return BoxedUnit.UNIT;
  }

  /** Waits for a task and keeps its points, with those of all that are done besides. */
  private void record() throws IOException, InterruptedException {
    @Nullable List<PointRecord> first =
        results.poll(LOOK_AROUND_MILLISECONDS, TimeUnit.MILLISECONDS);
    checkJobs();
    if (first == null) {
      return;
    }
    List<List<PointRecord>> tasks = new ArrayList<>(List.of(first));
    results.drainTo(tasks);
    List<PointRecord> points = tasks.stream().flatMap(List::stream).toList();
    ledger.add(points);
    points.forEach(listener::recorded);
    tasks.forEach(pointsPerTask::learn);
    underWay -= tasks.size();
    hasResults = true;
  }

  private void checkJobs() throws IOException {
    for (Iterator<SimpleFutureAction<BoxedUnit>> all = jobs.iterator(); all.hasNext(); ) {
      SimpleFutureAction<BoxedUnit> job = all.next();
      if (job.isCompleted()) {
        requireSuccess(job.value().get());
        all.remove();
      }
    }
  }

  private static void requireSuccess(Try<BoxedUnit> outcome) throws IOException {
    if (outcome.isFailure()) {
      Throwable cause = outcome.failed().get();
      String message = String.valueOf(cause.getMessage());
      throw new IOException(
          "points cannot be run: " + message.lines().findFirst().orElse(""), cause);
    }
  }
}
