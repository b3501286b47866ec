package org.crosspulse.engine;

/** What the watched cells of a probe show at one instant. */
public interface CellSignals {
  /** The potential of the row electrode at the {@code k}-th watched cell (V). */
  double rowVolts(int k);

  /** The potential of the column electrode at the {@code k}-th watched cell (V). */
  double columnVolts(int k);

  /** The state x in [0, 1] of the {@code k}-th watched cell. */
  double state(int k);
}
