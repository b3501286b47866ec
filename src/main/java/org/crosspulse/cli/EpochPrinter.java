package org.crosspulse.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import org.crosspulse.engine.Energy;
import org.crosspulse.learn.BestWeights;
import org.crosspulse.learn.EpochResult;
import org.crosspulse.learn.TrainListener;
import org.crosspulse.learn.TrainState;
import org.crosspulse.report.Json;
import org.crosspulse.run.EpochNumbers;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;
import org.jspecify.annotations.Nullable;

/** Shows training as it goes: a line an epoch, and a bar between the lines. */
final class EpochPrinter implements TrainListener, AutoCloseable {
  private final PrintWriter out;
  private final boolean json;
  private final int epochs;
  private final Progress progress;

  /**
   * A printer.
   *
   * @param epochs how many there will be
   * @param samples in an epoch
   * @param done epochs that an earlier run has done
   * @param showProgress whether a bar is wanted where a terminal can show it
   */
  EpochPrinter(
      PrintWriter out, boolean json, int epochs, int samples, int done, boolean showProgress) {
    this.out = out;
    this.json = json;
    this.epochs = epochs;
    this.progress =
        Progress.start("training", (long) epochs * samples, (long) done * samples, showProgress);
    if (done > 0 && !json) {
      progress.println(out, "going on after epoch " + done + "/" + epochs);
    }
  }

  @Override
  public void onBatch(int epoch, int samplesDone, int samples) {
    progress.to((long) (epoch - 1) * samples + samplesDone);
  }

  @Override
  public void onEpoch(EpochResult result) {
    progress.println(out, json ? Json.line(map(result)) : line(result));
  }

  /** Tells why a run ended before its last epoch. */
  void end(TrainState state) {
    int done = state.epochs().size();
    BestWeights best = state.best();
    if (!json && best != null && done < epochs) {
      progress.println(
          out,
          String.format(
              "stopped after epoch %d: none since epoch %d had a smaller validation error",
              done, best.epoch()));
    }
  }

  private String line(EpochResult result) {
    return String.format(
        Locale.ROOT,
        "epoch %d/%d  train loss %.4f  train error %.2f %%  test error %.2f %%%s  rate %.3g%s  %.1f s%s",
        result.epoch(),
        epochs,
        result.trainLoss(),
        result.trainErrorPercent(),
        result.testErrorPercent(),
        validation(result),
        result.learningRate(),
        energy(result.tally().energy()),
        result.seconds(),
        clipped(result));
  }

  private static String validation(EpochResult result) {
    Double error = result.validationErrorPercent();
    return error == null ? "" : String.format(Locale.ROOT, "  validation error %.2f %%", error);
  }

  private static String energy(@Nullable Energy energy) {
    return energy == null ? "" : "  energy " + Quantity.format(energy.sourceJoules(), Unit.JOULE);
  }

  private static String clipped(EpochResult result) {
    int count = result.clippedWeights();
    return count == 0 ? "" : "  " + count + (count == 1 ? " weight" : " weights") + " clipped";
  }

  private static Map<String, @Nullable Object> map(EpochResult result) {
    Map<String, @Nullable Object> map = EpochNumbers.of(result);
    map.put("seconds", result.seconds());
    return map;
  }

  @Override
  public void close() {
    progress.close();
  }
}
