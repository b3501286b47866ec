package org.crosspulse.device;

/**
 * The voltages that bound the dead zone.
 *
 * <p>Where the threshold depends on the state, each direction has two: one that no state passes,
 * and one that every state does. <em>On</em> is the direction of rising conductance; its voltages
 * are positive in this project's sign convention, and those of <em>off</em> have the opposite sign.
 *
 * @param onVolts beyond it every state rises (V)
 * @param offVolts beyond it every state falls (V)
 * @param stillOnVolts up to it no state rises; of the sign of onVolts, and not beyond it (V)
 * @param stillOffVolts up to it no state falls; of the sign of offVolts, and not beyond it (V)
 */
public record Thresholds(
    double onVolts, double offVolts, double stillOnVolts, double stillOffVolts) {

  /** Checks the signs and the order. */
  public Thresholds {
    if (!(onVolts * offVolts < 0)) {
      throw new IllegalArgumentException(
          "thresholds must have opposite signs, were " + onVolts + " V and " + offVolts + " V");
    }
    if (!isUpTo(stillOnVolts, onVolts) || !isUpTo(stillOffVolts, offVolts)) {
      throw new IllegalArgumentException(
          "no state may move at a voltage that moves none, in " + onVolts + " and " + offVolts);
    }
  }

  /** Thresholds that do not depend on the state. */
  public Thresholds(double onVolts, double offVolts) {
    this(onVolts, offVolts, onVolts, offVolts);
  }

  private static boolean isUpTo(double inner, double outer) {
    return inner / outer > 0 && inner / outer <= 1;
  }

  /** Whether no state moves at {@code volts}: on or between the inner thresholds. */
  public boolean deadZoneContains(double volts) {
    return volts >= Math.min(stillOnVolts, stillOffVolts)
        && volts <= Math.max(stillOnVolts, stillOffVolts);
  }

  /** Whether the thresholds are the same for every state. */
  public boolean areFixed() {
    return stillOnVolts == onVolts && stillOffVolts == offVolts;
  }

  /** The thresholds of the same device with its terminals exchanged. */
  public Thresholds flipped() {
    return new Thresholds(-onVolts, -offVolts, -stillOnVolts, -stillOffVolts);
  }
}
