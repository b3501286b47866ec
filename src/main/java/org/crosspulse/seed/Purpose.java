package org.crosspulse.seed;

/** What a draw is for. Draws of different purposes are independent under the same seed. */
public enum Purpose {
  /** Weights before the first epoch; stream: the layer, index: the cell. */
  INITIAL_WEIGHTS(0x1d8e4e27c47d124fL),
  /** The fixed matrix of {@code const} feedback; stream: the layer, index: the cell. */
  FEEDBACK_WEIGHTS(0x5851f42d4c957f2dL),
  /** The order of training samples; stream: the epoch, index: the position. */
  SAMPLE_ORDER(0x9e6c63d0876a7b15L),
  /** Example crossbars of the demo; stream: which array, index: the cell or line. */
  EXAMPLE_CROSSBAR(0xd1342543de82ef95L),
  /** What a cell's device has of its own; stream: array and property, index: the cell. */
  CELL_SPREAD(0x4728f21fbdf6ec6eL),
  /** What the devices of a line have in common; stream: array and property, index: the line. */
  LINE_SPREAD(0x10bd278b399f0c81L),
  /** Cells that never move; stream: the array, index: the cell. */
  STUCK_CELLS(0x1710ad2415bbc63cL),
  /** The spread of each step; stream: array and cell, index: the pulse. */
  STEP_NOISE(0x918286c86663e7e0L),
  /** Noise of reads; stream: array and read, index: the line or cell. */
  READ_NOISE(0x092d42d25d308c95L),
  /** Noise of the drivers; stream: array and line, index: the pulse. */
  ELECTRODE_NOISE(0x349ce433b7acb969L),
  /**
   * Pulse counts of the cycle that qualifies a device; stream: rows or columns, index: the line.
   */
  QUALIFYING_CYCLE(0xc8a7f1dd9dc9c157L),
  /** Where a fit looks for parameters; stream: which start, index: the draw. */
  FIT_START(0x00d5e1383a6eb0deL),
  /** What is wrong with a driver for good; stream: array and line, index: which of its errors. */
  DRIVER_ERRORS(0x6a0c13d5f01e8668L),
  /** Jitter of edges; stream: array and line, index: the edge. */
  EDGE_JITTER(0x18c3bd0291dd5e9fL),
  /** Bernoulli trains; stream: array and line, index: the slot, through all phases and cycles. */
  SLOT_PULSE(0x1d78d9923231dab3L),
  /** The offset that is broadcast; stream: the array, index: the cycle. */
  SLOT_OFFSET(0xb9f11d3ebb932320L),
  /** Rounding of values to pulses; stream: sample, array and side, index: the line. */
  PULSE_ROUNDING(0x821ab9b8c78567ccL),
  /** Rounding of transferred changes; stream: transfer, row and array, index: the column. */
  TRANSFER_ROUNDING(0x6f1d3a7be2c94805L),
  /** Seeds of a sweep's points; stream: the repeat, index: the point. */
  SWEEP_SEED(0x3c79ac492ba7b653L),
  /** Where sampled points of a sweep are; stream: the axis, index: the point. */
  SWEEP_PLACE(0x1c69b3f74ac4ae35L),
  /** The order of strata in a sweep; stream: axis or round, index: half of a place. */
  SWEEP_ORDER(0x60bee2bee120fc15L);

  // Written out, not ordinal(): a new purpose in the middle must not change old results.
  private final long salt;

  Purpose(long salt) {
    this.salt = salt;
  }

  long salt() {
    return salt;
  }
}
