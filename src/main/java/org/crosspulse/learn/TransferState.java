package org.crosspulse.learn;

/**
 * What {@link TransferSynapses} have besides their weights.
 *
 * @param gathered of the gathering array
 * @param before gathered weights when they were last read, row-major
 * @param owed changes that are not written yet, in units of a transfer, row-major
 * @param samples gathered since the last transfer
 * @param transfers that were made
 */
@SuppressWarnings("ArrayRecordComponent") // Copied when it is made, never modified.
public record TransferState(
    SynapseState gathered, double[] before, double[] owed, int samples, long transfers) {}
