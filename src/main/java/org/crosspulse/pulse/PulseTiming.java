package org.crosspulse.pulse;

/**
 * The clock of one phase.
 *
 * @param widthTicks duration of a pulse, &gt; 0
 * @param periodTicks from the start of a slot to the start of the next, &gt; width, so that two
 *     pulses never merge into one
 */
public record PulseTiming(long widthTicks, long periodTicks) {
  /** Checks that pulses stay apart. */
  public PulseTiming {
    if (widthTicks <= 0 || periodTicks <= widthTicks) {
      throw new IllegalArgumentException(
          "need 0 < width < period, were " + widthTicks + " and " + periodTicks + " ticks");
    }
  }

  /** The same duty cycle with another pulse width: how a network changes its learning rate. */
  public PulseTiming withWidth(long newWidthTicks) {
    double scale = (double) newWidthTicks / widthTicks;
    long period = Math.max(newWidthTicks + 1, Math.round(scale * periodTicks));
    return new PulseTiming(newWidthTicks, period);
  }
}
