package org.crosspulse.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.DoubleStream;
import org.crosspulse.engine.Energy;
import org.crosspulse.learn.EpochResult;
import org.crosspulse.learn.Network;
import org.crosspulse.learn.Synapses;
import org.crosspulse.plot.ErrorFigure;
import org.crosspulse.report.Json;
import org.crosspulse.report.OutputFolder;
import org.jspecify.annotations.Nullable;

/** The files of a {@code train} run. */
final class TrainFiles {
  private TrainFiles() {}

  /**
   * Writes epochs.csv, result.json, the final weights of each array and the error curve: the same
   * bytes for the same seed, so that wall times are left to the manifest.
   *
   * @param title says what was trained on what
   */
  static void write(OutputFolder folder, List<EpochResult> epochs, Network network, String title)
      throws IOException {
    ErrorFigure.of(epochs, title).write(folder.path(), "error");
    folder.write("result.json", Json.text(epochs.stream().map(EpochPrinter::results).toList()));
    folder.write("epochs.csv", csv(epochs));
    for (int array = 0; array < network.synapses().size(); array++) {
      try (Writer out = Files.newBufferedWriter(folder.resolve("weights-" + array + ".csv"))) {
        writeMatrix(out, network.synapses().get(array));
      }
    }
  }

  private static String csv(List<EpochResult> epochs) {
    StringBuilder text = new StringBuilder();
    text.append("epoch,train_loss,train_error_percent,test_error_percent,learning_rate,");
    text.append("coincidences,moving_half_selects,clipped_weights,");
    text.append("cycle_seconds,energy_joules,full_select_joules,half_select_joules,lost_joules\n");
    for (EpochResult epoch : epochs) {
      text.append(epoch.epoch()).append(',');
      text.append(epoch.trainLoss()).append(',');
      text.append(epoch.trainErrorPercent()).append(',');
      text.append(epoch.testErrorPercent()).append(',');
      text.append(epoch.learningRate()).append(',');
      text.append(epoch.tally().coincidences()).append(',');
      text.append(epoch.tally().movingHalfSelects()).append(',');
      text.append(epoch.clippedWeights()).append(',');
      text.append(epoch.cycleSeconds()).append(',');
      text.append(energy(epoch.tally().energy())).append('\n');
    }
    return text.toString();
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

  /** A line a row, without a header: a matrix that any program reads. */
  private static void writeMatrix(Writer out, Synapses synapses) throws IOException {
    double[] weights = synapses.weights();
    for (int cell = 0; cell < weights.length; cell++) {
      out.write(Double.toString(weights[cell]));
      out.write((cell + 1) % synapses.columns() == 0 ? '\n' : ',');
    }
  }
}
