package org.crosspulse.inspect;

/**
 * What the neurons of an array held when they were turned into pulses.
 *
 * @param rows x, one a row; not to be modified
 * @param columns δ, one a column; not to be modified
 */
@SuppressWarnings("ArrayRecordComponent") // Made once a sample, and only read.
record LineValues(double[] rows, double[] columns) {}
