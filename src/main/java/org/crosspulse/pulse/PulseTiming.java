package org.crosspulse.pulse;

/**
 * The clock of one phase.
 *
 * <p>In a slot an electrode rises from 0 V in {@code riseTicks}, stays at the pulse's voltage for
 * {@code widthTicks}, the flat top, and falls back in {@code fallTicks}; both ramps are straight.
 *
 * @param widthTicks duration of a pulse's flat top, &gt; 0
 * @param periodTicks from the start of a slot to the start of the next, &gt; the whole pulse, so
 *     that two pulses never merge into one
 * @param riseTicks ≥ 0; 0 is an ideal edge
 * @param fallTicks ≥ 0; 0 is an ideal edge
 */
public record PulseTiming(long widthTicks, long periodTicks, long riseTicks, long fallTicks) {
  /** Checks that pulses stay apart. */
  public PulseTiming {
    if (widthTicks <= 0
        || riseTicks < 0
        || fallTicks < 0
        || periodTicks <= riseTicks + widthTicks + fallTicks) {
      throw new IllegalArgumentException(
          "need 0 < width, 0 <= rise, fall and rise + width + fall < period, were "
              + widthTicks
              + ", "
              + riseTicks
              + ", "
              + fallTicks
              + " and "
              + periodTicks
              + " ticks");
    }
  }

  /** Pulses with ideal edges. */
  public PulseTiming(long widthTicks, long periodTicks) {
    this(widthTicks, periodTicks, 0, 0);
  }

  /** From the start of the rise to the end of the fall. */
  public long pulseTicks() {
    return riseTicks + widthTicks + fallTicks;
  }

  /** From the end of a pulse to the start of the next slot. */
  public long restTicks() {
    return periodTicks - pulseTicks();
  }

  /** Whether a voltage changes in no time. */
  public boolean hasIdealEdges() {
    return riseTicks == 0 && fallTicks == 0;
  }

  /**
   * The same edges and duty cycle with another flat top: how a network changes its learning rate.
   */
  public PulseTiming withWidth(long newWidthTicks) {
    double scale = (double) newWidthTicks / widthTicks;
    long edges = riseTicks + fallTicks;
    long period = Math.max(edges + newWidthTicks + 1, Math.round(scale * periodTicks));
    return new PulseTiming(newWidthTicks, period, riseTicks, fallTicks);
  }
}
