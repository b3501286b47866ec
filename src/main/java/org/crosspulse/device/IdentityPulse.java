package org.crosspulse.device;

/** A pulse inside the dead zone, or of no duration. */
public final class IdentityPulse implements PulseMap {
  /** The only one. */
  public static final PulseMap INSTANCE = new IdentityPulse();

  private IdentityPulse() {}

  @Override
  public double after(double state) {
    return state;
  }

  @Override
  public boolean isIdentity() {
    return true;
  }

  @Override
  public double after(double state, int pulses) {
    return state;
  }
}
