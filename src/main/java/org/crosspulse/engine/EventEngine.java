package org.crosspulse.engine;

import java.util.List;
import java.util.function.LongConsumer;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.PulseGenerator;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.pulse.Ticks;
import org.jspecify.annotations.Nullable;

/**
 * Plays a cycle edge by edge in time: the truth for the coincidence engine.
 *
 * <p>Inside a tick the order is fixed: drive edges, settle circuit (with ideal wires the electrodes
 * are then at their drivers' potentials), advance devices under what held until now, sample probes.
 * Devices are advanced lazily: a cell is touched only when one of its electrodes begins a new
 * segment, and then over the whole stretch that has just ended, in which its voltage was constant
 * or a straight ramp; a cell in its dead zone costs a comparison. With ideal wires that stretch
 * began with the later of the segments of its row and its column, so that no cell needs a clock of
 * its own.
 *
 * <p>Cost: edges of rows × columns + edges of columns × rows.
 */
public final class EventEngine implements CycleEngine {
  private final @Nullable CycleMeter meter;
  private final List<Probe> probes;
  private final LongConsumer clock;
  private final boolean playsAll;

  /** An engine that records nothing. */
  public EventEngine() {
    this(List.of());
  }

  /** An engine that shows the cells of {@code probes} to them. */
  public EventEngine(List<? extends Probe> probes) {
    this(null, probes, tick -> {});
  }

  /**
   * An engine that also meters energies and tells how far it is.
   *
   * @param meter adds up the energies of every cell and driver; null where nobody asks
   * @param clock gets the tick of every instant at which an edge happens, after it is done
   */
  public EventEngine(@Nullable CycleMeter meter, List<? extends Probe> probes, LongConsumer clock) {
    this(meter, probes, clock, true);
  }

  private EventEngine(
      @Nullable CycleMeter meter,
      List<? extends Probe> probes,
      LongConsumer clock,
      boolean playsAll) {
    this.meter = meter;
    this.probes = List.copyOf(probes);
    this.clock = clock;
    this.playsAll = playsAll;
  }

  /**
   * An engine that plays the rows and columns of the probed cells only: with ideal wires no cell
   * feels another, and what is seen of these is the same to the last bit. All other cells keep
   * their states, but for what they forget, and are not counted.
   */
  public static EventEngine ofProbedCells(List<? extends Probe> probes) {
    return new EventEngine(null, probes, tick -> {}, false);
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
    private final long firstPulse;
    private final CellMaps maps;
    private final EventQueue queue;
    private final Electrodes electrodes;
    private final Electrodes.Side rows;
    private final Electrodes.Side columns;
    private final Sampling sampling;
    private final StretchEnergy energy;
    private final PlayedLines played;
    private long coincidences;
    private long movingHalfSelects;

    Run(Crossbar crossbar, Schedule schedule, PulseCounts counts) {
      this.crossbar = crossbar;
      this.schedule = schedule;
      this.states = crossbar.states();
      this.firstPulse = crossbar.cycles() * schedule.phases().size() * schedule.slots();
      this.maps = CellMaps.exact(crossbar);
      this.played =
          playsAll ? PlayedLines.all(crossbar) : PlayedLines.of(probes, crossbar.columns());
      this.queue = new EventQueue(crossbar, schedule, counts, played);
      this.electrodes = new Electrodes(crossbar.rows(), crossbar.columns());
      this.rows = electrodes.rows();
      this.columns = electrodes.columns();
      this.sampling =
          new Sampling(
              probes, new EventSignals(crossbar, maps, electrodes), schedule.hasIdealEdges());
      this.energy = new StretchEnergy(crossbar, maps, electrodes, meter);
    }

    CycleTally play() {
      sampling.start();
      for (long tick = queue.nextTick(); tick != PulseGenerator.SILENT; tick = queue.nextTick()) {
        queue.drive(tick, electrodes);
        sampling.before(tick);
        advanceChangingCells(tick);
        sampling.at(tick);
        electrodes.hold(tick);
        clock.accept(tick);
      }
      long end = schedule.durationTicks();
      sampling.before(end);
      restUntil(end);
      crossbar.endCycle(Ticks.toSeconds(schedule.durationTicks()));
      electrodes.restFrom(end);
      sampling.end(end);
      return new CycleTally(coincidences, movingHalfSelects);
    }

    /** All lines are back at 0 V, where most devices are still until the cycle ends. */
    private void restUntil(long tick) {
      if (maps.areStillAtRest()) {
        return;
      }
      for (int row : played.rows()) {
        for (int column : played.columns()) {
          advance(row, column, tick);
        }
      }
    }

    private void advanceChangingCells(long tick) {
      for (int index = 0; index < rows.changedCount(); index++) {
        int row = rows.changed(index);
        for (int column : played.columns()) {
          advance(row, column, tick);
        }
      }
      for (int index = 0; index < columns.changedCount(); index++) {
        int column = columns.changed(index);
        for (int row : played.rows()) {
          if (!rows.isChanging(row)) {
            advance(row, column, tick);
          }
        }
      }
    }

    /** Moves one cell over the stretch that ends at {@code tick}, under the voltage that held. */
    private void advance(int row, int column, long tick) {
      boolean wasFull = rows.isPulsing(row) && columns.isPulsing(column);
      if (!wasFull && rows.willPulse(row) && columns.willPulse(column)) {
        coincidences++;
      }
      long since = Math.max(rows.sinceTick(row), columns.sinceTick(column));
      energy.add(row, column, since, tick);
      double from = rows.volts(row, since) - columns.volts(column, since);
      double to = rows.volts(row, tick) - columns.volts(column, tick);
      int cell = row * columns.count() + column;
      Memristor device = crossbar.device(cell);
      if (device.isStillAt(from) && (from == to || device.isStillAt(to))) {
        return;
      }
      double before = states[cell];
      move(cell, from, to, tick - since, Math.max(rows.pulse(row), columns.pulse(column)));
      if (!wasFull) {
        movingHalfSelects += from == to && from != 0 ? 1 : 0;
        if (meter != null) {
          meter.addDisturb(cell, states[cell] - before);
        }
      }
    }

    /**
     * Moves one device under a voltage that was constant or a straight ramp.
     *
     * @param pulse to which it belongs
     */
    private void move(int cell, double from, double to, long ticks, int pulse) {
      if (from != to) {
        crossbar.ramp(cell, maps.ramp(cell, from, to, ticks), firstPulse + pulse);
      } else if (from == 0) {
        states[cell] = maps.of(cell, 0, ticks).after(states[cell]);
      } else {
        crossbar.pulses(cell, from, maps.of(cell, from, ticks), firstPulse + pulse, 1);
      }
    }
  }
}
