package org.crosspulse.engine;

import org.crosspulse.device.Memristor;

/**
 * What an engine knows of its cells while it stands at one tick: the stretch that has just ended,
 * in which every voltage was straight, and what the edges of the tick make of it.
 *
 * <p>Nothing here disturbs the simulation. Cells are counted row by row.
 */
interface SignalSource {
  /** The device of a cell. */
  Memristor device(int cell);

  /**
   * Whether an electrode of a cell begins a new stretch at this tick: at an edge, and wherever else
   * its voltage bends. Between two such ticks every voltage of the cell is straight.
   */
  boolean changes(int cell);

  /**
   * The potential of a cell's row electrode in the stretch that holds (V).
   *
   * @param tick in the stretch, its ends included
   */
  double rowVolts(int cell, long tick);

  /** The same of the column electrode (V). */
  double columnVolts(int cell, long tick);

  /**
   * The state of a cell in the stretch that holds, before devices have moved over it.
   *
   * @param tick in the stretch, its ends included
   */
  double state(int cell, long tick);

  /** The potential of a cell's row electrode after the edges of this tick (V). */
  double nextRowVolts(int cell, long tick);

  /** The same of the column electrode (V). */
  double nextColumnVolts(int cell, long tick);

  /** The state of a cell at this tick, once the devices whose stretch has ended have moved. */
  double nextState(int cell, long tick);
}
