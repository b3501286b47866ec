package org.crosspulse.learn;

/** Watches a training run. */
public interface TrainListener {
  /** Called after each batch. */
  default void onBatch(int epoch, int samplesDone, int samples) {}

  /** Called after each epoch. */
  void onEpoch(EpochResult result);
}
