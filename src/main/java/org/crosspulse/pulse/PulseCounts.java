package org.crosspulse.pulse;

/**
 * What all neurons of one crossbar send in one cycle.
 *
 * @param rows signed pulse counts, one a row; not copied, not to be modified
 * @param columns signed pulse counts, one a column; a positive value raises weights
 */
@SuppressWarnings("ArrayRecordComponent") // One a training sample: a copy would be the main cost.
public record PulseCounts(int[] rows, int[] columns) {}
