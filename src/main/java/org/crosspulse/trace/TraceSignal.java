package org.crosspulse.trace;

/** What can be recorded of a cell. */
public enum TraceSignal {
  /** Potential of the row electrode at the cell (V). */
  ROW_VOLTS("v_row"),
  /** Potential of the column electrode at the cell (V). */
  COLUMN_VOLTS("v_column"),
  /** Voltage across the device, row less column (V). */
  DEVICE_VOLTS("v"),
  /** Current through the device, from the row to the column (A). */
  CURRENT("i"),
  /** State x in [0, 1]. */
  STATE("x"),
  /** Conductance (S) at the voltage at which the device is read. */
  CONDUCTANCE("g");

  private final String symbol;

  TraceSignal(String symbol) {
    this.symbol = symbol;
  }

  /** How files name it: "v_row". */
  public String symbol() {
    return symbol;
  }
}
