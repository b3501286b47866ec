package org.crosspulse.pulse;

import java.util.List;
import java.util.Random;
import org.crosspulse.RandomCases;
import org.crosspulse.units.Unit;

/** Pulse schemes with an amplitude, a width and a period of their own in each phase. */
public final class RandomSchemes {
  private static final int MOST_SLOTS = 12;

  // Short of the threshold, on it, inside the window, half on the threshold, half beyond it.
  private static final List<Double> MULTIPLES = List.of(0.5, 0.99, 1.0, 1.2, 1.5, 2.0, 2.2, 3.0);

  private RandomSchemes() {}

  /** A scheme inside the operating window. */
  public static PulseScheme inside(Random random) {
    return scheme(
        random,
        RandomCases.uniform(random, 1.01, 1.99),
        RandomCases.uniform(random, 1.01, 1.99),
        false);
  }

  /** A scheme that may break the operating window in either phase. */
  public static PulseScheme any(Random random) {
    return scheme(
        random, RandomCases.pick(random, MULTIPLES), RandomCases.pick(random, MULTIPLES), true);
  }

  private static PulseScheme scheme(
      Random random, double raising, double lowering, boolean allowViolation) {
    return new PulseScheme(
        "random",
        "",
        RandomCases.pick(random, List.of(CycleKind.values())),
        1 + random.nextInt(MOST_SLOTS),
        drive(random, new Amplitude(raising, Unit.ON_THRESHOLD)),
        drive(random, new Amplitude(lowering, Unit.OFF_THRESHOLD)),
        allowViolation);
  }

  private static PhaseDrive drive(Random random, Amplitude amplitude) {
    double width = RandomCases.logUniform(random, 1e-6, 1e-3);
    return new PhaseDrive(amplitude, width, width * RandomCases.uniform(random, 1.001, 4));
  }

  /** Counts that fit a schedule, silent lines and full trains among them. */
  public static PulseCounts counts(Random random, Schedule schedule, int rows, int columns) {
    boolean signedRows = schedule.kind().takesNegativeRows();
    return new PulseCounts(
        line(random, rows, schedule.slots(), signedRows),
        line(random, columns, schedule.slots(), true));
  }

  private static int[] line(Random random, int length, int slots, boolean signed) {
    int[] counts = new int[length];
    for (int index = 0; index < length; index++) {
      int size = random.nextInt(5) == 0 ? slots : random.nextInt(slots + 1);
      counts[index] = signed && random.nextBoolean() ? -size : size;
    }
    return counts;
  }
}
