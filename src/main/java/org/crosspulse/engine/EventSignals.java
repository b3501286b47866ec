package org.crosspulse.engine;

import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.PulseMap;
import org.crosspulse.pulse.Ticks;

/**
 * The signals of an array with ideal wires. The state of a cell whose stretch has not ended is
 * worked out on a copy; the noise of that stretch's step is drawn at its end only.
 */
final class EventSignals implements SignalSource {
  private final Crossbar crossbar;
  private final CellMaps maps;
  private final Electrodes.Side rows;
  private final Electrodes.Side columns;

  EventSignals(Crossbar crossbar, CellMaps maps, Electrodes electrodes) {
    this.crossbar = crossbar;
    this.maps = maps;
    this.rows = electrodes.rows();
    this.columns = electrodes.columns();
  }

  private int row(int cell) {
    return cell / columns.count();
  }

  private int column(int cell) {
    return cell % columns.count();
  }

  @Override
  public Memristor device(int cell) {
    return crossbar.device(cell);
  }

  @Override
  public boolean changes(int cell) {
    return rows.isChanging(row(cell)) || columns.isChanging(column(cell));
  }

  @Override
  public double rowVolts(int cell, long tick) {
    return rows.volts(row(cell), tick);
  }

  @Override
  public double columnVolts(int cell, long tick) {
    return columns.volts(column(cell), tick);
  }

  @Override
  public double nextRowVolts(int cell, long tick) {
    return rows.nextVolts(row(cell), tick);
  }

  @Override
  public double nextColumnVolts(int cell, long tick) {
    return columns.nextVolts(column(cell), tick);
  }

  @Override
  public double nextState(int cell, long tick) {
    return changes(cell) ? crossbar.states()[cell] : state(cell, tick);
  }

  @Override
  public double state(int cell, long tick) {
    double state = crossbar.states()[cell];
    long since = Math.max(rows.sinceTick(row(cell)), columns.sinceTick(column(cell)));
    double from = rowVolts(cell, since) - columnVolts(cell, since);
    double to = rowVolts(cell, tick) - columnVolts(cell, tick);
    Memristor device = crossbar.device(cell);
    if (tick == since || (device.isStillAt(from) && (from == to || device.isStillAt(to)))) {
      return state;
    }
    // Not from the maps that are kept: hardly any look is as long as another.
    PulseMap map =
        from == to
            ? device.pulse(from, Ticks.toSeconds(tick - since))
            : maps.ramp(cell, from, to, tick - since);
    return map.after(state);
  }
}
