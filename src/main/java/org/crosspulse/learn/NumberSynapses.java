package org.crosspulse.learn;

import org.crosspulse.crossbar.Conductances;

/** Weights that are plain numbers. */
abstract class NumberSynapses implements Synapses {
  /** Row-major, rows × columns. */
  final double[] weights;

  private final int rows;
  private final int columns;
  private final Conductances readWeights;

  /**
   * Weights without devices.
   *
   * @param weights row-major, rows × columns; not copied
   */
  NumberSynapses(int rows, int columns, double[] weights) {
    this.rows = rows;
    this.columns = columns;
    this.weights = weights;
    this.readWeights = new Conductances(rows, columns, weights.clone());
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
    System.arraycopy(weights, 0, readWeights.siemens(), 0, weights.length);
    return new MatrixReading(readWeights);
  }

  /** Numbers have no bounds. */
  @Override
  public final int clippedWeights() {
    return 0;
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
