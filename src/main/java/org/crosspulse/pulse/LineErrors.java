package org.crosspulse.pulse;

/** What the generator of one line does wrong. */
public interface LineErrors {
  /** A generator that is exact. */
  LineErrors NONE =
      new LineErrors() {
        @Override
        public long delayTicks() {
          return 0;
        }

        @Override
        public double stretch() {
          return 1;
        }

        @Override
        public long edgeTicks(int phase, int slot, boolean rising) {
          return 0;
        }

        @Override
        public double volts(int phase, int slot, double wanted) {
          return wanted;
        }
      };

  /** How much later than the schedule its clock starts (ticks). */
  long delayTicks();

  /** Duration of a second of its clock, in seconds. */
  double stretch();

  /** How much too late one edge is, beyond the delay (ticks). */
  long edgeTicks(int phase, int slot, boolean rising);

  /**
   * The voltage (V) of one pulse.
   *
   * @param wanted what the schedule says (V)
   */
  double volts(int phase, int slot, double wanted);
}
