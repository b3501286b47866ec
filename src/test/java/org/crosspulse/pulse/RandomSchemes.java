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

  private static final List<Double> OFF_THRESHOLDS = List.of(0.5, 0.97, 1.2, 1.5, 1.95, 2.2, 3.0);

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

  /** The same with ramps in place of edges. */
  public static PulseScheme anyWithEdges(Random random) {
    return withGenerators(any(random), edges(random, ClockErrors.NONE));
  }

  /**
   * Any with ramps, and generators whose clocks and voltages are wrong. Not on a threshold: the sum
   * of a ramp up and one down would be on it but for rounding, where a rate may jump.
   */
  public static PulseScheme anyOffTheClock(Random random) {
    PulseScheme off =
        scheme(
            random,
            RandomCases.pick(random, OFF_THRESHOLDS),
            RandomCases.pick(random, OFF_THRESHOLDS),
            true);
    return withGenerators(off, edges(random, errors(random)));
  }

  private static Generators edges(Random random, ClockErrors errors) {
    return new Generators(edge(random), edge(random), errors);
  }

  /** Widths are a microsecond or more, and rests at least a tenth of one where edges may be. */
  private static long edge(Random random) {
    return random.nextBoolean() ? 0 : 1 + random.nextInt(30_000_000);
  }

  private static ClockErrors errors(Random random) {
    return new ClockErrors(
        random.nextInt(2_000_000_000) - 1_000_000_000L,
        random.nextBoolean() ? 0 : RandomCases.logUniform(random, 1, 1e9),
        random.nextBoolean() ? 0 : RandomCases.logUniform(random, 1, 1e6),
        random.nextBoolean() ? 0 : RandomCases.uniform(random, -0.2, 0.2),
        random.nextBoolean() ? 0 : 0.3 * random.nextDouble());
  }

  private static PulseScheme withGenerators(PulseScheme ideal, Generators generators) {
    return new PulseScheme(
        ideal.name(),
        ideal.description(),
        ideal.kind(),
        ideal.slots(),
        withRoom(ideal.potentiation()),
        withRoom(ideal.depression()),
        generators,
        ideal.allowViolation());
  }

  private static PhaseDrive withRoom(PhaseDrive drive) {
    return new PhaseDrive(drive.amplitude(), drive.widthSeconds(), drive.periodSeconds() + 1.6e-7);
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

  /** The same scheme with any placements, and sometimes with many slots. */
  public static PulseScheme placed(Random random, PulseScheme scheme, int mostSlots) {
    Placement rows = RandomCases.pick(random, List.of(Placement.values()));
    Placement columns = RandomCases.pick(random, List.of(Placement.values()));
    boolean mayShift = rows.isSpread() || columns.isSpread();
    Offset offset = mayShift ? RandomCases.pick(random, List.of(Offset.values())) : Offset.NONE;
    return new PulseScheme(
        scheme.name(),
        scheme.description(),
        scheme.kind(),
        1 + random.nextInt(mostSlots),
        scheme.potentiation(),
        scheme.depression(),
        Roundings.NEAREST,
        scheme.generators(),
        new Placements(rows, columns, offset),
        scheme.allowViolation());
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
