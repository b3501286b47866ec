package org.crosspulse.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.OdePulse;
import org.crosspulse.device.RampPulse;
import org.crosspulse.pulse.ClockErrors;
import org.crosspulse.pulse.Phase;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.PulseTiming;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.pulse.Ticks;
import org.crosspulse.variability.ArrayNoise.Line;

/**
 * Continuous time, as it is defined: every line's voltage as a list of points with straight lines
 * between them, and every device integrated by itself from point to point, never in closed form.
 */
final class WaveformReference implements CycleEngine {
  private static final double INSIDE = 1e-9;

  private long coincidences;

  /** A corner of a waveform: where it comes from and where it goes on from. */
  private record Point(long tick, double volts) {}

  @Override
  public CycleTally play(Crossbar crossbar, Schedule schedule, PulseCounts counts) {
    coincidences = 0;
    for (int row = 0; row < crossbar.rows(); row++) {
      List<Point> rowPoints = points(crossbar, schedule, counts.rows()[row], new Line(true, row));
      for (int column = 0; column < crossbar.columns(); column++) {
        int cell = row * crossbar.columns() + column;
        List<Point> columnPoints =
            points(crossbar, schedule, counts.columns()[column], new Line(false, column));
        crossbar.states()[cell] =
            play(
                crossbar.device(cell),
                crossbar.states()[cell],
                rowPoints,
                columnPoints,
                ticks(rowPoints, columnPoints));
        coincidences += overlaps(rowPoints, columnPoints);
      }
    }
    return new CycleTally(coincidences, 0);
  }

  /**
   * What a cell shows at an instant.
   *
   * @param beforeVolts row and column, before the edges of the tick (V)
   * @param afterVolts row and column, after them (V)
   */
  record Look(List<Double> beforeVolts, List<Double> afterVolts, double state) {}

  /** Plays one cell from the start of the cycle to a tick. */
  Look look(Crossbar initial, Schedule schedule, PulseCounts counts, int cell, long tick) {
    int row = cell / initial.columns();
    int column = cell % initial.columns();
    List<Point> rows = points(initial, schedule, counts.rows()[row], new Line(true, row));
    List<Point> columns =
        points(initial, schedule, counts.columns()[column], new Line(false, column));
    NavigableSet<Long> stops = ticks(rows, columns);
    stops.add(tick);
    double state =
        play(
            initial.device(cell), initial.states()[cell], rows, columns, stops.headSet(tick, true));
    return new Look(
        List.of(at(rows, tick - 1, tick, 1), at(columns, tick - 1, tick, 1)),
        List.of(at(rows, tick, tick + 1, 0), at(columns, tick, tick + 1, 0)),
        state);
  }

  /** Where the waveforms of a cell's lines have corners. */
  NavigableSet<Long> corners(Crossbar initial, Schedule schedule, PulseCounts counts, int cell) {
    int row = cell / initial.columns();
    int column = cell % initial.columns();
    return ticks(
        points(initial, schedule, counts.rows()[row], new Line(true, row)),
        points(initial, schedule, counts.columns()[column], new Line(false, column)));
  }

  private static List<Point> points(Crossbar crossbar, Schedule schedule, int count, Line line) {
    ClockErrors errors = schedule.errors();
    long lead = schedule.startTick(0);
    List<Point> points = new ArrayList<>();
    double amplitude = Math.max(0, 1 + errors.amplitudeSpread() * crossbar.noise().amplitude(line));
    long slotStart = lead;
    int pulse = 0;
    for (Phase phase : schedule.phases()) {
      PulseTiming timing = phase.timing();
      int sign = line.isRow() ? phase.rowSign() : phase.columnSign();
      double volts = amplitude * (line.isRow() ? phase.rowVolts() : phase.columnVolts());
      for (int slot = 0; slot < schedule.slots(); slot++) {
        if (slot < sign * count) {
          long rise = lead + edge(crossbar, errors, line, slotStart - lead, 2L * pulse);
          long fall =
              lead
                  + edge(
                      crossbar,
                      errors,
                      line,
                      slotStart - lead + timing.riseTicks() + timing.widthTicks(),
                      2L * pulse + 1);
          points.add(new Point(rise, 0));
          points.add(new Point(rise + timing.riseTicks(), volts));
          points.add(new Point(fall, volts));
          points.add(new Point(fall + timing.fallTicks(), 0));
        }
        pulse++;
        slotStart += timing.periodTicks();
      }
    }
    return points;
  }

  private static long edge(
      Crossbar crossbar, ClockErrors errors, Line line, long scheduled, long edge) {
    double onItsClock = line.isRow() ? scheduled : scheduled * (1 + errors.mismatch());
    long skew = line.isRow() ? 0 : errors.skewTicks();
    return Math.round(onItsClock)
        + skew
        + Math.round(errors.skewSpreadTicks() * crossbar.noise().delay(line))
        + Math.round(errors.jitterTicks() * crossbar.noise().jitter(line, edge));
  }

  private static NavigableSet<Long> ticks(List<Point> row, List<Point> column) {
    TreeSet<Long> ticks = new TreeSet<>();
    row.forEach(point -> ticks.add(point.tick));
    column.forEach(point -> ticks.add(point.tick));
    return ticks;
  }

  private static double play(
      Memristor device, double start, List<Point> row, List<Point> column, SortedSet<Long> ticks) {
    double state = start;
    Long since = null;
    for (long tick : ticks) {
      if (since != null) {
        // Just inside the stretch, so that a jump at its end does not count.
        double from = at(row, since, tick, 0) - at(column, since, tick, 0);
        double to = at(row, since, tick, 1) - at(column, since, tick, 1);
        state = straight(device, state, from, to, Ticks.toSeconds(tick - since));
      }
      since = tick;
    }
    return state;
  }

  /** The voltage at a part of a stretch within which the waveform is straight. */
  private static double at(List<Point> points, long since, long tick, double part) {
    for (int k = 0; k + 1 < points.size(); k++) {
      Point left = points.get(k);
      Point right = points.get(k + 1);
      if (left.tick <= since && tick <= right.tick && left.tick < right.tick) {
        double time = since + part * (tick - since);
        double along = (time - left.tick) / (right.tick - left.tick);
        return left.volts + along * (right.volts - left.volts);
      }
    }
    return 0;
  }

  private static double straight(
      Memristor device, double state, double from, double to, double seconds) {
    if (Math.abs(from - to) <= INSIDE * Math.abs(from)) {
      return new OdePulse(device, to, seconds).after(state);
    }
    if (from * to < 0) {
      double toZero = seconds * from / (from - to);
      double middle = RampPulse.of(device, from, 0, toZero).after(state);
      return RampPulse.of(device, 0, to, seconds - toZero).after(middle);
    }
    return RampPulse.of(device, from, to, seconds).after(state);
  }

  /** How often the times at which both pulse begin. */
  private static long overlaps(List<Point> row, List<Point> column) {
    long count = 0;
    for (int r = 0; r < row.size(); r += 4) {
      for (int c = 0; c < column.size(); c += 4) {
        long begin = Math.max(row.get(r).tick, column.get(c).tick);
        long end = Math.min(row.get(r + 3).tick, column.get(c + 3).tick);
        count += begin < end ? 1 : 0;
      }
    }
    return count;
  }
}
