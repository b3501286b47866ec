package org.crosspulse.engine;

import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.pulse.Phase;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.pulse.Ticks;

/**
 * The definition, and nothing else: phase by phase, slot by slot, device by device, the voltage of
 * the slot is the row's less the column's, the device has it for one pulse width, and 0 V for the
 * rest.
 */
final class BruteForceEngine implements CycleEngine {
  private long coincidences;
  private long movingHalfSelects;

  @Override
  public CycleTally play(Crossbar crossbar, Schedule schedule, PulseCounts counts) {
    for (Phase phase : schedule.phases()) {
      for (int slot = 0; slot < schedule.slots(); slot++) {
        for (int row = 0; row < crossbar.rows(); row++) {
          for (int column = 0; column < crossbar.columns(); column++) {
            boolean rowPulses = slot < phase.rowSign() * counts.rows()[row];
            boolean columnPulses = slot < phase.columnSign() * counts.columns()[column];
            playSlot(crossbar, row * crossbar.columns() + column, phase, rowPulses, columnPulses);
          }
        }
      }
    }
    return new CycleTally(coincidences, movingHalfSelects);
  }

  private void playSlot(
      Crossbar crossbar, int cell, Phase phase, boolean rowPulses, boolean columnPulses) {
    double volts = (rowPulses ? phase.rowVolts() : 0) - (columnPulses ? phase.columnVolts() : 0);
    double seconds = Ticks.toSeconds(phase.timing().widthTicks());
    double rest = Ticks.toSeconds(phase.timing().periodTicks() - phase.timing().widthTicks());
    double[] states = crossbar.states();
    states[cell] = crossbar.device().pulse(volts, seconds).after(states[cell]);
    states[cell] = crossbar.device().pulse(0, rest).after(states[cell]);
    boolean inside =
        volts <= crossbar.device().thresholds().onVolts()
            && volts >= crossbar.device().thresholds().offVolts();
    if (rowPulses && columnPulses) {
      coincidences++;
    } else if (volts != 0 && !(inside && crossbar.device().hasDeadZone())) {
      movingHalfSelects++;
    }
  }
}
