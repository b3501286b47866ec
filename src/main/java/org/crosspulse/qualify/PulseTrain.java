package org.crosspulse.qualify;

import org.crosspulse.device.Memristor;
import org.crosspulse.device.PulseMap;

/** Trains of equal pulses on one device. */
public final class PulseTrain {
  private static final double HARDLY = 0.1;
  private static final double MIDDLE = 0.5;

  private PulseTrain() {}

  /**
   * The states after 0, 1, 2 … pulses.
   *
   * @param volts of every pulse (V)
   * @param seconds width of every pulse (s)
   * @param start x before the first
   * @param pulses how many
   * @return pulses + 1 states
   */
  public static double[] states(
      Memristor device, double volts, double seconds, double start, int pulses) {
    PulseMap map = device.pulse(volts, seconds);
    double[] states = new double[pulses + 1];
    states[0] = start;
    for (int pulse = 1; pulse <= pulses; pulse++) {
      states[pulse] = map.after(states[pulse - 1]);
    }
    return states;
  }

  /**
   * A train up, from the lowest state, or from the middle where a device hardly leaves the lowest.
   *
   * @return pulses + 1 states
   */
  public static double[] up(Memristor device, Stimuli stimuli, int pulses) {
    double[] states = states(device, stimuli.onVolts(), stimuli.onSeconds(), 0, pulses);
    return states[pulses] > HARDLY
        ? states
        : states(device, stimuli.onVolts(), stimuli.onSeconds(), MIDDLE, pulses);
  }

  /**
   * What one pulse does to the conductance of states evenly spaced over [0, 1].
   *
   * @param states how many, ≥ 2
   * @return ΔG of each (S)
   */
  public static double[] steps(Memristor device, double volts, double seconds, int states) {
    PulseMap map = device.pulse(volts, seconds);
    double[] steps = new double[states];
    for (int k = 0; k < states; k++) {
      double state = k / (states - 1.0);
      steps[k] = device.conductanceSiemens(map.after(state)) - device.conductanceSiemens(state);
    }
    return steps;
  }
}
