package org.crosspulse.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.crosspulse.config.TrainExperiment;
import org.crosspulse.config.TrainFile;
import org.crosspulse.engine.Workers;
import org.crosspulse.learn.EpochResult;
import org.crosspulse.learn.Network;
import org.crosspulse.report.OutputFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    TrainExperiment experiment = TrainFile.read(input.file, options.withSeed(input.settings));
    try (Workers workers = options.workers();
        @Nullable OutputFolder folder = options.outputFolder();
        EpochPrinter printer = options.epochPrinter(experiment)) {
      Network network = Training.network(experiment, workers);
      List<EpochResult> epochs = Training.run(experiment, network, workers, printer);
      if (folder != null) {
        TrainFiles.write(folder, epochs, network, Training.title(experiment));
        Map<String, Object> timings = CommonOptions.timings(start);
        timings.put("epoch_seconds", epochs.stream().map(EpochResult::seconds).toList());
        options.commit(
            folder, "train", experiment.run().seed(), experiment.configuration(), timings);
      }
      return ExitCode.DONE;
    }
  }
}
