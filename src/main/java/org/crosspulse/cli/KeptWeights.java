package org.crosspulse.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.crosspulse.learn.EpochResult;
import org.crosspulse.learn.Network;
import org.crosspulse.learn.TrainListener;
import org.crosspulse.run.WeightFiles;

/**
 * Writes the weights of some epochs to the folder of a run, as they come.
 *
 * @param every after how many epochs; 0 writes none
 */
record KeptWeights(Path folder, Network network, int every) implements TrainListener {
  @Override
  public void onEpoch(EpochResult result) {
    if (every == 0 || result.epoch() % every != 0) {
      return;
    }
    try {
      WeightFiles.write(
          folder, WeightFiles.ofEpoch(result.epoch()), network.weights(), network.synapses());
    } catch (IOException e) {
      throw new UncheckedIOException("no weights in " + folder + ": " + e, e);
    }
  }
}
