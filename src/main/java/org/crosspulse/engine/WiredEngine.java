package org.crosspulse.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.crossbar.wire.WireSettings;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.PulseGenerator;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.pulse.Ticks;

/**
 * Plays a cycle in continuous time on an array with resistive wires: every voltage is a solution of
 * the nodal equations, at each change of a drive and as the states move.
 *
 * <p>The order inside a tick is that of the {@link EventEngine}. Between two edges of the array all
 * cells move together ({@link CoupledMotion}), because each shifts the voltages of the others.
 * Noise of steps is drawn as there: once for a cell and a segment of its own lines.
 *
 * <p>Cost: some solves of the whole array for each instant at which any line begins a segment.
 */
public final class WiredEngine implements CycleEngine {
  /** A network has a few arrays, and each keeps one circuit. */
  private static final int MOST_CIRCUITS = 16;

  private final WireSettings wires;
  private final LongConsumer clock;

  /** One solver an array: it keeps what does not change. */
  private final Map<Crossbar, WiredCircuit> circuits = new HashMap<>();

  /**
   * An engine for arrays with these wires.
   *
   * @param clock gets the tick of every instant at which an edge happens, after it is done
   */
  public WiredEngine(WireSettings wires, LongConsumer clock) {
    this.wires = wires;
    this.clock = clock;
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnsolvedCircuitException where the voltages at some instant are not known; the states
   *     of {@code crossbar} are then those before the stretch in which that happened
   */
  @Override
  public CycleTally play(Crossbar crossbar, Schedule schedule, PulseCounts counts) {
    return record(crossbar, schedule, counts).tally();
  }

  /** The same, and what every cell saw. */
  public WiredCycle record(Crossbar crossbar, Schedule schedule, PulseCounts counts) {
    if (circuits.size() >= MOST_CIRCUITS) {
      circuits.clear();
    }
    WiredCircuit circuit = circuits.computeIfAbsent(crossbar, key -> new WiredCircuit(key, wires));
    circuit.reset();
    return new Run(crossbar, schedule, counts, circuit).play();
  }

  /** One cycle in progress. */
  private final class Run {
    private final Crossbar crossbar;
    private final Schedule schedule;
    private final double[] states;
    private final long firstPulse;
    private final CellMaps maps;
    private final EventQueue queue;
    private final Electrodes electrodes;
    private final CoupledMotion motion;
    private final EnergyMeter meter;
    private final WiredCells cells;

    Run(Crossbar crossbar, Schedule schedule, PulseCounts counts, WiredCircuit circuit) {
      this.crossbar = crossbar;
      this.schedule = schedule;
      this.states = crossbar.states();
      this.firstPulse = crossbar.cycles() * schedule.phases().size() * schedule.slots();
      this.maps = CellMaps.exact(crossbar);
      this.queue = new EventQueue(crossbar, schedule, counts);
      this.electrodes = new Electrodes(crossbar.rows(), crossbar.columns());
      this.motion = new CoupledMotion(maps, circuit, states.length);
      this.meter = new EnergyMeter(crossbar.rows(), crossbar.columns());
      this.cells = new WiredCells(crossbar, electrodes, meter);
    }

    WiredCycle play() {
      long since = 0;
      for (long tick = queue.nextTick(); tick != PulseGenerator.SILENT; tick = queue.nextTick()) {
        queue.drive(tick, electrodes);
        move(since, tick);
        cells.endSegments(firstPulse);
        electrodes.hold(tick);
        clock.accept(tick);
        since = tick;
      }
      move(since, schedule.durationTicks());
      relax();
      return new WiredCycle(cells.tally(), meter, cells.peakVolts());
    }

    private void move(long since, long until) {
      if (since == until) {
        return;
      }
      Drives drives = new Drives(electrodes, since, until);
      if (drives.areAtRest()) {
        rest(drives.ticks());
      } else {
        motion.play(drives, states, cells::see);
      }
    }

    /** Without any drive there is no voltage anywhere. */
    private void rest(long ticks) {
      if (maps.areStillAtRest()) {
        return;
      }
      for (int cell = 0; cell < states.length; cell++) {
        states[cell] = maps.of(cell, 0, ticks).after(states[cell]);
      }
    }

    private void relax() {
      double seconds = Ticks.toSeconds(schedule.durationTicks());
      double[] remaining = crossbar.relaxation().remaining(seconds, 0, states.length);
      crossbar.relaxation().relax(states, remaining, 0);
      crossbar.addCycles(1);
    }
  }
}
