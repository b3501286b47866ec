package org.crosspulse.engine;

import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;
import org.crosspulse.pulse.Ticks;
import org.jspecify.annotations.Nullable;

/** Meters the energy of the cells of an array with ideal wires, stretch by stretch. */
final class StretchEnergy {
  private final Crossbar crossbar;
  private final CellMaps maps;
  private final Electrodes.Side rows;
  private final Electrodes.Side columns;
  private final @Nullable CycleMeter meter;

  StretchEnergy(
      Crossbar crossbar, CellMaps maps, Electrodes electrodes, @Nullable CycleMeter meter) {
    this.crossbar = crossbar;
    this.maps = maps;
    this.rows = electrodes.rows();
    this.columns = electrodes.columns();
    this.meter = meter;
  }

  /**
   * The energy of a cell in a stretch that has just ended, before its device has moved. The noise
   * of a step is not part of the way that its state takes.
   */
  void add(int row, int column, long since, long until) {
    if (meter == null) {
      return;
    }
    double rowFrom = rows.volts(row, since);
    double rowTo = rows.volts(row, until);
    double columnFrom = columns.volts(column, since);
    double columnTo = columns.volts(column, until);
    double from = rowFrom - columnFrom;
    double to = rowTo - columnTo;
    if ((from == 0 && to == 0) || since == until) {
      return;
    }
    int cell = row * columns.count() + column;
    double seconds = Ticks.toSeconds(until - since);
    StretchCharge charge = charge(cell, from, to, seconds);
    double byRow = charge.joules(rowFrom, rowTo, seconds);
    double byColumn = -charge.joules(columnFrom, columnTo, seconds);
    meter.addRow(row, byRow);
    meter.addColumn(column, byColumn);
    int driven = (rows.isPulsing(row) ? 1 : 0) + (columns.isPulsing(column) ? 1 : 0);
    meter.addCell(cell, driven, charge.joules(from, to, seconds));
    if (rowFrom == rowTo && columnFrom == columnTo) {
      meter.see(cell, driven, from);
    }
  }

  private StretchCharge charge(int cell, double from, double to, double seconds) {
    Memristor device = crossbar.device(cell);
    double state = crossbar.states()[cell];
    boolean isStill = device.isStillAt(from) && device.isStillAt(to);
    return StretchCharge.of(
        part -> {
          double volts = from == to ? from : from + part * (to - from);
          double moved =
              isStill || part == 0
                  ? state
                  : maps.ramp(cell, from, volts, part * seconds).after(state);
          return device.currentAmperes(volts, moved);
        });
  }
}
