package org.crosspulse.learn;

import org.crosspulse.engine.CycleTally;

/**
 * One epoch of training.
 *
 * @param epoch from 1
 * @param trainLoss mean loss of the training samples, each taken before its batch was learned
 * @param trainErrorPercent wrong answers among the same (%)
 * @param testErrorPercent wrong answers on the test set after the epoch (%)
 * @param learningRate in force during the epoch
 * @param tally what the engines counted, and the energy of the pulses
 * @param cycleSeconds duration of all learning cycles, in which all arrays are driven at once (s)
 * @param clippedWeights weights at an end of their device's range after the epoch
 * @param seconds wall time of the epoch and its test (s)
 */
public record EpochResult(
    int epoch,
    double trainLoss,
    double trainErrorPercent,
    double testErrorPercent,
    double learningRate,
    CycleTally tally,
    double cycleSeconds,
    int clippedWeights,
    double seconds) {}
