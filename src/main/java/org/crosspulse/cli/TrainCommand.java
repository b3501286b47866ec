package org.crosspulse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.crosspulse.config.TrainExperiment;
import org.crosspulse.config.TrainFile;
import org.crosspulse.engine.Workers;
import org.crosspulse.learn.Network;
import org.crosspulse.learn.TrainListener;
import org.crosspulse.learn.TrainState;
import org.crosspulse.learn.Trainer;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.report.OutputFolder;
import org.crosspulse.run.TrainRun;
import org.crosspulse.run.Training;
import org.crosspulse.run.WeightFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains a network. */
@Command(
    name = "train",
    description = {
      "Train a network whose weights are the conductances of crossbars, by coincidence pulses.",
      "With --json: one line of JSON an epoch."
    })
final class TrainCommand implements Callable<Integer> {
  @Mixin private CommonOptions options = new CommonOptions();

  @Mixin private ExperimentOptions input = new ExperimentOptions();

  @Option(
      names = "--resume",
      description = "Go on from the last epoch of the same run to --out that was cut off.")
  private boolean resume;

  @Option(
      names = "--from",
      paramLabel = "FOLDER",
      description = "Begin with the last weights of the run in this folder, of the same layers.")
  private @Nullable Path from;

  @Option(
      names = "--keep-weights",
      paramLabel = "N",
      description = "Write the weights of every N-th epoch to --out, for inspect and for you.")
  private int keepWeights;

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    TrainExperiment experiment = TrainFile.read(input.file, options.withSeed(input.settings));
    if (resume && options.out == null) {
      throw BadInputException.of("--resume", "no --out", "the --out of the run that was cut off");
    }
    requireKeepable();
    try (Workers workers = options.workers();
        @Nullable OutputFolder folder = resume ? options.resumedFolder() : options.outputFolder()) {
      run(experiment, workers, folder, start);
      return ExitCode.DONE;
    }
  }

  private void requireKeepable() {
    if (keepWeights < 0) {
      throw BadInputException.of("--keep-weights", "" + keepWeights, "a number of epochs, or 0");
    }
    if (keepWeights > 0 && options.out == null) {
      throw BadInputException.of("--keep-weights", "no --out", "a folder to write them to");
    }
  }

  private void run(
      TrainExperiment experiment, Workers workers, @Nullable OutputFolder folder, long start)
      throws IOException {
    Map<String, Object> configuration = configuration(experiment);
    @Nullable Checkpoints checkpoints =
        folder == null ? null : new Checkpoints(folder, configuration, experiment.data());
    @Nullable TrainState behind = resume && checkpoints != null ? checkpoints.leftBehind() : null;
    List<double[]> weights = behind == null ? weights(experiment) : List.of();
    Network network = Training.network(experiment, workers);
    network.setWeights(weights);
    Trainer trainer = Training.trainer(experiment, network, workers);
    if (behind != null) {
      trainer.restore(behind);
    }
    TrainListener kept =
        folder == null ? result -> {} : new KeptWeights(folder.path(), network, keepWeights);
    train(experiment, trainer, kept, checkpoints);
    if (folder != null && checkpoints != null) {
      TrainRun trained = new TrainRun(experiment, network, trainer.state());
      TrainFiles.write(folder, trained);
      options.commit(
          folder,
          "train",
          experiment.run().seed(),
          configuration,
          CommonOptions.timings(start, trained));
      checkpoints.done();
    }
  }

  /** Those to begin with, none for the random ones. */
  private List<double[]> weights(TrainExperiment experiment) throws IOException {
    return from == null ? List.of() : WeightFiles.read(from, experiment.settings().layers());
  }

  /** Trains the epochs that are left. An epoch is shown when it is safe. */
  private void train(
      TrainExperiment experiment,
      Trainer trainer,
      TrainListener kept,
      @Nullable Checkpoints checkpoints) {
    int done = trainer.state().epochs().size();
    try (EpochPrinter printer = options.epochPrinter(experiment, done)) {
      if (checkpoints == null) {
        trainer.train(printer);
      } else {
        checkpoints.train(trainer, kept, printer);
      }
      printer.end(trainer.state());
    }
  }

  private Map<String, Object> configuration(TrainExperiment experiment) {
    Map<String, Object> configuration = new LinkedHashMap<>(experiment.configuration());
    if (from != null) {
      configuration.put("from", from.toString());
    }
    return configuration;
  }
}
