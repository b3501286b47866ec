package org.crosspulse.engine;

/**
 * What makes all cells of an array move together.
 *
 * @param maps what a voltage does to each cell
 * @param circuit what the voltages are at the cells' states
 * @param tolerance how well the motion is followed
 */
record Coupling(CellMaps maps, WiredCircuit circuit, MotionTolerance tolerance) {
  /** Whether the voltages are linear in those of the drivers. */
  boolean isOhmic() {
    return circuit.isOhmic();
  }
}
