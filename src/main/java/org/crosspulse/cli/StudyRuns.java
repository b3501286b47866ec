package org.crosspulse.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.crosspulse.config.StudyPlan;
import org.crosspulse.config.TrainExperiment;
import org.crosspulse.engine.UnsolvedCircuitException;
import org.crosspulse.engine.Workers;
import org.crosspulse.learn.EpochResult;
import org.crosspulse.learn.Network;
import org.crosspulse.learn.TrainListener;
import org.crosspulse.learn.TrainState;
import org.crosspulse.learn.Trainer;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.report.HtmlReport;
import org.crosspulse.report.Json;
import org.crosspulse.report.Manifest;
import org.crosspulse.report.OutputFolder;
import org.crosspulse.run.TrainRun;
import org.crosspulse.run.Training;
import org.crosspulse.study.PlannedRun;
import org.crosspulse.study.RunOutcome;
import org.crosspulse.study.RunStore;
import org.jspecify.annotations.Nullable;

/** Trains the runs of a study, some at a time, one thread each. */
final class StudyRuns {
  private final RunStore store;
  private final int threads;
  private final StudyProgress progress;

  StudyRuns(RunStore store, int threads, StudyProgress progress) {
    this.store = store;
    this.threads = threads;
    this.progress = progress;
  }

  /** Trains all; outcomes are in the order of the runs. */
  List<RunOutcome> train(List<StudyPlan.Run> runs) throws IOException {
    ExecutorService executor = Executors.newFixedThreadPool(threads, StudyRuns::daemon);
    try {
      List<Future<RunOutcome>> futures = new ArrayList<>();
      runs.forEach(run -> futures.add(executor.submit(() -> train(run))));
      List<RunOutcome> outcomes = new ArrayList<>();
      for (Future<RunOutcome> future : futures) {
        outcomes.add(join(future));
      }
      return outcomes;
    } finally {
      executor.shutdownNow();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "crosspulse-run");
    thread.setDaemon(true);
    return thread;
  }

  private static RunOutcome join(Future<RunOutcome> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while runs were under way", e);
    } catch (ExecutionException e) {
      throw new IOException(String.valueOf(e.getCause()), e.getCause());
    }
  }

  /** A run that cannot be trained is an outcome; a disk that cannot be written stops all. */
  private RunOutcome train(StudyPlan.Run run) throws IOException {
    PlannedRun planned = run.planned();
    RunOutcome outcome;
    try {
      write(run);
      outcome = Objects.requireNonNull(store.find(planned));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (RuntimeException e) {
      outcome = RunOutcome.failed(planned, reason(e).replaceAll("\\s*\\R\\s*", " "));
    }
    progress.done(planned, outcome);
    return outcome;
  }

  /** What is thrown for a reason that it tells needs no name of a class. */
  private static String reason(RuntimeException e) {
    boolean tells = e instanceof BadInputException || e instanceof UnsolvedCircuitException;
    return tells ? String.valueOf(e.getMessage()) : e.toString();
  }

  private void write(StudyPlan.Run run) throws IOException {
    try (OutputFolder folder = OutputFolder.create(store.folder(run.planned()))) {
      write(run, folder);
    }
  }

  /** Exactly what {@code train} writes with {@code --threads 1}. */
  private void write(StudyPlan.Run run, OutputFolder folder) throws IOException {
    long start = System.nanoTime();
    TrainExperiment experiment = run.experiment();
    Checkpoints checkpoints =
        new Checkpoints(folder, experiment.configuration(), experiment.data());
    try (Workers workers = new Workers(1)) {
      Network network = Training.network(experiment, workers);
      Trainer trainer = Training.trainer(experiment, network, workers);
      TrainState behind = leftBehind(folder, checkpoints);
      if (behind != null) {
        trainer.restore(behind);
      }
      checkpoints.train(trainer, listener(run.planned()));
      TrainRun trained = new TrainRun(experiment, network, trainer.state());
      TrainFiles.write(folder, trained);
      Map<String, Object> manifest =
          Manifest.of(
              "train",
              run.planned().seed(),
              1,
              experiment.configuration(),
              CommonOptions.timings(start, trained));
      folder.write("manifest.json", Json.text(manifest));
      HtmlReport.write(folder.path());
      folder.commit();
      checkpoints.done();
    }
  }

  /** Of the same run that was cut off, after its last epoch; what is of another use is deleted. */
  private static @Nullable TrainState leftBehind(OutputFolder folder, Checkpoints checkpoints)
      throws IOException {
    List<Path> leftOvers = folder.leftOvers();
    @Nullable TrainState state = null;
    try {
      state = leftOvers.isEmpty() ? null : checkpoints.leftBehind();
    } catch (BadInputException e) {
      // Of another version or configuration, or damaged: the run begins anew.
    }
    if (state == null) {
      PublishedFiles.deleteAll(leftOvers);
    }
    return state;
  }

  private TrainListener listener(PlannedRun run) {
    return new TrainListener() {
      @Override
      public void onBatch(int epoch, int samplesDone, int samples) {
        progress.at(run, (epoch - 1L) * samples + samplesDone);
      }

      @Override
      public void onEpoch(EpochResult result) {}
    };
  }
}
