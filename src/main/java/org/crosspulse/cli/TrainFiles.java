package org.crosspulse.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.List;
import java.util.stream.DoubleStream;
import org.crosspulse.engine.Energy;
import org.crosspulse.learn.BestWeights;
import org.crosspulse.learn.EpochResult;
import org.crosspulse.learn.Network;
import org.crosspulse.learn.Synapses;
import org.crosspulse.learn.TrainState;
import org.crosspulse.report.Json;
import org.crosspulse.report.OutputFolder;
import org.crosspulse.run.TrainRun;
import org.crosspulse.run.WeightFiles;
import org.jspecify.annotations.Nullable;

/** The files of a {@code train} run. */
final class TrainFiles {
  private TrainFiles() {}

  /**
   * Writes epochs.csv, result.json, the confusion matrix of the last epoch, histograms, the weights
   * of each array after the last and the best epoch, and the pictures: the same bytes for the same
   * seed, so that wall times are left to the manifest.
   */
  static void write(OutputFolder folder, TrainRun run) throws IOException {
    TrainState state = run.state();
    Network network = run.network();
    List<EpochResult> epochs = state.epochs();
    TrainPictures.draw(folder.path(), run);
    folder.write(
        "confusion.csv",
        TrainTables.confusion(run.last().test(), run.experiment().data().classNames()));
    folder.write("histograms.csv", TrainTables.histograms(state.initial(), epochs));
    if (run.experiment().measuresDrift()) {
      folder.write("drift.csv", TrainTables.drift(epochs));
    }
    folder.write("result.json", Json.text(run.numbers()));
    folder.write("epochs.csv", csv(epochs));
    List<Synapses> synapses = network.synapses();
    WeightFiles.write(folder.path(), WeightFiles.LAST, network.weights(), synapses);
    BestWeights best = state.best();
    if (best != null) {
      WeightFiles.write(folder.path(), WeightFiles.BEST, best.weights(), synapses);
    }
  }

  private static String csv(List<EpochResult> epochs) {
    StringBuilder text = new StringBuilder();
    text.append("epoch,train_loss,train_error_percent,test_error_percent,");
    text.append("validation_error_percent,learning_rate,");
    text.append("coincidences,moving_half_selects,clipped_weights,");
    text.append("cycle_seconds,energy_joules,full_select_joules,half_select_joules,lost_joules\n");
    for (EpochResult epoch : epochs) {
      text.append(epoch.epoch()).append(',');
      text.append(epoch.trainLoss()).append(',');
      text.append(epoch.trainErrorPercent()).append(',');
      text.append(epoch.testErrorPercent()).append(',');
      text.append(orNothing(epoch.validationErrorPercent())).append(',');
      text.append(epoch.learningRate()).append(',');
      text.append(epoch.tally().coincidences()).append(',');
      text.append(epoch.tally().movingHalfSelects()).append(',');
      text.append(epoch.clippedWeights()).append(',');
      text.append(epoch.cycleSeconds()).append(',');
      text.append(energy(epoch.tally().energy())).append('\n');
    }
    return text.toString();
  }

  private static String orNothing(@Nullable Double number) {
    return number == null ? "" : number.toString();
  }

  /**
   * Four numbers; empty where the algebra made the changes. Lost is what wires and drivers took.
   */
  private static String energy(@Nullable Energy energy) {
    if (energy == null) {
      return ",,,";
    }
    return DoubleStream.of(
            energy.sourceJoules(),
            energy.fullSelectJoules(),
            energy.halfSelectJoules() + energy.unselectedJoules(),
            energy.lossJoules())
        .mapToObj(Double::toString)
        .collect(joining(","));
  }
}
