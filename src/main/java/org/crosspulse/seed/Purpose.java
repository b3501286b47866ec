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
  EXAMPLE_CROSSBAR(0xd1342543de82ef95L);

  // Written out, not ordinal(): a new purpose in the middle must not change old results.
  private final long salt;

  Purpose(long salt) {
    this.salt = salt;
  }

  long salt() {
    return salt;
  }
}
