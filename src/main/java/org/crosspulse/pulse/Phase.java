package org.crosspulse.pulse;

/**
 * One phase of a cycle: which neurons may pulse in it, and with what.
 *
 * @param name for people: "potentiation"
 * @param rowSign +1 or −1: rows whose value has this sign pulse, the others rest at 0 V
 * @param columnSign +1 or −1: columns whose value has this sign pulse, the others rest at 0 V
 * @param rowVolts a row's pulse (V)
 * @param columnVolts a column's pulse, of the opposite sign (V)
 * @param timing the clock
 */
public record Phase(
    String name,
    int rowSign,
    int columnSign,
    double rowVolts,
    double columnVolts,
    PulseTiming timing) {

  /** The voltage (V) across a device on which both electrodes pulse. */
  public double fullSelectVolts() {
    return rowVolts - columnVolts;
  }

  /** The voltage (V) across a device on which only its row pulses. */
  public double rowOnlyVolts() {
    return rowVolts;
  }

  /** The voltage (V) across a device on which only its column pulses. */
  public double columnOnlyVolts() {
    return -columnVolts;
  }

  /** Whether coincidences of this phase raise the conductance. */
  public boolean isRaising() {
    return fullSelectVolts() > 0;
  }

  /** How many pulses a row with this signed count sends in this phase. */
  public int rowPulses(int signedCount) {
    return Math.max(0, rowSign * signedCount);
  }

  /** How many pulses a column with this signed count sends in this phase. */
  public int columnPulses(int signedCount) {
    return Math.max(0, columnSign * signedCount);
  }

  Phase withTiming(PulseTiming newTiming) {
    return new Phase(name, rowSign, columnSign, rowVolts, columnVolts, newTiming);
  }
}
