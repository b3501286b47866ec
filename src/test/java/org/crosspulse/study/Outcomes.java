package org.crosspulse.study;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs that nobody trained. */
public final class Outcomes {
  private Outcomes() {}

  /** A cell. */
  public static StudyCell cell(
      String name, String panel, String line, @Nullable Published published) {
    return new StudyCell(name, "digits", List.of(), panel, line, published, "");
  }

  /** A run with these test errors (%), an energy of 2 J and a time of 10 s. */
  public static RunOutcome run(StudyCell cell, long seed, double... errors) {
    List<EpochPoint> epochs = new ArrayList<>();
    for (double error : errors) {
      epochs.add(new EpochPoint(epochs.size() + 1, 50, error, 1e-4, 1000, 0, 0.5, 2));
    }
    return new RunOutcome(cell.name(), seed, epochs, "", 10);
  }
}
