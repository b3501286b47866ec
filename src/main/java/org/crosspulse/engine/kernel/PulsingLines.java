package org.crosspulse.engine.kernel;

import java.util.Arrays;

/** The lines of one side that pulse in one phase: of the rows of a training cycle few do. */
public final class PulsingLines {
  private final int[] indices;
  private final int[] pulses;
  private final int mostPulses;

  private PulsingLines(int[] indices, int[] pulses, int mostPulses) {
    this.indices = indices;
    this.pulses = pulses;
    this.mostPulses = mostPulses;
  }

  /**
   * Picks the lines that pulse.
   *
   * @param signedCounts one a line
   * @param sign of the counts that pulse in the phase, 1 or −1
   */
  public static PulsingLines of(int[] signedCounts, int sign) {
    int[] found = new int[signedCounts.length];
    int size = 0;
    for (int line = 0; line < signedCounts.length; line++) {
      // Written in any case, and kept by the size: no branch that a processor would have to guess.
      found[size] = line;
      size += (-sign * signedCounts[line]) >>> 31;
    }
    int[] indices = Arrays.copyOf(found, size);
    int[] pulses = new int[size];
    int most = 0;
    for (int place = 0; place < size; place++) {
      pulses[place] = sign * signedCounts[indices[place]];
      most = Math.max(most, pulses[place]);
    }
    return new PulsingLines(indices, pulses, most);
  }

  /** How many. */
  public int size() {
    return indices.length;
  }

  /** The place of the first that is not before a line; {@link #size} if there is none. */
  public int placeFrom(int line) {
    int found = Arrays.binarySearch(indices, line);
    return found >= 0 ? found : -found - 1;
  }

  /** One of them, counted from 0, in rising order. */
  public int line(int place) {
    return indices[place];
  }

  /** How many pulses it sends, ≥ 1. */
  public int pulses(int place) {
    return pulses[place];
  }

  /** The longest train; 0 where no line pulses. */
  public int mostPulses() {
    return mostPulses;
  }

  /** The lines, rising; not to be modified. */
  int[] indices() {
    return indices;
  }

  /** Their pulses; not to be modified. */
  int[] pulses() {
    return pulses;
  }
}
