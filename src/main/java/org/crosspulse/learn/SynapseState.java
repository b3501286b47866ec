package org.crosspulse.learn;

import org.jspecify.annotations.Nullable;

/**
 * What training changes in an array: everything else of it follows from the experiment and its
 * seed, the spread of its devices and every draw of their noise too.
 *
 * @param cells state x of each device in [0, 1], or the weight itself where there are no devices;
 *     row-major, rows × columns
 * @param cycles that the array has been through, by which pulses are numbered
 * @param reads of the array, by which their noise is drawn
 * @param transfer of changes that are gathered on an array of their own; null where none is
 */
@SuppressWarnings("ArrayRecordComponent") // Copied when it is made, never modified.
public record SynapseState(
    double[] cells, long cycles, long reads, @Nullable TransferState transfer) {
  /** Of an array that takes its changes itself. */
  public SynapseState(double[] cells, long cycles, long reads) {
    this(cells, cycles, reads, null);
  }

  /** The same array with changes gathered beside it. */
  SynapseState with(TransferState gathering) {
    return new SynapseState(cells, cycles, reads, gathering);
  }
}
