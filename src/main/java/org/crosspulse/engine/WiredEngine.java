package org.crosspulse.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.DoubleStream;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.crossbar.wire.WireSettings;
import org.crosspulse.engine.WiredCircuit.Instant;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.PulseGenerator;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.pulse.Ticks;
import org.jspecify.annotations.Nullable;

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
  private final @Nullable CycleMeter meter;
  private final List<Probe> probes;
  private final LongConsumer clock;

  /** Those of each array: their solvers keep what does not change. */
  private final Map<Crossbar, Circuits> circuits = new HashMap<>();

  /** An engine for arrays with these wires that records nothing. */
  public WiredEngine(WireSettings wires) {
    this(wires, null, List.of(), tick -> {});
  }

  /**
   * An engine for arrays with these wires.
   *
   * @param meter adds up the energies of every cell and driver; null where nobody asks
   * @param probes see the potentials of their cells' own nodes
   * @param clock gets the tick of every instant at which an edge happens, after it is done
   */
  public WiredEngine(
      WireSettings wires,
      @Nullable CycleMeter meter,
      List<? extends Probe> probes,
      LongConsumer clock) {
    this.wires = wires;
    this.meter = meter;
    this.probes = List.copyOf(probes);
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
    if (circuits.size() >= MOST_CIRCUITS) {
      circuits.clear();
    }
    Circuits own = circuits.computeIfAbsent(crossbar, this::circuitsOf);
    own.reset();
    return new Run(crossbar, schedule, counts, own).play();
  }

  private Circuits circuitsOf(Crossbar crossbar) {
    WiredCircuit circuit = new WiredCircuit(crossbar, wires);
    return new Circuits(circuit, meter == null ? circuit : new WiredCircuit(crossbar, wires));
  }

  @Override
  public boolean dropsVoltages() {
    return !wires.isIdeal();
  }

  /** The circuit that moves the cells, and one that only a meter looks at. */
  private record Circuits(WiredCircuit ofMotion, WiredCircuit ofEnergy) {
    /** Forgets what was solved before, so that results do not depend on it. */
    void reset() {
      ofMotion.reset();
      ofEnergy.reset();
    }
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
    private final WiredCells cells;
    private final WiredCircuit circuit;
    private final WiredSignals signals;
    private final Sampling sampling;

    /** The circuit just after the last edge. */
    private @Nullable Instant begin;

    Run(Crossbar crossbar, Schedule schedule, PulseCounts counts, Circuits own) {
      this.crossbar = crossbar;
      this.schedule = schedule;
      this.states = crossbar.states();
      this.firstPulse = crossbar.cycles() * schedule.phases().size() * schedule.slots();
      this.maps = CellMaps.exact(crossbar);
      this.queue = new EventQueue(crossbar, schedule, counts);
      this.electrodes = new Electrodes(crossbar.rows(), crossbar.columns());
      MotionTolerance tolerance = new MotionTolerance(wires.stateTolerance());
      this.motion =
          new CoupledMotion(new Coupling(maps, own.ofMotion, tolerance), leastPulse(schedule));
      StepEnergy energy = new StepEnergy(own.ofEnergy, maps, wires.stateTolerance());
      this.cells = new WiredCells(crossbar, electrodes, energy, meter);
      this.circuit = own.ofMotion;
      this.signals = new WiredSignals(crossbar, maps, electrodes);
      this.sampling = new Sampling(probes, signals, false);
    }

    /** The smallest voltage that a driver pulses with (V). */
    private static double leastPulse(Schedule schedule) {
      return schedule.phases().stream()
          .flatMapToDouble(phase -> DoubleStream.of(phase.rowVolts(), phase.columnVolts()))
          .map(Math::abs)
          .filter(volts -> volts > 0)
          .min()
          .orElse(1);
    }

    CycleTally play() {
      sampling.start();
      long since = 0;
      for (long tick = queue.nextTick(); tick != PulseGenerator.SILENT; tick = queue.nextTick()) {
        queue.drive(tick, electrodes);
        move(since, tick);
        cells.endSegments(firstPulse);
        settle(tick);
        sampling.at(tick);
        electrodes.hold(tick);
        clock.accept(tick);
        since = tick;
      }
      move(since, schedule.durationTicks());
      crossbar.endCycle(Ticks.toSeconds(schedule.durationTicks()));
      signals.setNext(null);
      sampling.end(schedule.durationTicks());
      return cells.tally();
    }

    /** Solves for what the edges of a tick have made. */
    private void settle(long tick) {
      Drives next = new Drives(electrodes, tick);
      begin = next.areAtRest() ? null : circuit.solve(next, 0, states);
      signals.setNext(begin);
    }

    private void move(long since, long until) {
      signals.beginStretch();
      if (since < until) {
        Drives drives = new Drives(electrodes, since, until);
        if (drives.areAtRest()) {
          sampling.before(until);
          rest(drives.ticks());
          return;
        }
        Instant first = begin == null ? circuit.solve(drives, 0, states) : begin;
        motion.play(drives, first, states, this::see);
      }
      sampling.before(until);
    }

    private void see(CoupledStep step) {
      cells.see(step);
      if (!probes.isEmpty()) {
        signals.add(step);
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
  }
}
