package org.crosspulse.engine;

import java.util.Arrays;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.crossbar.wire.LineDrive;
import org.crosspulse.crossbar.wire.MemristorCells;
import org.crosspulse.crossbar.wire.WireSettings;
import org.crosspulse.crossbar.wire.WireSolver;
import org.crosspulse.pulse.PulseGenerator;
import org.crosspulse.pulse.Ticks;

/**
 * A cycle with wires by the plainest method: equal short steps, in each of which every cell has the
 * voltage of the step's middle. Two numbers of steps give the limit.
 */
final class WiredReference {
  private static final int STEPS = 96;

  private WiredReference() {}

  /** The states after the cycle, and what the number of steps may still change. */
  static Result play(RandomCycle cycle, WireSettings wires) {
    double[] coarse = states(cycle, wires, STEPS);
    double[] fine = states(cycle, wires, 2 * STEPS);
    double change = 0;
    for (int cell = 0; cell < fine.length; cell++) {
      change = Math.max(change, Math.abs(fine[cell] - coarse[cell]));
      fine[cell] += (fine[cell] - coarse[cell]) / 3;
    }
    return new Result(fine, change);
  }

  /** States, and the largest difference between two numbers of steps. */
  @SuppressWarnings("ArrayRecordComponent") // Made afresh for each cycle.
  record Result(double[] states, double change) {}

  private static double[] states(RandomCycle cycle, WireSettings wires, int steps) {
    Crossbar crossbar = cycle.crossbar();
    Electrodes electrodes = new Electrodes(crossbar.rows(), crossbar.columns());
    EventQueue queue = new EventQueue(crossbar, cycle.schedule(), cycle.counts());
    long since = 0;
    for (long tick = queue.nextTick(); tick != PulseGenerator.SILENT; tick = queue.nextTick()) {
      queue.drive(tick, electrodes);
      play(crossbar, new Drives(electrodes, since, tick), wires, steps);
      electrodes.hold(tick);
      since = tick;
    }
    play(crossbar, new Drives(electrodes, since, cycle.schedule().durationTicks()), wires, steps);
    return crossbar.states();
  }

  private static void play(Crossbar crossbar, Drives drives, WireSettings wires, int steps) {
    double seconds = Ticks.toSeconds(drives.ticks()) / steps;
    double[] states = crossbar.states();
    for (int step = 0; step < steps && seconds > 0; step++) {
      double middle = (step + 0.5) / steps;
      double[] begin = states.clone();
      move(crossbar, begin, states, solve(crossbar, drives, middle, begin, wires), seconds / 2);
      double[] half = states.clone();
      move(crossbar, begin, states, solve(crossbar, drives, middle, half, wires), seconds);
    }
  }

  private static void move(
      Crossbar crossbar, double[] begin, double[] states, double[] volts, double seconds) {
    for (int cell = 0; cell < states.length; cell++) {
      states[cell] = crossbar.device(cell).pulse(volts[cell], seconds).after(begin[cell]);
    }
  }

  private static double[] solve(
      Crossbar crossbar, Drives drives, double part, double[] states, WireSettings wires) {
    LineDrive[] rows = new LineDrive[crossbar.rows()];
    LineDrive[] columns = new LineDrive[crossbar.columns()];
    Arrays.setAll(rows, row -> wires.driven(drives.rowVolts(row, part)));
    Arrays.setAll(columns, column -> wires.driven(drives.columnVolts(column, part)));
    WireSolver solver = new WireSolver(rows.length, columns.length, wires);
    return solver.solve(new MemristorCells(crossbar, states), rows, columns).cellVolts();
  }
}
