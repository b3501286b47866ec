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
 * @param rule of the weight change, which on devices is the one that the placements make
 * @param epochs passes over the training set, ≥ 1
 * @param batch samples whose cycles are played between two reads of the weights, ≥ 1
 * @param values as what x and δ enter the weight change
 * @param rate the learning rate over the epochs
 * @param reference of the devices' weights
 * @param silence when neurons send nothing
 * @param stopAfter epochs without a new best one that end the training, ≥ 1; {@link #NEVER_STOP}
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
    Values values,
    RateRule rate,
    Reference reference,
    Silence silence,
    int stopAfter) {
  /** No number of epochs is so large. */
  public static final int NEVER_STOP = Integer.MAX_VALUE;

  /** All epochs, whatever they bring. */
  public TrainSettings(
      List<Integer> layers,
      Activation activation,
      Loss loss,
      OutputDelta outputDelta,
      Feedback feedback,
      LearningRule rule,
      int epochs,
      int batch,
      Values values,
      RateRule rate) {
    this(
        layers,
        activation,
        loss,
        outputDelta,
        feedback,
        rule,
        epochs,
        batch,
        values,
        rate,
        Reference.MID_RANGE,
        Silence.NONE,
        NEVER_STOP);
  }

  /** Copies the list; checks that there are units for each array, common ones for absmin. */
  public TrainSettings {
    layers = List.copyOf(layers);
    if (values instanceof Values.Pulses pulses) {
      checkUnits(pulses, rule, layers.size() - 1);
    }
  }

  private static void checkUnits(Values.Pulses pulses, LearningRule rule, int arrays) {
    if (pulses.x().size() != arrays || pulses.delta().size() != arrays) {
      throw new IllegalArgumentException("need units of " + arrays + " arrays, were " + pulses);
    }
    if (rule == LearningRule.ABSMIN && !pulses.haveCommonUnits()) {
      throw new IllegalArgumentException("absmin needs one unit an array, were " + pulses);
    }
  }
}
