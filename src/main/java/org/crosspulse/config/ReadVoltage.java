package org.crosspulse.config;

import org.crosspulse.device.DeviceDescription;
import org.crosspulse.device.Thresholds;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;
import org.crosspulse.variability.Population;

/**
 * {@code network.read_voltage}: reading must not write, so that it has to stay inside the
 * thresholds of every device.
 */
final class ReadVoltage {
  private static final String KEY = "read_voltage";

  private ReadVoltage() {}

  /** The voltage (V); without the key half of the smaller threshold of the device file. */
  static double read(Section network, DeviceDescription device) {
    double smaller = smaller(device.device().thresholds());
    double volts = network.has(KEY) ? network.quantity(KEY, Unit.VOLT) : smaller / 2;
    if (!network.has(KEY)) {
      network.assume(KEY, text(volts));
    }
    if (!(volts > 0) || volts > smaller) {
      throw network.wrong(
          KEY,
          text(volts) + " against a threshold of " + text(smaller),
          "above zero and not above the threshold, so that reading never writes");
    }
    checkDeadZone(network, device, volts);
    return volts;
  }

  /** Where any voltage writes there is no voltage to read at. */
  private static void checkDeadZone(Section network, DeviceDescription device, double volts) {
    if (!isIgnored(network) && !device.device().hasDeadZone()) {
      throw network.wrong(
          KEY,
          text(volts)
              + " on "
              + device.name()
              + ", whose state moves below its threshold of "
              + text(device.device().thresholds().onVolts())
              + " too",
          "a device with a dead zone, or network.ignore_read_disturb = true, with which reads are"
              + " simulated as if they did not write");
    }
  }

  /** Checks the devices that a spread has drawn. */
  static void check(Section network, Population population, double volts) {
    if (population.isUniform() || isIgnored(network)) {
      return;
    }
    for (int cell = 0; cell < population.cells(); cell++) {
      double smaller = smaller(population.at(cell).thresholds());
      if (volts > smaller) {
        throw network.wrong(
            KEY,
            text(volts) + " on a cell whose threshold [variability] makes " + text(smaller),
            "at most the threshold of every cell, or network.ignore_read_disturb = true");
      }
    }
  }

  private static boolean isIgnored(Section network) {
    return network.flag("ignore_read_disturb", false);
  }

  private static double smaller(Thresholds thresholds) {
    return Math.min(thresholds.stillOnVolts(), -thresholds.stillOffVolts());
  }

  private static String text(double volts) {
    return Quantity.format(volts, Unit.VOLT);
  }
}
