package org.crosspulse.engine;

import java.util.HashMap;
import java.util.Map;
import org.crosspulse.device.IdentityPulse;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.PulseMap;
import org.crosspulse.pulse.Ticks;

/**
 * The pulse maps of one device, made once for each voltage and duration.
 *
 * <p>With ideal wires and edges a cycle has a handful of them.
 */
final class PulseMaps {
  private final Memristor device;
  private final Map<Stretch, PulseMap> maps = new HashMap<>();
  private Stretch lastStretch = new Stretch(0, 0);
  private PulseMap lastMap = IdentityPulse.INSTANCE;

  PulseMaps(Memristor device) {
    this.device = device;
  }

  /** What {@code ticks} at {@code volts} do to the device. */
  PulseMap of(double volts, long ticks) {
    if (volts != lastStretch.volts || ticks != lastStretch.ticks) {
      lastStretch = new Stretch(volts, ticks);
      lastMap = maps.computeIfAbsent(lastStretch, this::make);
    }
    return lastMap;
  }

  private PulseMap make(Stretch stretch) {
    return device.isStillAt(stretch.volts)
        ? IdentityPulse.INSTANCE
        : device.pulse(stretch.volts, Ticks.toSeconds(stretch.ticks));
  }

  private record Stretch(double volts, long ticks) {}
}
