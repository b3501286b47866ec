package org.crosspulse.learn;

import java.util.Arrays;
import java.util.List;
import org.crosspulse.pulse.PulseCounts;
import org.jspecify.annotations.Nullable;

/**
 * Synapses beside which plain numbers take the same pulses by the rule, so that it is known what
 * the pulses of an epoch asked for; see {@link Drift}.
 */
final class WatchedSynapses implements PulsedSynapses {
  private final PulsedSynapses watched;

  /** Takes the same pulses. */
  private final RuleSynapses net;

  /** Takes as many pulses, all of them upwards. */
  private final RuleSynapses activity;

  private double[] before;

  /**
   * Watched synapses.
   *
   * @param net numbers of the same size with the rule that the pulses make
   * @param activity others like them
   */
  WatchedSynapses(PulsedSynapses watched, RuleSynapses net, RuleSynapses activity) {
    this.watched = watched;
    this.net = net;
    this.activity = activity;
    this.before = watched.weights();
  }

  /** What became of the changes that were asked for since the epoch began. */
  Drift drift() {
    double[] made = watched.weights();
    for (int cell = 0; cell < made.length; cell++) {
      made[cell] -= before[cell];
    }
    return Drift.of(activity.weights(), net.weights(), made);
  }

  @Override
  public @Nullable CrossbarSynapses array() {
    return watched.array();
  }

  @Override
  public void beginEpoch() {
    watched.beginEpoch();
    before = watched.weights();
    net.setWeights(new double[before.length]);
    activity.setWeights(new double[before.length]);
  }

  @Override
  public void setStep(double step) {
    watched.setStep(step);
    net.setStep(step);
    activity.setStep(step);
  }

  @Override
  public Played update(List<PulseCounts> batch) {
    net.update(batch);
    activity.update(batch.stream().map(WatchedSynapses::upwards).toList());
    return watched.update(batch);
  }

  private static PulseCounts upwards(PulseCounts counts) {
    return new PulseCounts(magnitudes(counts.rows()), magnitudes(counts.columns()));
  }

  private static int[] magnitudes(int[] counts) {
    return Arrays.stream(counts).map(Math::abs).toArray();
  }

  @Override
  public int rows() {
    return watched.rows();
  }

  @Override
  public int columns() {
    return watched.columns();
  }

  @Override
  public Reading read(int samples) {
    return watched.read(samples);
  }

  @Override
  public int clippedWeights() {
    return watched.clippedWeights();
  }

  @Override
  public Histogram histogram() {
    return watched.histogram();
  }

  @Override
  public double[] weights() {
    return watched.weights();
  }

  @Override
  public void setWeights(double[] weights) {
    watched.setWeights(weights);
  }

  @Override
  public SynapseState state() {
    return watched.state();
  }

  @Override
  public void restore(SynapseState state) {
    watched.restore(state);
  }
}
