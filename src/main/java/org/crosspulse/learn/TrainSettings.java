package org.crosspulse.learn;

import java.util.List;
import org.crosspulse.rule.LearningRule;

/**
 * How to train.
 *
 * @param layers neurons of each layer, inputs first, at least two
 * @param activation of every neuron but the inputs
 * @param loss what is reported as training loss
 * @param outputDelta what the outputs send backward
 * @param feedback through what the error runs
 * @param rule of the weight change; pulses make absmin, times exists as algebra only
 * @param epochs passes over the training set, ≥ 1
 * @param batch samples whose cycles are played between two reads of the weights, ≥ 1
 * @param pulseValue the value of one pulse, for x and δ alike: absmin needs one common unit
 * @param learningRate weight change for |x| = |δ| = 1 in the first epoch, &gt; 0
 * @param rateRise factor of the rate after an epoch whose training error fell
 * @param rateFall factor of the rate after any other epoch
 */
public record TrainSettings(
    List<Integer> layers,
    Activation activation,
    Loss loss,
    OutputDelta outputDelta,
    Feedback feedback,
    LearningRule rule,
    int epochs,
    int batch,
    double pulseValue,
    double learningRate,
    double rateRise,
    double rateFall) {

  /** Copies the list. */
  public TrainSettings {
    layers = List.copyOf(layers);
  }
}
