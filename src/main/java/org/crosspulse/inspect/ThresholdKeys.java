package org.crosspulse.inspect;

import java.util.List;
import org.crosspulse.device.DeviceDescription;
import org.crosspulse.device.Thresholds;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Which parameters of a device's file are its thresholds.
 *
 * <p>Models have names and signs of their own for them, and a file with {@code polarity = -1} has
 * the opposite sign once more: a parameter is a threshold where it has one of the names and, but
 * for the sign, the value.
 */
final class ThresholdKeys {
  private static final List<String> ON = List.of("v_on", "v_p", "u_tp", "v_t");
  private static final List<String> OFF = List.of("v_off", "v_n", "u_tn", "v_t");
  private static final double ROUNDING = 1e-12;

  private final DeviceDescription device;
  private final @Nullable Key on;
  private final @Nullable Key off;

  /** The thresholds of a device, in its own sign convention. */
  ThresholdKeys(DeviceDescription device) {
    this.device = device;
    Thresholds thresholds = device.device().thresholds();
    boolean canMove = device.device().hasDeadZone() && thresholds.areFixed();
    this.on = canMove ? find(ON, thresholds.onVolts()) : null;
    this.off = canMove ? find(OFF, thresholds.offVolts()) : null;
  }

  /**
   * A parameter of the file.
   *
   * @param name in the file
   * @param sign of its value over that of the threshold
   */
  private record Key(String name, int sign) {}

  private @Nullable Key find(List<String> names, double volts) {
    for (DeviceDescription.Entry entry : device.parameters()) {
      String name = entry.parameter().key();
      if (names.contains(name) && entry.parameter().unit() == Unit.VOLT) {
        double ratio = Quantity.parse(name, entry.value(), Unit.VOLT) / volts;
        if (Math.abs(Math.abs(ratio) - 1) < ROUNDING) {
          return new Key(name, ratio < 0 ? -1 : 1);
        }
      }
    }
    return null;
  }

  boolean hasOn() {
    return on != null;
  }

  boolean hasOff() {
    return off != null;
  }

  /** Whether one parameter is both thresholds. */
  boolean isOne() {
    return on != null && off != null && on.name.equals(off.name);
  }

  /**
   * A threshold as a setting of the experiment.
   *
   * @param volts in this project's sign convention
   */
  String setting(boolean isOn, double volts) {
    Key key = isOn ? on : off;
    if (key == null) {
      throw new IllegalStateException("a threshold that the device cannot move");
    }
    return "crossbar.parameters." + key.name + "=" + Sliders.volts(key.sign * volts);
  }

  /** Why a threshold cannot be moved, in a sentence; empty where both can. */
  String whyNot() {
    if (on != null && off != null) {
      return "";
    }
    if (!device.device().hasDeadZone()) {
      return device.name() + " has no dead zone, and so no threshold to move.";
    }
    return device.device().thresholds().areFixed()
        ? "What bounds the dead zone of " + device.name() + " is no parameter of its own."
        : "The thresholds of " + device.name() + " depend on its state: they are no parameters.";
  }
}
