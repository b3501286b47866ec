package org.crosspulse.learn;

import java.util.List;

/** How what the neurons hold becomes a change of the weights. */
interface Updates {
  /** The learning rates that it can follow. */
  StepRange rates();

  /**
   * Prepares an epoch.
   *
   * @param rate the learning rate: weight change for |x| = |δ| = 1
   */
  void beginEpoch(double rate);

  /**
   * Lets every neuron turn its own value into its signal; for several threads at once, each with
   * its own states.
   *
   * @param state of which the signals are modified
   * @param sample a number that no other sample of the run has
   */
  void encode(SampleState state, long sample);

  /** The values of one pulse now. */
  UnitsNow units();

  /** Goes on with the values of one pulse of a run of the same settings. */
  void restore(UnitsNow units);

  /** Changes the weights by the signals of a batch, all arrays at once. */
  Played play(List<SampleState> batch);
}
