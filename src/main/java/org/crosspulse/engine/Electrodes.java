package org.crosspulse.engine;

import java.util.Arrays;
import org.crosspulse.pulse.Segment;
import org.crosspulse.variability.ArrayNoise.Line;

/**
 * The potentials of all rows and columns: the straight segments that have held until now, and those
 * that begin at this tick.
 *
 * <p>All edges of a tick are collected before anything reads them, so that two edges that meet
 * never make a glitch. With ideal wires an electrode is at its driver's potential, and the circuit
 * is settled as soon as the edges are driven.
 */
final class Electrodes {
  private final Side rows;
  private final Side columns;

  Electrodes(int rowCount, int columnCount) {
    this.rows = new Side(rowCount);
    this.columns = new Side(columnCount);
  }

  Side rows() {
    return rows;
  }

  Side columns() {
    return columns;
  }

  void change(Line line, Segment segment) {
    (line.isRow() ? rows : columns).change(line.index(), segment);
  }

  /** Ends the tick: the potentials that its edges made are now those that hold. */
  void hold(long tick) {
    rows.hold(tick);
    columns.hold(tick);
  }

  /** All devices have moved until this tick, and no line has anything more to do. */
  void restFrom(long tick) {
    Arrays.fill(rows.sinceTick, tick);
    Arrays.fill(columns.sinceTick, tick);
  }

  /** One side's lines: segments that hold, and segments to come. */
  static final class Side {
    private final Segment[] segments;
    private final Segment[] nextSegments;
    private final long[] sinceTick;
    private final int[] changed;
    private final boolean[] isChanging;
    private int changedCount;

    Side(int lines) {
      segments = new Segment[lines];
      nextSegments = new Segment[lines];
      Arrays.fill(segments, Segment.REST);
      Arrays.fill(nextSegments, Segment.REST);
      sinceTick = new long[lines];
      changed = new int[lines];
      isChanging = new boolean[lines];
    }

    int count() {
      return segments.length;
    }

    /** The potential (V) at a tick of the segment that holds; its ends belong to it. */
    double volts(int line, long tick) {
      Segment held = segments[line];
      if (!held.isRamp() || tick == held.endTick()) {
        return held.toVolts();
      }
      double part = (double) (tick - sinceTick[line]) / (held.endTick() - sinceTick[line]);
      return held.fromVolts() + part * (held.toVolts() - held.fromVolts());
    }

    /** Whether the line is driven in the segment that holds. */
    boolean isPulsing(int line) {
      return segments[line].isPulse();
    }

    /** Whether the line is driven from this tick on. */
    boolean willPulse(int line) {
      return nextSegments[line].isPulse();
    }

    /** The pulse that the segment that holds belongs to; −1 at rest. */
    int pulse(int line) {
      return segments[line].pulse();
    }

    /** The potential (V) just after this tick. */
    double nextVolts(int line, long tick) {
      return isChanging[line] ? nextSegments[line].fromVolts() : volts(line, tick);
    }

    /** Where the segment that holds began. */
    long sinceTick(int line) {
      return sinceTick[line];
    }

    int changedCount() {
      return changedCount;
    }

    /** The {@code index}-th line that changes at this tick. */
    int changed(int index) {
      return changed[index];
    }

    boolean isChanging(int line) {
      return isChanging[line];
    }

    private void change(int line, Segment segment) {
      nextSegments[line] = segment;
      if (!isChanging[line]) {
        isChanging[line] = true;
        changed[changedCount++] = line;
      }
    }

    private void hold(long tick) {
      for (int index = 0; index < changedCount; index++) {
        int line = changed[index];
        segments[line] = nextSegments[line];
        sinceTick[line] = tick;
        isChanging[line] = false;
      }
      changedCount = 0;
    }
  }
}
