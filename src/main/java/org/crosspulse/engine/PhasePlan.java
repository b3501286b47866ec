package org.crosspulse.engine;

import org.crosspulse.device.PulseMap;
import org.crosspulse.pulse.Phase;

/** What the pulses of one phase do to the device. */
final class PhasePlan {
  final Phase phase;
  final PulseMap fullSelect;
  final PulseMap rowOnly;
  final PulseMap columnOnly;
  final boolean halfSelectMoves;

  private PhasePlan(Phase phase, PulseMap fullSelect, PulseMap rowOnly, PulseMap columnOnly) {
    this.phase = phase;
    this.fullSelect = fullSelect;
    this.rowOnly = rowOnly;
    this.columnOnly = columnOnly;
    this.halfSelectMoves = !rowOnly.isIdentity() || !columnOnly.isIdentity();
  }

  static PhasePlan of(Phase phase, PulseMaps maps) {
    long width = phase.timing().widthTicks();
    return new PhasePlan(
        phase,
        maps.of(phase.fullSelectVolts(), width),
        maps.of(phase.rowOnlyVolts(), width),
        maps.of(phase.columnOnlyVolts(), width));
  }
}
