package org.crosspulse.learn;

import java.util.List;
import org.crosspulse.engine.CycleTally;
import org.crosspulse.engine.Energy;
import org.jspecify.annotations.Nullable;

/**
 * One epoch of training.
 *
 * @param epoch from 1
 * @param trainLoss mean loss of the training samples, each taken before its batch was learned
 * @param trainErrorPercent wrong answers among the same (%)
 * @param test answers on the test set after the epoch
 * @param validationErrorPercent wrong answers on the images that were held out of the training set,
 *     after the epoch (%); null where none were
 * @param learningRate in force during the epoch
 * @param tally what the engines counted, and the energy of the pulses
 * @param cycleSeconds duration of all learning cycles, in which all arrays are driven at once (s)
 * @param clippedWeights weights at an end of their device's range after the epoch
 * @param histograms the weights of each array after the epoch, inputs first
 * @param drifts of each array, inputs first; empty where they were not measured
 * @param seconds wall time of the epoch and its test (s)
 */
public record EpochResult(
    int epoch,
    double trainLoss,
    double trainErrorPercent,
    Confusion test,
    @Nullable Double validationErrorPercent,
    double learningRate,
    CycleTally tally,
    double cycleSeconds,
    int clippedWeights,
    List<Histogram> histograms,
    List<Drift> drifts,
    double seconds) {

  /** Copies the lists. */
  public EpochResult {
    histograms = List.copyOf(histograms);
    drifts = List.copyOf(drifts);
  }

  /** Wrong answers on the test set after the epoch (%). */
  public double testErrorPercent() {
    return test.errorPercent();
  }

  /**
   * By what epochs are compared (%): the validation error or, where no images were held out, the
   * training error. Never the test error, which must not choose anything.
   */
  public double judgedErrorPercent() {
    return validationErrorPercent == null ? trainErrorPercent : validationErrorPercent;
  }

  /** Pulses that met, or what the algebra counts for them. */
  public long coincidences() {
    return tally.coincidences();
  }

  /** The energy that the pulses took (J); NaN where the algebra made the changes. */
  public double pulseJoules() {
    @Nullable Energy energy = tally.energy();
    return energy == null ? Double.NaN : energy.sourceJoules();
  }
}
