package org.crosspulse.engine;

/**
 * What a cycle with wires was like.
 *
 * @param tally counts and energies
 * @param meter the energy of every cell and driver
 * @param peakVolts the voltage of the largest magnitude that each device saw, row-major (V)
 */
@SuppressWarnings("ArrayRecordComponent") // Made afresh for each cycle, and the caller's own.
public record WiredCycle(CycleTally tally, EnergyMeter meter, double[] peakVolts) {}
