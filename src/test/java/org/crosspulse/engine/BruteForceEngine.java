package org.crosspulse.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.PulseMap;
import org.crosspulse.device.TrapezoidPulse;
import org.crosspulse.pulse.Phase;
import org.crosspulse.pulse.Placement;
import org.crosspulse.pulse.Placements;
import org.crosspulse.pulse.PlainTrains;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.pulse.Ticks;
import org.crosspulse.variability.ArrayNoise.Line;

/**
 * The definition, and nothing else: phase by phase, slot by slot, device by device, the voltage of
 * the slot is the row's less the column's, the device has it for one pulse width, and 0 V for the
 * rest. Every pulse may have an error of its voltage, every step one of its own, and after the
 * cycle the states relax.
 */
final class BruteForceEngine implements CycleEngine {
  private long coincidences;
  private long movingHalfSelects;
  private long pulseNumber;
  private final Map<List<Object>, Set<Integer>> trains = new HashMap<>();

  @Override
  public CycleTally play(Crossbar crossbar, Schedule schedule, PulseCounts counts) {
    coincidences = 0;
    movingHalfSelects = 0;
    pulseNumber = crossbar.cycles() * schedule.phases().size() * schedule.slots();
    trains.clear();
    for (Phase phase : schedule.phases()) {
      for (int slot = 0; slot < schedule.slots(); slot++) {
        for (int row = 0; row < crossbar.rows(); row++) {
          for (int column = 0; column < crossbar.columns(); column++) {
            boolean rowPulses =
                holds(
                    crossbar,
                    schedule,
                    new Line(true, row),
                    slot,
                    phase.rowSign() * counts.rows()[row]);
            boolean columnPulses =
                holds(
                    crossbar,
                    schedule,
                    new Line(false, column),
                    slot,
                    phase.columnSign() * counts.columns()[column]);
            double rowVolts = rowPulses ? phase.rowVolts() + rowError(crossbar, row) : 0;
            double columnVolts =
                columnPulses ? phase.columnVolts() + columnError(crossbar, column) : 0;
            playSlot(crossbar, row * crossbar.columns() + column, phase, rowVolts, columnVolts);
          }
        }
        pulseNumber++;
      }
    }
    relax(crossbar, Ticks.toSeconds(schedule.durationTicks()));
    crossbar.addCycles(1);
    return new CycleTally(coincidences, movingHalfSelects);
  }

  private boolean holds(Crossbar crossbar, Schedule schedule, Line line, int slot, int pulses) {
    Placements placements = schedule.placements();
    Placement placement = line.isRow() ? placements.rows() : placements.columns();
    int slots = schedule.slots();
    if (pulses <= 0) {
      return false;
    }
    if (placement == Placement.BERNOULLI) {
      return crossbar.noise().slotPulses(line).applyAsDouble(pulseNumber) < (double) pulses / slots;
    }
    boolean follows = line.isRow() ? !placements.columns().isSpread() : true;
    int shift =
        switch (placements.offset()) {
          case NONE -> 0;
          case COUNTER -> Math.floorMod(crossbar.cycles(), slots);
          case RANDOM -> (int) Math.floor(slots * crossbar.noise().offset(crossbar.cycles()));
        };
    List<Object> key = List.of(placement, pulses, follows);
    return trains
        .computeIfAbsent(key, k -> PlainTrains.slots(placement, pulses, slots, follows ? shift : 0))
        .contains(slot);
  }

  private double rowError(Crossbar crossbar, int row) {
    return crossbar.noise().lineVolts(new Line(true, row), pulseNumber);
  }

  private double columnError(Crossbar crossbar, int column) {
    return crossbar.noise().lineVolts(new Line(false, column), pulseNumber);
  }

  private void playSlot(
      Crossbar crossbar, int cell, Phase phase, double rowVolts, double columnVolts) {
    double volts = rowVolts - columnVolts;
    double rest = Ticks.toSeconds(phase.timing().restTicks());
    Memristor device = crossbar.device(cell);
    double[] states = crossbar.states();
    PulseMap pulse =
        TrapezoidPulse.of(
            device,
            volts,
            Ticks.toSeconds(phase.timing().riseTicks()),
            Ticks.toSeconds(phase.timing().widthTicks()),
            Ticks.toSeconds(phase.timing().fallTicks()));
    if (volts != 0 && !pulse.isIdentity()) {
      states[cell] = noisy(crossbar, cell, volts, pulse);
    } else {
      states[cell] = pulse.after(states[cell]);
    }
    states[cell] = device.pulse(0, rest).after(states[cell]);
    if (rowVolts != 0 && columnVolts != 0) {
      coincidences++;
    } else if (volts != 0 && moves(crossbar, cell, volts)) {
      movingHalfSelects++;
    }
  }

  private static boolean moves(Crossbar crossbar, int cell, double volts) {
    Memristor device = crossbar.device(cell);
    boolean neverMoves = device.rate(2 * device.thresholds().onVolts(), 0.5) == 0;
    boolean inside = device.hasDeadZone() && device.thresholds().deadZoneContains(volts);
    return !neverMoves && !inside;
  }

  private double noisy(Crossbar crossbar, int cell, double volts, PulseMap pulse) {
    double state = crossbar.states()[cell];
    return crossbar.noise().levels().stepsAreExact()
        ? pulse.after(state)
        : crossbar.noise().after(pulse, volts, state, cell, pulseNumber);
  }

  private static void relax(Crossbar crossbar, double seconds) {
    double[] states = crossbar.states();
    double[] remaining = crossbar.relaxation().remaining(seconds, 0, states.length);
    crossbar.relaxation().relax(states, remaining, 0);
  }
}
