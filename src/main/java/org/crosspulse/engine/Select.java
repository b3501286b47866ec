package org.crosspulse.engine;

import org.crosspulse.pulse.Phase;

/** Which electrodes of a device pulse. */
enum Select {
  FULL(true, true),
  ROW_ONLY(true, false),
  COLUMN_ONLY(false, true);

  final boolean rowPulses;
  final boolean columnPulses;

  Select(boolean rowPulses, boolean columnPulses) {
    this.rowPulses = rowPulses;
    this.columnPulses = columnPulses;
  }

  /** Of the pulses that met no partner. */
  static Select alone(boolean rowIsLonger) {
    return rowIsLonger ? ROW_ONLY : COLUMN_ONLY;
  }

  /** The voltage (V) across the device. */
  double volts(Phase phase) {
    return switch (this) {
      case FULL -> phase.fullSelectVolts();
      case ROW_ONLY -> phase.rowOnlyVolts();
      case COLUMN_ONLY -> phase.columnOnlyVolts();
    };
  }
}
