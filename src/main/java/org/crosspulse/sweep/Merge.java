package org.crosspulse.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.crosspulse.problem.BadInputException;
import org.jspecify.annotations.Nullable;

/** Puts the points of several ledgers of one plan into one. */
public final class Merge {
  private static final int BATCH = 1000;

  private Merge() {}

  /**
   * Adds the points of a ledger to another.
   *
   * @param name of the ledger they come from, for messages
   * @throws BadInputException where both have a point and do not say the same of it
   */
  public static void add(Ledger from, String name, Ledger to) throws IOException {
    List<PointRecord> batch = new ArrayList<>();
    from.forEach(
        point -> {
          @Nullable PointRecord known = to.find(point.index());
          if (known != null && !known.saysTheSame(point)) {
            throw BadInputException.inFile(
                name,
                "point " + point.index() + " with other results than in a folder before it",
                "the same results of the same point");
          }
          batch.add(point);
          if (batch.size() == BATCH) {
            to.add(batch);
            batch.clear();
          }
        });
    to.add(batch);
  }
}
