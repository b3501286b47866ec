package org.crosspulse.learn;

import org.crosspulse.crossbar.Conductances;

/** Weights that are plain numbers. */
abstract class NumberSynapses implements Synapses {
  /** Row-major, rows × columns. */
  final double[] weights;

  private final double limit;

  private final int rows;
  private final int columns;
  private final Conductances readWeights;

  /**
   * Weights without devices.
   *
   * @param weights row-major, rows × columns; not copied
   * @param limit largest weight that a device would have
   */
  NumberSynapses(int rows, int columns, double[] weights, double limit) {
    this.rows = rows;
    this.columns = columns;
    this.weights = weights;
    this.limit = limit;
    this.readWeights = Conductances.zeros(rows, columns);
  }

  @Override
  public final int rows() {
    return rows;
  }

  @Override
  public final int columns() {
    return columns;
  }

  @Override
  public final Reading read(int samples) {
    readWeights.set(weights);
    return new MatrixReading(readWeights);
  }

  /** Numbers have no bounds. */
  @Override
  public final int clippedWeights() {
    return 0;
  }

  @Override
  public final Histogram histogram() {
    Histogram.Counter counter = new Histogram.Counter(Histogram.Quantity.WEIGHT, -limit, limit);
    for (double weight : weights) {
      if (weight < -limit) {
        counter.addAtLow();
      } else if (weight > limit) {
        counter.addAtHigh();
      } else {
        counter.add(weight);
      }
    }
    return counter.result();
  }

  @Override
  public final double[] weights() {
    return weights.clone();
  }

  @Override
  public final void setWeights(double[] newWeights) {
    if (newWeights.length != weights.length) {
      throw new IllegalArgumentException(
          "need " + weights.length + " weights, were " + newWeights.length);
    }
    System.arraycopy(newWeights, 0, weights, 0, weights.length);
  }

  /** Numbers have no noise that would need counters. */
  @Override
  public final SynapseState state() {
    return new SynapseState(weights(), 0, 0);
  }

  @Override
  public final void restore(SynapseState state) {
    setWeights(state.cells());
  }
}
