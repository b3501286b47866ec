package org.crosspulse.engine;

import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.crossbar.wire.PowerBalance;
import org.crosspulse.engine.WiredCircuit.Instant;
import org.jspecify.annotations.Nullable;

/** What every cell of an array with wires went through in a cycle. */
final class WiredCells {
  private final Crossbar crossbar;
  private final double[] states;
  private final Electrodes.Side rows;
  private final Electrodes.Side columns;
  private final StepEnergy energy;
  private final @Nullable CycleMeter meter;

  /** Whether a cell has moved at a flat top since its own lines last changed. */
  private final boolean[] hasMoved;

  /** The states at the last change of each cell's own lines, where steps are noisy. */
  private final double[] segmentStates;

  private long coincidences;
  private long movingHalfSelects;

  /**
   * The cells of an array.
   *
   * @param energy not asked without a meter
   */
  WiredCells(
      Crossbar crossbar, Electrodes electrodes, StepEnergy energy, @Nullable CycleMeter meter) {
    this.crossbar = crossbar;
    this.states = crossbar.states();
    this.rows = electrodes.rows();
    this.columns = electrodes.columns();
    this.energy = energy;
    this.meter = meter;
    this.hasMoved = new boolean[states.length];
    this.segmentStates = crossbar.noise().levels().stepsAreExact() ? states : states.clone();
  }

  /** Adds up what a step did. */
  void see(CoupledStep step) {
    if (meter != null) {
      energy.integrate(step, (instant, seconds) -> addPower(meter, instant, seconds));
      seeTops(step, meter);
      if (step.moves()) {
        seeDisturb(step, meter);
      }
    }
    if (step.moves() && step.drives().areConstant()) {
      for (int cell = 0; cell < states.length; cell++) {
        hasMoved[cell] |= step.beginStates()[cell] != step.endStates()[cell];
      }
    }
  }

  /** A pulse begins at its top; as states move under wires, so do the voltages. */
  private void seeTops(CoupledStep step, CycleMeter seen) {
    boolean isBegin = step.from() == 0;
    Drives drives = step.drives();
    for (int row = 0; row < rows.count(); row++) {
      boolean isTop = drives.rowVolts(row, 0) == drives.rowVolts(row, 1);
      for (int column = 0; isTop && column < columns.count(); column++) {
        if (drives.columnVolts(column, 0) == drives.columnVolts(column, 1)) {
          int cell = row * columns.count() + column;
          if (isBegin) {
            seen.see(cell, drivenLines(row, column), step.begin().volts(cell));
          }
          seen.seeLargest(cell, step.end().volts(cell));
        }
      }
    }
  }

  private void seeDisturb(CoupledStep step, CycleMeter sum) {
    for (int row = 0; row < rows.count(); row++) {
      for (int column = 0; column < columns.count(); column++) {
        if (drivenLines(row, column) < 2) {
          int cell = row * columns.count() + column;
          sum.addDisturb(cell, step.endStates()[cell] - step.beginStates()[cell]);
        }
      }
    }
  }

  private void addPower(CycleMeter sum, Instant instant, double seconds) {
    for (int row = 0; row < rows.count(); row++) {
      sum.addRow(row, seconds * instant.rowWatts(row));
      for (int column = 0; column < columns.count(); column++) {
        int cell = row * columns.count() + column;
        sum.addCell(cell, drivenLines(row, column), seconds * instant.cellWatts(cell));
      }
    }
    for (int column = 0; column < columns.count(); column++) {
      sum.addColumn(column, seconds * instant.columnWatts(column));
    }
    PowerBalance power = instant.power();
    sum.addLosses(
        seconds * power.rowWireWatts(),
        seconds * power.columnWireWatts(),
        seconds * power.driverWatts());
  }

  private int drivenLines(int row, int column) {
    return (rows.isPulsing(row) ? 1 : 0) + (columns.isPulsing(column) ? 1 : 0);
  }

  /**
   * Ends what the lines did that begin another segment now, before it begins.
   *
   * @param firstPulse number of the cycle's first pulse
   */
  void endSegments(long firstPulse) {
    for (int row = 0; row < rows.count(); row++) {
      boolean isChanging = rows.isChanging(row);
      for (int column = 0; column < columns.count(); column++) {
        if (isChanging || columns.isChanging(column)) {
          endSegment(row, column, firstPulse);
        }
      }
    }
  }

  private void endSegment(int row, int column, long firstPulse) {
    int cell = row * columns.count() + column;
    boolean wasFull = drivenLines(row, column) == 2;
    if (!wasFull && rows.willPulse(row) && columns.willPulse(column)) {
      coincidences++;
    }
    movingHalfSelects += hasMoved[cell] && !wasFull ? 1 : 0;
    hasMoved[cell] = false;
    if (segmentStates != states) {
      drawNoise(cell, firstPulse + Math.max(rows.pulse(row), columns.pulse(column)));
    }
  }

  /** Noise is that of the whole way since the cell's own lines last changed. */
  private void drawNoise(int cell, long pulse) {
    double end = states[cell];
    if (end != segmentStates[cell]) {
      states[cell] = segmentStates[cell];
      crossbar.ramp(cell, state -> end, pulse);
      segmentStates[cell] = states[cell];
    }
  }

  CycleTally tally() {
    return new CycleTally(coincidences, movingHalfSelects);
  }
}
