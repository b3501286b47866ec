package org.crosspulse.engine;

import java.util.List;
import java.util.stream.IntStream;
import org.crosspulse.device.PulseMap;
import org.crosspulse.pulse.Phase;

/** What the pulses of one phase do to the device, and what the rest between them does. */
final class PhasePlan {
  final Phase phase;
  final PulseMap fullSelect;
  final PulseMap rowOnly;
  final PulseMap columnOnly;

  /** The rest of a slot after its pulse. */
  final PulseMap rest;

  final boolean halfSelectMoves;

  /** Whether the device moves at 0 V too, so that the slots without a pulse count. */
  final boolean movesAtRest;

  /** What 0, 1, 2 … slots without any pulse do; empty for a device that is still at 0 V. */
  final List<PulseMap> silence;

  private PhasePlan(Phase phase, PulseMaps maps, int slots) {
    this.phase = phase;
    this.fullSelect = maps.of(phase.fullSelectVolts(), phase.timing());
    this.rowOnly = maps.of(phase.rowOnlyVolts(), phase.timing());
    this.columnOnly = maps.of(phase.columnOnlyVolts(), phase.timing());
    this.rest = maps.of(0, phase.timing().restTicks());
    this.halfSelectMoves = !rowOnly.isIdentity() || !columnOnly.isIdentity();
    this.movesAtRest = !rest.isIdentity();
    this.silence = movesAtRest ? silence(phase.timing().periodTicks(), maps, slots) : List.of();
  }

  private static List<PulseMap> silence(long periodTicks, PulseMaps maps, int slots) {
    return IntStream.rangeClosed(0, slots)
        .mapToObj(count -> maps.of(0, count * periodTicks))
        .toList();
  }

  static PhasePlan of(Phase phase, PulseMaps maps, int slots) {
    return new PhasePlan(phase, maps, slots);
  }
}
