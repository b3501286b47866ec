package org.crosspulse.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.PrimitiveIterator;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.crosspulse.config.UserFiles;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.run.SweepRequest;
import org.crosspulse.sweep.Ledger;
import org.crosspulse.sweep.PointRunner;
import org.crosspulse.sweep.RunListener;
import org.jspecify.annotations.Nullable;

/** The executors of a Spark cluster, which is asked for them when there is something to run. */
final class SparkRunner implements PointRunner {
  private final String name;
  private final SweepTicket ticket;
  private final SparkConf configuration;
  private @Nullable JavaSparkContext context;
  private @Nullable Broadcast<SweepTicket> sent;

  private SparkRunner(String name, SweepTicket ticket, SparkConf configuration) {
    this.name = name;
    this.ticket = ticket;
    this.configuration = configuration;
  }

  /**
   * Those of the cluster that {@code spark-submit} names.
   *
   * @param files that the sweep was read from
   * @throws BadInputException where there is no cluster, or the machines' threads are asked for
   *     here
   */
  static SparkRunner of(SweepRequest request, UserFiles files) {
    if (request.threads() != null) {
      throw BadInputException.of(
          "--threads", "" + request.threads(), "none: spark-submit says how many cores it wants");
    }
    SparkConf configuration = new SparkConf();
    if (!configuration.contains("spark.master")) {
      throw BadInputException.of("spark.master", "none", "a start by spark-submit --master");
    }
    String name = "crosspulse sweep " + request.sweep().plan().name();
    return new SparkRunner(name, SweepTicket.of(request, files), configuration);
  }

  @Override
  public int threads() {
    return slots(connected());
  }

  /** How many points the executors that are there now run at a time. */
  static int slots(JavaSparkContext context) {
    int coresPerTask = context.getConf().getInt("spark.task.cpus", 1);
    return Math.max(1, context.defaultParallelism() / coresPerTask);
  }

  @Override
  public void run(PrimitiveIterator.OfLong indices, Ledger ledger, RunListener listener)
      throws IOException {
    if (!indices.hasNext()) {
      return;
    }
    JavaSparkContext spark = connected();
    if (sent == null) {
      sent = spark.broadcast(ticket);
    }
    new ClusterRun(spark, new PointTask(sent), ledger, listener).run(indices);
  }

  private JavaSparkContext connected() {
    if (context == null) {
      // Results are records, which not every version of the other serializer knows.
      configuration.set("spark.serializer", "org.apache.spark.serializer.JavaSerializer");
      context = connect(configuration.setIfMissing("spark.app.name", name));
    }
    return context;
  }

  /** Spark throws exceptions of many kinds, declared or not. */
  private static JavaSparkContext connect(SparkConf configuration) {
    try {
      return new JavaSparkContext(configuration);
    } catch (RuntimeException e) {
      String master = configuration.get("spark.master");
      throw new UncheckedIOException(
          "no cluster at " + master + ": " + e.getMessage(), new IOException(e));
    }
  }

  @Override
  public void close() {
    if (context != null) {
      context.close();
    }
  }
}
