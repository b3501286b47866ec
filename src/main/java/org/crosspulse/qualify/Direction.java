package org.crosspulse.qualify;

import org.crosspulse.device.Memristor;
import org.crosspulse.device.Thresholds;
import org.crosspulse.pulse.SwitchingRange;

/** Which way a phase moves the conductance. */
public enum Direction {
  /** Potentiation: u₊ &gt; 0 against V_on. */
  UP,
  /** Depression: u₋ &lt; 0 against V_off. */
  DOWN;

  /** +1 where the conductance rises, else −1. */
  public int sign() {
    return this == UP ? 1 : -1;
  }

  /** The device's threshold of this direction. */
  SwitchingRange thresholds(Memristor device) {
    Thresholds all = device.thresholds();
    return this == UP
        ? new SwitchingRange(all.stillOnVolts(), all.onVolts())
        : new SwitchingRange(all.stillOffVolts(), all.offVolts());
  }

  /**
   * How fast {@code state} moves this way at {@code volts} (1/s); not positive where it does not.
   */
  double speed(Memristor device, double volts, double state) {
    return sign() * device.rate(volts, state);
  }
}
