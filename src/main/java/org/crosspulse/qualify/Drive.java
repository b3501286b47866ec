package org.crosspulse.qualify;

import org.crosspulse.device.Memristor;
import org.crosspulse.device.OdePulse;
import org.crosspulse.device.PulseMap;
import org.crosspulse.device.TabulatedPulse;
import org.crosspulse.pulse.Ticks;

/**
 * The full-select pulse of one direction.
 *
 * @param direction in which it moves the conductance
 * @param volts u, of which each electrode gives half (V)
 * @param ticks its width in the engines' ticks of 1 fs, ≥ 1
 */
public record Drive(Direction direction, double volts, long ticks) {
  /** The width (s). */
  public double seconds() {
    return Ticks.toSeconds(ticks);
  }

  /** What a coincidence does. */
  PulseMap full(Memristor device) {
    return device.pulse(volts, seconds());
  }

  /** What a pulse of one electrode alone does. */
  PulseMap half(Memristor device) {
    return device.pulse(volts / 2, seconds());
  }

  /** A map that is played thousands of times: looked up in a table where it has no closed form. */
  static PulseMap often(PulseMap map) {
    return map instanceof OdePulse ? TabulatedPulse.of(map) : map;
  }

  /** The change of conductance (S) that {@code map} makes at {@code state}. */
  static double change(Memristor device, PulseMap map, double state) {
    return device.conductanceSiemens(map.after(state)) - device.conductanceSiemens(state);
  }

  /** The change of conductance (S) of one coincidence at {@code state}. */
  public double stepSiemens(Memristor device, double state) {
    return change(device, full(device), state);
  }
}
