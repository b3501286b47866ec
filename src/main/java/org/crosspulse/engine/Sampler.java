package org.crosspulse.engine;

/** Shows its cells to one probe. Nothing is made anew for a sample. */
final class Sampler implements CellSignals {
  private final Probe probe;
  private final SignalSource source;
  private final int[] cells;
  private final double[] rowVolts;
  private final double[] columnVolts;
  private final double[] states;

  Sampler(Probe probe, SignalSource source) {
    this.probe = probe;
    this.source = source;
    this.cells = probe.cells().clone();
    this.rowVolts = new double[cells.length];
    this.columnVolts = new double[cells.length];
    this.states = new double[cells.length];
  }

  Probe probe() {
    return probe;
  }

  SignalSource source() {
    return source;
  }

  int[] cells() {
    return cells;
  }

  /** A sample inside the stretch that holds, before devices have moved over it. */
  void sampleHeld(long tick) {
    for (int k = 0; k < cells.length; k++) {
      rowVolts[k] = source.rowVolts(cells[k], tick);
      columnVolts[k] = source.columnVolts(cells[k], tick);
      states[k] = source.state(cells[k], tick);
    }
    probe.sample(tick, this);
  }

  /** A sample of the voltages before the edges of this tick, when devices have moved. */
  void sampleJump(long tick) {
    for (int k = 0; k < cells.length; k++) {
      rowVolts[k] = source.rowVolts(cells[k], tick);
      columnVolts[k] = source.columnVolts(cells[k], tick);
      states[k] = source.nextState(cells[k], tick);
    }
    probe.sample(tick, this);
  }

  /** A sample after the edges of this tick, when devices have moved. */
  void sampleNext(long tick) {
    for (int k = 0; k < cells.length; k++) {
      rowVolts[k] = source.nextRowVolts(cells[k], tick);
      columnVolts[k] = source.nextColumnVolts(cells[k], tick);
      states[k] = source.nextState(cells[k], tick);
    }
    probe.sample(tick, this);
  }

  @Override
  public double rowVolts(int k) {
    return rowVolts[k];
  }

  @Override
  public double columnVolts(int k) {
    return columnVolts[k];
  }

  @Override
  public double state(int k) {
    return states[k];
  }
}
