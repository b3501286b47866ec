package org.crosspulse.engine;

import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;

/** The charge that flows through the cells of one array while their voltage runs straight. */
final class CellCharge {
  private final Crossbar crossbar;
  private final CellMaps maps;

  CellCharge(Crossbar crossbar, CellMaps maps) {
    this.crossbar = crossbar;
    this.maps = maps;
  }

  /**
   * The charge of a cell in a stretch that begins in its present state. The noise of a step is not
   * part of the way that the state takes.
   *
   * @param from voltage at the beginning (V)
   * @param to voltage at the end (V)
   * @param seconds duration (s)
   */
  StretchCharge of(int cell, double from, double to, double seconds) {
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
