package org.crosspulse.run;

import java.util.List;
import java.util.Map;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.PlannedSweep;
import org.crosspulse.config.SweepExperiment;
import org.crosspulse.engine.Workers;
import org.crosspulse.learn.EpochResult;
import org.crosspulse.learn.TrainListener;
import org.crosspulse.sweep.Metrics;
import org.crosspulse.sweep.Point;
import org.crosspulse.sweep.PointFunction;
import org.crosspulse.sweep.Task;
import org.jspecify.annotations.Nullable;

/** Runs the points of a sweep, each on one thread, by what its command runs. */
public final class PointRuns implements PointFunction {
  private final Task task;
  private final SweepExperiment experiment;
  private final Metrics metrics;

  /** The runs of a sweep. */
  public PointRuns(PlannedSweep sweep) {
    this.task = sweep.plan().task();
    this.experiment = sweep.experiment();
    this.metrics = sweep.plan().metrics();
  }

  @Override
  public Map<String, @Nullable Double> run(Point point) {
    try (Workers workers = new Workers(1)) {
      return metrics.of(result(point, workers));
    }
  }

  private Map<String, @Nullable Object> result(Point point, Workers workers) {
    return switch (task) {
      case CYCLE -> cycle(experiment.cycle(point), workers);
      case CROSSCHECK -> {
        CycleExperiment cycle = experiment.cycle(point);
        cycle.requirePulses(experiment.file());
        yield CrosscheckRun.play(cycle, workers, tick -> {}).numbers();
      }
      case TRAIN ->
          TrainRun.train(experiment.train(point), workers, new Unheard()).numbersByEpoch();
    };
  }

  private static Map<String, @Nullable Object> cycle(CycleExperiment cycle, Workers workers) {
    return CycleRun.play(cycle, cycle.initial().copy(), workers, List.of(), tick -> {}).numbers();
  }

  private static final class Unheard implements TrainListener {
    @Override
    public void onEpoch(EpochResult result) {}
  }
}
