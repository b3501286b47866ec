package org.crosspulse.qualify;

import java.util.Optional;
import org.crosspulse.pulse.Amplitude;
import org.crosspulse.pulse.CycleKind;
import org.crosspulse.pulse.PhaseDrive;
import org.crosspulse.pulse.PulseScheme;
import org.crosspulse.pulse.Ticks;
import org.crosspulse.units.Unit;

/** Makes the pulse scheme that a qualification recommends. */
final class SchemeMaker {
  /** The most slots: a longer train moves a device farther than one learning cycle should. */
  private static final int MOST_SLOTS = 20;

  /** A full train moves a device through a fifth of its range. */
  private static final int TRAINS_OF_RANGE = 5;

  /** Periods in quarters of the width: the usual one, and the shortest. */
  private static final long[] QUARTERS = {8, 5};

  private SchemeMaker() {}

  /** Slots of a phase for a wanted number of levels. */
  static int slots(int levels) {
    return Math.max(1, Math.min(MOST_SLOTS, levels / TRAINS_OF_RANGE));
  }

  /**
   * The two-phase scheme of two pulses.
   *
   * @param allowViolation where there is no operating window
   * @return empty where a cycle would not fit the clock
   */
  static Optional<PulseScheme> of(
      String name, Drive up, Drive down, int levels, boolean allowViolation) {
    int slots = slots(levels);
    for (long quarters : QUARTERS) {
      double seconds = quarters / 4.0 * slots * (up.seconds() + down.seconds());
      if (seconds < Ticks.LONGEST_SECONDS / 2) {
        return Optional.of(
            new PulseScheme(
                name,
                "made by device qualify for " + levels + " levels",
                CycleKind.TWO_PHASE,
                slots,
                drive(up, quarters),
                drive(down, quarters),
                allowViolation));
      }
    }
    return Optional.empty();
  }

  private static PhaseDrive drive(Drive drive, long quarters) {
    long period = Math.max(drive.ticks() + 1, quarters * drive.ticks() / 4);
    return new PhaseDrive(
        new Amplitude(drive.volts(), Unit.VOLT), drive.seconds(), Ticks.toSeconds(period));
  }
}
