package org.crosspulse.engine;

import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.GridStep;
import org.crosspulse.device.IdentityPulse;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.PulseMap;
import org.crosspulse.device.Thresholds;
import org.crosspulse.device.TrapezoidPulse;
import org.crosspulse.pulse.PulseTiming;
import org.crosspulse.pulse.Ticks;
import org.crosspulse.variability.VariedDevice;
import org.jspecify.annotations.Nullable;

/**
 * The pulse maps of the cells of one array.
 *
 * <p>Cells with the nominal device share its maps. A cell with a device of its own does, in a pulse
 * of v for T, what the nominal one does at another voltage or in another time: where only the times
 * differ, they share the nominal device's tables too.
 */
final class CellMaps {
  private final Crossbar crossbar;
  private final PulseMaps nominal;
  private final boolean isNoisy;

  /** The nominal device's dead zone, where it has one: models make it anew at every call. */
  private final @Nullable Thresholds deadZone;

  private CellMaps(Crossbar crossbar, PulseMaps nominal) {
    this.crossbar = crossbar;
    this.nominal = nominal;
    this.isNoisy = crossbar.noise().isOnElectrodes();
    Memristor device = crossbar.device();
    this.deadZone = device.hasDeadZone() ? device.thresholds() : null;
  }

  /** Maps that integrate where the model has no closed form. */
  static CellMaps exact(Crossbar crossbar) {
    return new CellMaps(crossbar, PulseMaps.exact(crossbar.device()));
  }

  /** Maps of an array, some from {@code nominal}. */
  static CellMaps of(Crossbar crossbar, PulseMaps nominal) {
    return new CellMaps(crossbar, nominal);
  }

  /** Whether no cell moves while its lines rest. */
  boolean areStillAtRest() {
    return crossbar.device().isStillAt(0);
  }

  /** Whether a cell is known not to move at any voltage between two. */
  boolean isStill(int cell, double fromVolts, double toVolts) {
    if (deadZone != null && crossbar.device(cell) == crossbar.device()) {
      return deadZone.deadZoneContains(fromVolts) && deadZone.deadZoneContains(toVolts);
    }
    Memristor device = crossbar.device(cell);
    return device.isStillAt(fromVolts) && device.isStillAt(toVolts);
  }

  /** What a pulse of a phase does to a cell, its edges included. */
  PulseMap of(int cell, double volts, PulseTiming timing) {
    return TrapezoidPulse.of(
        ramp(cell, 0, volts, timing.riseTicks()),
        of(cell, volts, timing.widthTicks()),
        ramp(cell, volts, 0, timing.fallTicks()));
  }

  /** What a straight ramp does to a cell: two ramps where it goes through 0 V. */
  PulseMap ramp(int cell, double fromVolts, double toVolts, long ticks) {
    return ramp(cell, fromVolts, toVolts, Ticks.toSeconds(ticks));
  }

  /** The same for a part of a ramp, which need not end on the tick grid. */
  PulseMap ramp(int cell, double fromVolts, double toVolts, double seconds) {
    Memristor device = crossbar.device(cell);
    if (seconds == 0 || isStill(cell, fromVolts, toVolts)) {
      return IdentityPulse.INSTANCE;
    }
    if (fromVolts == toVolts) {
      return device.pulse(fromVolts, seconds);
    }
    if (fromVolts * toVolts >= 0) {
      return ofOneSign(device, fromVolts, toVolts, seconds);
    }
    double toZero = seconds * (fromVolts / (fromVolts - toVolts));
    return TrapezoidPulse.of(
        ofOneSign(device, fromVolts, 0, toZero),
        IdentityPulse.INSTANCE,
        ofOneSign(device, 0, toVolts, seconds - toZero));
  }

  private PulseMap ofOneSign(Memristor device, double fromVolts, double toVolts, double seconds) {
    return isNoisy
        ? device.ramp(fromVolts, toVolts, seconds)
        : nominal.ramp(device, fromVolts, toVolts, seconds);
  }

  /** What {@code ticks} at {@code volts} do to a cell. */
  PulseMap of(int cell, double volts, long ticks) {
    Memristor device = crossbar.device(cell);
    if (device.isStillAt(volts) || ticks == 0) {
      return IdentityPulse.INSTANCE;
    }
    if (isNoisy && volts != 0) {
      // Every pulse has a voltage of its own: a map that is kept would never be used again.
      return GridStep.of(device.pulse(volts, Ticks.toSeconds(ticks)));
    }
    if (device == crossbar.device()) {
      return nominal.of(volts, ticks);
    }
    return device instanceof VariedDevice varied
        ? nominal.of(varied, volts, ticks)
        : GridStep.of(device.pulse(volts, Ticks.toSeconds(ticks)));
  }
}
