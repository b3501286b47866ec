package org.crosspulse.learn;

/** Which conductance of a device stands for weight 0. */
public enum Reference {
  /** The middle of the device file's range, one for all cells. */
  MID_RANGE,
  /**
   * That of each cell at which its steps up and down are the same, held by a device of its own:
   * opposing pulses then pull a weight towards 0, not somewhere else.
   */
  SYMMETRIC_POINT
}
