package org.crosspulse.learn;

/** Watches a training run. */
public interface TrainListener {
  /** Called after each batch. */
  default void onBatch(int epoch, int samplesDone, int samples) {}

  /** Called after each epoch. */
  void onEpoch(EpochResult result);

  /** This, and then another. */
  default TrainListener and(TrainListener next) {
    TrainListener first = this;
    return new TrainListener() {
      @Override
      public void onBatch(int epoch, int samplesDone, int samples) {
        first.onBatch(epoch, samplesDone, samples);
        next.onBatch(epoch, samplesDone, samples);
      }

      @Override
      public void onEpoch(EpochResult result) {
        first.onEpoch(result);
        next.onEpoch(result);
      }
    };
  }
}
