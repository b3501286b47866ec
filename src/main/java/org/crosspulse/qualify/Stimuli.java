package org.crosspulse.qualify;

import java.util.stream.IntStream;
import org.crosspulse.device.Memristor;

/**
 * Voltages and times that show what a device does: full-select pulses in the middle of the
 * operating window, of a width that makes about a hundred steps.
 *
 * @param onVolts 4/3 of the threshold above which every state rises (V)
 * @param offVolts 4/3 of the threshold below which every state falls (V)
 * @param onSeconds width of a pulse of onVolts (s)
 * @param offSeconds width of a pulse of offVolts (s)
 */
public record Stimuli(double onVolts, double offVolts, double onSeconds, double offSeconds) {
  private static final double CENTRE_OF_WINDOW = 4.0 / 3;
  private static final double STEPS = 100;
  private static final int STATES = 50;

  /** Stimuli for one device. */
  public static Stimuli of(Memristor device) {
    double on = CENTRE_OF_WINDOW * device.thresholds().onVolts();
    double off = CENTRE_OF_WINDOW * device.thresholds().offVolts();
    return at(device, on, off);
  }

  /** Pulses of given voltages (V), with widths for one device. */
  public static Stimuli at(Memristor device, double onVolts, double offVolts) {
    return new Stimuli(onVolts, offVolts, width(device, onVolts), width(device, offVolts));
  }

  /**
   * The width (s) of which {@value #STEPS} would take the device through its range, if it went
   * everywhere as fast as it does in the faster quarter of its states: windows and runaways make
   * others slower by orders of magnitude.
   */
  private static double width(Memristor device, double volts) {
    double[] secondsOfRange =
        IntStream.range(0, STATES)
            .mapToDouble(k -> 1 / Math.abs(device.rate(volts, (k + 0.5) / STATES)))
            .sorted()
            .toArray();
    return secondsOfRange[STATES / 4] / STEPS;
  }
}
