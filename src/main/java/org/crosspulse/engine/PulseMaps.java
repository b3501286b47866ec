package org.crosspulse.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosspulse.device.FlowTable;
import org.crosspulse.device.GridStep;
import org.crosspulse.device.IdentityPulse;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.OdePulse;
import org.crosspulse.device.PulseMap;
import org.crosspulse.device.RampPulse;
import org.crosspulse.device.TabulatedPulse;
import org.crosspulse.device.TrapezoidPulse;
import org.crosspulse.pulse.PulseTiming;
import org.crosspulse.pulse.Ticks;
import org.crosspulse.variability.VariedDevice;

/**
 * The pulse maps of one device, made once for each voltage and duration.
 *
 * <p>With ideal wires and edges a cycle has a handful of them. Not for several threads at once.
 */
final class PulseMaps {
  /** Training changes the widths every epoch: older maps are dropped. */
  private static final int MOST_MAPS = 4096;

  private final Memristor device;
  private final boolean tabulate;
  private final Map<Stretch, PulseMap> maps = new HashMap<>();
  private final Map<Double, Optional<FlowTable>> flows = new HashMap<>();
  private final Map<List<Double>, PulseMap> ramps = new HashMap<>();
  private Stretch lastStretch = new Stretch(0, 0);
  private PulseMap lastMap = IdentityPulse.INSTANCE;

  private PulseMaps(Memristor device, boolean tabulate) {
    this.device = device;
    this.tabulate = tabulate;
  }

  /** Maps that integrate where the model has no closed form. */
  static PulseMaps exact(Memristor device) {
    return new PulseMaps(device, false);
  }

  /**
   * Maps that look up a table where the model has no closed form: a {@link FlowTable} for each
   * voltage, which serves every width that training may choose, or else a {@link TabulatedPulse}
   * for each pulse. Both are within {@link TabulatedPulse#BOUND} of the integrator.
   */
  static PulseMaps tabulated(Memristor device) {
    return new PulseMaps(device, true);
  }

  Memristor device() {
    return device;
  }

  /** What {@code ticks} at {@code volts} do to the device. */
  PulseMap of(double volts, long ticks) {
    if (volts != lastStretch.volts || ticks != lastStretch.ticks) {
      if (maps.size() >= MOST_MAPS) {
        maps.clear();
      }
      lastStretch = new Stretch(volts, ticks);
      lastMap = maps.computeIfAbsent(lastStretch, this::make);
    }
    return lastMap;
  }

  /** What a pulse does to the device, its edges included. */
  PulseMap of(double volts, PulseTiming timing) {
    return TrapezoidPulse.of(
        ramp(device, 0, volts, Ticks.toSeconds(timing.riseTicks())),
        of(volts, timing.widthTicks()),
        ramp(device, volts, 0, Ticks.toSeconds(timing.fallTicks())));
  }

  /** What a straight ramp does to a device; a table where that is wanted for the nominal one. */
  PulseMap ramp(Memristor of, double fromVolts, double toVolts, double seconds) {
    PulseMap map = of.ramp(fromVolts, toVolts, seconds);
    return tabulate && of == device && map instanceof RampPulse
        ? ramps.computeIfAbsent(
            List.of(fromVolts, toVolts, seconds), ramp -> TabulatedPulse.of(map))
        : map;
  }

  /** What {@code ticks} at {@code volts} do to a device that differs from the nominal one. */
  PulseMap of(VariedDevice varied, double volts, long ticks) {
    double seconds = Ticks.toSeconds(ticks);
    PulseMap map = GridStep.of(varied.pulse(volts, seconds));
    // Where only its rate differs, the nominal device's flow serves it for another time.
    boolean sharesFlow = tabulate && device.isStillAt(0) && varied.innerVolts(volts) == volts;
    return sharesFlow && map instanceof OdePulse
        ? flow(volts).map(flow -> flow.pulse(varied.innerSeconds(volts, seconds))).orElse(map)
        : map;
  }

  private PulseMap make(Stretch stretch) {
    if (device.isStillAt(stretch.volts) || stretch.ticks == 0) {
      return IdentityPulse.INSTANCE;
    }
    double seconds = Ticks.toSeconds(stretch.ticks);
    PulseMap map = GridStep.of(device.pulse(stretch.volts, seconds));
    if (!tabulate || !(map instanceof OdePulse)) {
      return map;
    }
    // n pulses are one of n times the duration only if the rest between them does nothing.
    return device.isStillAt(0)
        ? flow(stretch.volts)
            .map(flow -> flow.pulse(seconds))
            .orElseGet(() -> TabulatedPulse.of(map))
        : TabulatedPulse.of(map);
  }

  /** One table a voltage serves every duration. */
  private Optional<FlowTable> flow(double volts) {
    return flows.computeIfAbsent(volts, key -> FlowTable.of(device, key));
  }

  private record Stretch(double volts, long ticks) {}
}
