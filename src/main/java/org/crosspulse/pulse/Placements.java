package org.crosspulse.pulse;

import java.util.Locale;
import org.crosspulse.problem.BadInputException;

/**
 * How a scheme places the pulses of rows and of columns.
 *
 * <p>The offset shifts one side, around the end of the phase: the columns where they are spread,
 * and the rows where only they are. Shifting both would leave them as they are to each other. Two
 * trains of n and m pulses, one of them shifted, meet n·m/K times in the mean over all offsets,
 * whatever they are: each of the n·m pairs of pulses meets at one of the K.
 *
 * @param rows of all rows
 * @param columns of all columns
 * @param offset the number that is broadcast once a cycle
 */
public record Placements(Placement rows, Placement columns, Offset offset) {
  /** All trains begin together: min(n, m) coincidences. */
  public static final Placements ALIGNED =
      new Placements(Placement.ALIGNED, Placement.ALIGNED, Offset.NONE);

  /** Refuses an offset that nobody would follow. */
  public Placements {
    if (offset != Offset.NONE && !rows.isSpread() && !columns.isSpread()) {
      throw BadInputException.of(
          "offset",
          '"' + offset.name().toLowerCase(Locale.ROOT) + "\" without trains that it could shift",
          "none, or spread, van-der-corput or golden for row_placement or column_placement");
    }
  }

  /** With the offset that fits: a counter where trains are spread. */
  public static Offset usualOffset(Placement rows, Placement columns) {
    return rows.isSpread() || columns.isSpread() ? Offset.COUNTER : Offset.NONE;
  }

  /** Whether all trains are bursts from the first slot. */
  public boolean areAligned() {
    return rows == Placement.ALIGNED && columns == Placement.ALIGNED;
  }

  /** Of the rows or of the columns. */
  public Placement of(boolean isRow) {
    return isRow ? rows : columns;
  }

  /** By how many slots the trains of a side are shifted when {@code offset} is broadcast. */
  public int shift(boolean isRow, int offset) {
    boolean isShifted = isRow ? rows.isSpread() && !columns.isSpread() : columns.isSpread();
    return isShifted ? offset : 0;
  }
}
