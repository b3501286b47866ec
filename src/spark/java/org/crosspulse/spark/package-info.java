/**
 * Sweeps on a cluster: the same command, with points that are tasks of Apache Spark.
 *
 * <p>{@link org.crosspulse.spark.SparkSweep} is what {@code spark-submit} runs. The driver plans
 * the sweep and keeps its ledger; {@link org.crosspulse.spark.ClusterRun} sends indices of missing
 * points, a few at a time, and writes what comes back as it comes. An executor is told what the
 * sweep was read from ({@link org.crosspulse.spark.SweepTicket}), plans it once, must come to the
 * same plan, and runs the points that it is sent. Compiled and packed by the profile {@code spark}
 * only.
 *
 * <p>May import {@code cli}, {@code run}, {@code config}, {@code sweep} and {@code problem}.
 */
@NullMarked
package org.crosspulse.spark;

import org.jspecify.annotations.NullMarked;
