package org.crosspulse.engine;

/** Watches some cells while an engine with a clock runs, all of them at one instant. */
public interface Probe {
  /** The watched cells, counted row by row. */
  int[] cells();

  /**
   * The time (ticks) from a sample to the next; 0 for a sample at every change of an electrode of
   * any watched cell.
   */
  default long everyTicks() {
    return 0;
  }

  /**
   * The times (ticks) of all samples, rising; none for those that {@link #everyTicks} says. Those
   * after the end of the cycle do not happen.
   */
  default long[] atTicks() {
    return new long[0];
  }

  /**
   * Takes a sample.
   *
   * <p>On change: at the start and the end of the cycle, and after the edges of a tick at which an
   * electrode of a watched cell changed. Among ramps also before those edges, where a voltage
   * jumps, and where the voltage across a watched cell passes one of its device's thresholds, at
   * which the state's curve has a kink. At a fixed rate: at every whole multiple of {@link
   * #everyTicks} up to the end of the cycle, after the edges of that tick. At given times:
   * likewise.
   *
   * @param tick time since the start of the cycle (ticks); never less than the one before
   * @param signals of all watched cells at this tick; the same object again next time
   */
  void sample(long tick, CellSignals signals);
}
