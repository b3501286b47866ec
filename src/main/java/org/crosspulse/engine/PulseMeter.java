package org.crosspulse.engine;

import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.PulseMap;
import org.crosspulse.engine.PhaseTrains.RowTrain;
import org.crosspulse.engine.kernel.SlotSets;
import org.crosspulse.pulse.Phase;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.PulseTiming;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.pulse.Ticks;
import org.crosspulse.variability.ArrayNoise.Line;
import org.jspecify.annotations.Nullable;

/**
 * The energy of a cycle in slots, before it is played: every pulse of every cell in turn, while the
 * device moves, and then all states as they were.
 *
 * <p>For ideal wires and one exact clock. Equal to what the {@link EventEngine} meters, by test.
 * Cost: pulses × cells; those that move nothing count once for all that follow one another.
 */
final class PulseMeter {
  private final Crossbar crossbar;
  private final Schedule schedule;
  private final long cycle;
  private final CellMaps maps;
  private final boolean followsMotion;
  private final CellCharge charges;
  private final LineNoise noise;
  private final Sink sink;

  /** Gets the energies. */
  interface Sink {
    /**
     * Pulses of one cell.
     *
     * @param times how many, one after another
     * @param volts across the device at their flat tops (V)
     * @param fromRow given by the row's source, all together (J)
     * @param fromColumn given by the column's source, all together (J)
     */
    void add(
        int phase,
        Select select,
        int cell,
        int times,
        double volts,
        double fromRow,
        double fromColumn);
  }

  /**
   * A meter.
   *
   * @param cycle how many the array has been through before it
   * @param maps of the cells
   * @param followsMotion whether the current is followed while a device moves; otherwise pulses
   *     that move it cost the mean of what they cost before and after them
   */
  PulseMeter(
      Crossbar crossbar,
      Schedule schedule,
      long cycle,
      CellMaps maps,
      boolean followsMotion,
      Sink sink) {
    this.crossbar = crossbar;
    this.schedule = schedule;
    this.cycle = cycle;
    this.maps = maps;
    this.followsMotion = followsMotion;
    this.charges = new CellCharge(crossbar, maps);
    this.noise = new LineNoise(crossbar.noise(), schedule, cycle);
    this.sink = sink;
  }

  /** Meters one cycle, from the present states. */
  void meter(PulseCounts counts) {
    meter(CycleLines.of(counts, schedule.phases()));
  }

  /** Meters a cycle whose lines are picked already. */
  void meter(CycleLines pulsing) {
    double[] before = crossbar.states().clone();
    LineTrains lines = new LineTrains(crossbar.noise(), schedule, cycle);
    @Nullable RowTrain[] ofCount = new RowTrain[schedule.slots() + 1];
    for (int index = 0; index < schedule.phases().size(); index++) {
      Phase phase = schedule.phases().get(index);
      new OfPhase(index, new PhaseTrains(index, phase, lines, pulsing, ofCount)).meter();
    }
    System.arraycopy(before, 0, crossbar.states(), 0, before.length);
  }

  /** One phase. */
  private final class OfPhase {
    private final int index;
    private final Phase phase;
    private final PulseTiming timing;
    private final PhaseTrains trains;
    private final boolean restMoves = !maps.areStillAtRest();

    OfPhase(int index, PhaseTrains trains) {
      this.index = index;
      this.phase = schedule.phases().get(index);
      this.timing = phase.timing();
      this.trains = trains;
    }

    void meter() {
      for (int row = 0; row < crossbar.rows(); row++) {
        RowTrain train = trains.row(row);
        if (restMoves || !train.isSilent()) {
          meterAll(row, train);
        } else {
          meterActive(row, train);
        }
      }
    }

    private void meterAll(int row, RowTrain train) {
      SlotSets columns = trains.columns;
      int next = 0;
      for (int column = 0; column < crossbar.columns(); column++) {
        boolean isActive = next < columns.count() && columns.column(next) == column;
        meter(row, column, new SlotRuns(train, columns, isActive ? next : -1, true));
        next += isActive ? 1 : 0;
      }
    }

    /** A row that rests: only columns that pulse cost anything. */
    private void meterActive(int row, RowTrain silent) {
      SlotSets columns = trains.columns;
      for (int index = 0; index < columns.count(); index++) {
        meter(row, columns.column(index), new SlotRuns(silent, columns, index, true));
      }
    }

    private void meter(int row, int column, SlotRuns runs) {
      int cell = row * crossbar.columns() + column;
      int slot = 0;
      while (runs.next()) {
        rest(cell, (runs.from() - slot) * timing.periodTicks());
        run(runs.select(), row, column, cell, runs.from(), runs.to());
        slot = runs.to();
      }
      rest(cell, (schedule.slots() - slot) * timing.periodTicks());
    }

    private void run(Select select, int row, int column, int cell, int first, int end) {
      boolean areAlike = !noise.isOnVolts() && !restMoves;
      boolean isStill = crossbar.device(cell).isStillAt(select.volts(phase));
      if (areAlike && (isStill || !followsMotion)) {
        pulses(select, cell, first, end - first, rowVolts(select), columnVolts(select));
        return;
      }
      for (int slot = first; slot < end; slot++) {
        pulses(
            select,
            cell,
            slot,
            1,
            rowVolts(select) + noise(select.rowPulses, new Line(true, row), slot),
            columnVolts(select) + noise(select.columnPulses, new Line(false, column), slot));
        rest(cell, timing.restTicks());
      }
    }

    private double rowVolts(Select select) {
      return select.rowPulses ? phase.rowVolts() : 0;
    }

    private double columnVolts(Select select) {
      return select.columnPulses ? phase.columnVolts() : 0;
    }

    private double noise(boolean pulses, Line line, int slot) {
      return pulses && noise.isOnVolts() ? noise.volts(line, index, slot) : 0;
    }

    /** Lines at rest, which most devices do not notice. */
    private void rest(int cell, long ticks) {
      if (!restMoves || ticks == 0) {
        return;
      }
      PulseMap map = crossbar.device(cell).pulse(0, Ticks.toSeconds(ticks));
      crossbar.states()[cell] = map.after(crossbar.states()[cell]);
    }

    private void pulses(
        Select select, int cell, int slot, int times, double rowVolts, double columnVolts) {
      double volts = rowVolts - columnVolts;
      double joules =
          crossbar.device(cell).isStillAt(volts)
              ? stillJoules(cell, volts)
              : play(cell, volts, noise.pulse(index, slot), times);
      // Both lines rise and fall together, so that their shares are the same at any time.
      double fromRow = volts == 0 ? 0 : times * joules * (rowVolts / volts);
      double fromColumn = volts == 0 ? 0 : -times * joules * (columnVolts / volts);
      sink.add(index, select, cell, times, volts, fromRow, fromColumn);
    }

    /** Moves the cell, and gives the energy of one of these pulses. */
    private double play(int cell, double volts, long pulse, int times) {
      if (followsMotion) {
        return follow(cell, volts, pulse);
      }
      double before = stillJoules(cell, volts);
      crossbar.pulses(cell, volts, maps.of(cell, volts, timing), pulse, times);
      return (before + stillJoules(cell, volts)) / 2;
    }

    /** Moves the cell by one pulse, part by part, and gives its energy. */
    private double follow(int cell, double volts, long pulse) {
      double joules = stretch(cell, 0, volts, timing.riseTicks());
      crossbar.ramp(cell, maps.ramp(cell, 0, volts, timing.riseTicks()), pulse);
      joules += stretch(cell, volts, volts, timing.widthTicks());
      crossbar.pulses(cell, volts, maps.of(cell, volts, timing.widthTicks()), pulse, 1);
      joules += stretch(cell, volts, 0, timing.fallTicks());
      crossbar.ramp(cell, maps.ramp(cell, volts, 0, timing.fallTicks()), pulse);
      return joules;
    }

    /** The energy of one pulse that leaves the cell where it is. */
    private double stillJoules(int cell, double volts) {
      Memristor device = crossbar.device(cell);
      double state = crossbar.states()[cell];
      double top = Ticks.toSeconds(timing.widthTicks());
      double edges = Ticks.toSeconds(timing.riseTicks() + timing.fallTicks());
      double joules = top * volts * device.currentAmperes(volts, state);
      if (edges > 0) {
        StretchCharge charge = StretchCharge.of(part -> device.currentAmperes(part * volts, state));
        joules += charge.joules(0, volts, edges);
      }
      return joules;
    }

    private double stretch(int cell, double from, double to, long ticks) {
      if (ticks == 0) {
        return 0;
      }
      double seconds = Ticks.toSeconds(ticks);
      return charges.of(cell, from, to, seconds).joules(from, to, seconds);
    }
  }
}
