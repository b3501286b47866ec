package org.crosspulse.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.crosspulse.config.WaveformFile;
import org.crosspulse.pulse.Offset;
import org.crosspulse.pulse.Placement;
import org.crosspulse.pulse.Placements;
import org.crosspulse.pulse.PlainTrains;
import org.crosspulse.pulse.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rule of every pair of placements against all trains, and its bound against what happens. */
class PlacementRuleTest {
  /** The README's figures: the largest difference of nested orders is below 1 + this · log2 K. */
  private static final double GROWTH_OF_VAN_DER_CORPUT = 0.256;

  private static final double GROWTH_OF_GOLDEN = 0.175;
  private static final int MOST_SLOTS = 128;
  private static final int SLOTS = 9;

  private static PlacementRule rule(Placement rows, Placement columns, Offset offset, int slots) {
    Schedule plain = WaveformFile.read("two-phase", Path.of("")).resolve(1, -1);
    return PlacementRule.of(
        new Schedule(
            plain.kind(),
            slots,
            plain.phases(),
            plain.errors(),
            new Placements(rows, columns, offset)));
  }

  /** All pairs without dice, all counts and all offsets. */
  @ParameterizedTest
  @EnumSource
  void trainsAreWithinTheBoundOfTheirRule(Placement rows) {
    for (Placement columns : Placement.values()) {
      for (Offset offset : Offset.values()) {
        boolean mayShift = rows.isSpread() || columns.isSpread();
        if (mayShift || offset == Offset.NONE) {
          checkPair(rows, columns, offset);
        }
      }
    }
  }

  private static void checkPair(Placement rows, Placement columns, Offset offset) {
    PlacementRule rule = rule(rows, columns, offset, SLOTS);
    String message = rows + ", " + columns + ", " + offset;
    if (rows == Placement.BERNOULLI || columns == Placement.BERNOULLI) {
      assertTrue(rule.isChance(), message);
      assertEquals(-20.0 / SLOTS, rule.of(4, -5), 1e-15, message);
      return;
    }
    double most = 0;
    for (int n = 0; n <= SLOTS; n++) {
      for (int m = 0; m <= SLOTS; m++) {
        for (int shift = 0; shift < (offset == Offset.NONE ? 1 : SLOTS); shift++) {
          Placements both = new Placements(rows, columns, offset);
          int meet = meet(both, n, m, shift);
          most = Math.max(most, Math.abs(meet - rule.of(n, m)));
          assertEquals(-rule.of(n, m), rule.of(-n, m), 0, message);
          assertEquals(rule.of(n, m), rule.of(-n, -m), 0, message);
        }
      }
    }
    if (rule.bound().isPresent()) {
      double bound = rule.bound().getAsDouble();
      assertTrue(most <= bound + 1e-12, message + ": " + most + " > " + bound);
      if (offset != Offset.NONE) {
        assertEquals(bound, most, 1e-12, message + ": the bound is reached");
      }
    }
  }

  private static int meet(Placements both, int n, int m, int offset) {
    Set<Integer> row = PlainTrains.slots(both.rows(), n, SLOTS, both.shift(true, offset));
    Set<Integer> column = PlainTrains.slots(both.columns(), m, SLOTS, both.shift(false, offset));
    Set<Integer> common = new TreeSet<>(row);
    common.retainAll(column);
    return common.size();
  }

  @Test
  void formulasByHand() {
    PlacementRule min = rule(Placement.ALIGNED, Placement.ALIGNED, Offset.NONE, 10);
    assertEquals(-3, min.of(3, -7));
    assertEquals(OptionalDouble.of(0), min.bound());
    PlacementRule difference = rule(Placement.ANTI_ALIGNED, Placement.ALIGNED, Offset.NONE, 10);
    assertEquals(2, difference.of(-5, -7));
    assertEquals(0, difference.of(3, 7), 0);
    PlacementRule product = rule(Placement.ALIGNED, Placement.SPREAD, Offset.COUNTER, 10);
    assertEquals(-2.1, product.of(-3, 7), 1e-15);
    assertEquals(0.9, product.bound().orElseThrow(), 1e-15);
    PlacementRule nested = rule(Placement.GOLDEN, Placement.GOLDEN, Offset.NONE, 10);
    assertEquals(3, nested.of(3, 7));
    assertEquals(OptionalDouble.of(0), nested.bound());
    PlacementRule unknown = rule(Placement.GOLDEN, Placement.SPREAD, Offset.COUNTER, 10);
    assertEquals(OptionalDouble.empty(), unknown.bound());
  }

  @Test
  void nestedOrdersAreAsEvenAsTheReadmeSays() {
    double worstGolden = 0;
    double worstReversed = 0;
    for (int slots = 2; slots <= MOST_SLOTS; slots++) {
      double golden = bound(Placement.GOLDEN, slots);
      double reversed = bound(Placement.VAN_DER_CORPUT, slots);
      double doublings = Math.log(slots) / Math.log(2);
      assertTrue(golden <= 1 + GROWTH_OF_GOLDEN * doublings, slots + ": " + golden);
      assertTrue(reversed <= 1 + GROWTH_OF_VAN_DER_CORPUT * doublings, slots + ": " + reversed);
      worstGolden = Math.max(worstGolden, golden);
      worstReversed = Math.max(worstReversed, reversed);
    }
    assertEquals(2.19, worstGolden, 0.01);
    assertEquals(2.76, worstReversed, 0.01);
    assertEquals(1.3, bound(Placement.GOLDEN, 20), 1e-12);
    assertEquals(1.5, bound(Placement.VAN_DER_CORPUT, 20), 1e-12);
  }

  private static double bound(Placement spread, int slots) {
    return rule(Placement.ALIGNED, spread, Offset.COUNTER, slots).bound().orElseThrow();
  }
}
