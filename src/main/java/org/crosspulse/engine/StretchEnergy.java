package org.crosspulse.engine;

import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.pulse.Ticks;
import org.jspecify.annotations.Nullable;

/** Meters the energy of the cells of an array with ideal wires, stretch by stretch. */
final class StretchEnergy {
  private final CellCharge charges;
  private final Electrodes.Side rows;
  private final Electrodes.Side columns;
  private final @Nullable CycleMeter meter;

  StretchEnergy(
      Crossbar crossbar, CellMaps maps, Electrodes electrodes, @Nullable CycleMeter meter) {
    this.charges = new CellCharge(crossbar, maps);
    this.rows = electrodes.rows();
    this.columns = electrodes.columns();
    this.meter = meter;
  }

  /** The energy of a cell in a stretch that has just ended, before its device has moved. */
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
    StretchCharge charge = charges.of(cell, from, to, seconds);
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
}
