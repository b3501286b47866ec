package org.crosspulse.study;

/**
 * What a study wants to know of an epoch; NaN where the run does not tell.
 *
 * @param epoch from 1
 * @param trainErrorPercent (%)
 * @param testErrorPercent (%)
 * @param learningRate in force during the epoch
 * @param coincidences of full pulses at all devices
 * @param clippedWeights at an end of their range after the epoch
 * @param cycleSeconds duration of all learning cycles (s)
 * @param energyJoules that all sources gave (J)
 */
public record EpochPoint(
    int epoch,
    double trainErrorPercent,
    double testErrorPercent,
    double learningRate,
    double coincidences,
    double clippedWeights,
    double cycleSeconds,
    double energyJoules) {}
