package org.crosspulse.engine;

import java.util.List;
import java.util.function.LongConsumer;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.PulseMap;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.PulseGenerator;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.pulse.Ticks;

/**
 * Plays a cycle edge by edge in time: the truth for the coincidence engine.
 *
 * <p>Inside a tick the order is fixed: drive edges, settle circuit (with ideal wires the electrodes
 * are then at their drivers' potentials), advance devices under what held until now, sample probes.
 * Devices are advanced lazily: a cell is touched only when one of its electrodes changes, and then
 * over the whole stretch of constant voltage that has just ended; a cell in its dead zone costs a
 * comparison. With ideal wires a cell's voltage has held since the later of the last changes of its
 * row and its column, so that no cell needs a clock of its own.
 *
 * <p>Cost: edges of rows × columns + edges of columns × rows.
 */
public final class EventEngine implements CycleEngine {
  private final List<Probe> probes;
  private final LongConsumer clock;

  /** An engine that records nothing. */
  public EventEngine() {
    this(List.of());
  }

  /** An engine that shows the cells of {@code probes} to them. */
  public EventEngine(List<? extends Probe> probes) {
    this(probes, tick -> {});
  }

  /**
   * An engine that also tells how far it is.
   *
   * @param clock gets the tick of every instant at which an edge happens, after it is done
   */
  public EventEngine(List<? extends Probe> probes, LongConsumer clock) {
    this.probes = List.copyOf(probes);
    this.clock = clock;
  }

  @Override
  public CycleTally play(Crossbar crossbar, Schedule schedule, PulseCounts counts) {
    return new Run(crossbar, schedule, counts).play();
  }

  /** One cycle in progress. */
  private final class Run {
    private final Crossbar crossbar;
    private final Schedule schedule;
    private final double[] states;
    private final CellMaps maps;
    private final EventQueue queue;
    private final Electrodes electrodes;
    private final Electrodes.Side rows;
    private final Electrodes.Side columns;
    private long coincidences;
    private long movingHalfSelects;

    Run(Crossbar crossbar, Schedule schedule, PulseCounts counts) {
      this.crossbar = crossbar;
      this.schedule = schedule;
      this.states = crossbar.states();
      this.maps = CellMaps.exact(crossbar);
      this.queue = new EventQueue(crossbar, schedule, counts);
      this.electrodes = new Electrodes(crossbar.rows(), crossbar.columns());
      this.rows = electrodes.rows();
      this.columns = electrodes.columns();
    }

    CycleTally play() {
      probes.forEach(probe -> sample(probe, 0));
      for (long tick = queue.nextTick(); tick != PulseGenerator.SILENT; tick = queue.nextTick()) {
        queue.drive(tick, electrodes);
        advanceChangingCells(tick);
        sampleChangingProbes(tick);
        electrodes.hold(tick);
        clock.accept(tick);
      }
      restUntil(schedule.durationTicks());
      relax();
      probes.forEach(probe -> sample(probe, schedule.durationTicks()));
      return new CycleTally(coincidences, movingHalfSelects);
    }

    /** All lines are back at 0 V, where most devices are still until the cycle ends. */
    private void restUntil(long tick) {
      if (maps.areStillAtRest()) {
        return;
      }
      for (int row = 0; row < rows.count(); row++) {
        for (int column = 0; column < columns.count(); column++) {
          advance(row, column, tick);
        }
      }
    }

    private void relax() {
      double seconds = Ticks.toSeconds(schedule.durationTicks());
      double[] remaining = crossbar.relaxation().remaining(seconds, 0, states.length);
      crossbar.relaxation().relax(states, remaining, 0);
      crossbar.addCycles(1);
    }

    private void advanceChangingCells(long tick) {
      for (int index = 0; index < rows.changedCount(); index++) {
        int row = rows.changed(index);
        for (int column = 0; column < columns.count(); column++) {
          advance(row, column, tick);
        }
      }
      for (int index = 0; index < columns.changedCount(); index++) {
        int column = columns.changed(index);
        for (int row = 0; row < rows.count(); row++) {
          if (!rows.isChanging(row)) {
            advance(row, column, tick);
          }
        }
      }
    }

    /** Moves one cell over the stretch that ends at {@code tick}, under the voltage that held. */
    private void advance(int row, int column, long tick) {
      double rowVolts = rows.volts(row);
      double columnVolts = columns.volts(column);
      boolean wasFull = rowVolts != 0 && columnVolts != 0;
      if (!wasFull && rows.nextVolts(row) != 0 && columns.nextVolts(column) != 0) {
        coincidences++;
      }
      double volts = rowVolts - columnVolts;
      int cell = row * columns.count() + column;
      if (crossbar.device(cell).isStillAt(volts)) {
        return;
      }
      long since = Math.max(rows.sinceTick(row), columns.sinceTick(column));
      PulseMap map = maps.of(cell, volts, tick - since);
      if (volts == 0 || map.isIdentity()) {
        states[cell] = map.after(states[cell]);
      } else {
        crossbar.pulses(cell, volts, map, 1);
      }
      if (!wasFull && volts != 0) {
        movingHalfSelects++;
      }
    }

    private void sampleChangingProbes(long tick) {
      for (Probe probe : probes) {
        if (rows.isChanging(probe.row()) || columns.isChanging(probe.column())) {
          sample(probe, tick);
        }
      }
    }

    private void sample(Probe probe, long tick) {
      probe.sample(
          tick,
          rows.nextVolts(probe.row()),
          columns.nextVolts(probe.column()),
          crossbar.state(probe.row(), probe.column()));
    }
  }
}
