package org.crosspulse.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.crosspulse.RandomCases;
import org.crosspulse.device.ConstantStep;
import org.crosspulse.device.IdentityPulse;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.PulseMap;
import org.crosspulse.device.model.RandomDevices;
import org.crosspulse.device.model.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The hot loops equal a plain double loop bit for bit, at awkward sizes. */
class RowKernelTest {
  private static final int SLOTS = 20;

  static Stream<Arguments> shapes() {
    return Stream.of(1, 2, 7, 8, 9, 31)
        .flatMap(columns -> Stream.of(Arguments.of(1, columns), Arguments.of(3, columns)));
  }

  private static PulseMap map(Random random, boolean up) {
    Memristor device =
        random.nextBoolean()
            ? RandomDevices.constantRate(random)
            : RandomDevices.vteam(random, Window.POWER);
    double threshold = up ? device.thresholds().onVolts() : device.thresholds().offVolts();
    double volts = 1.5 * threshold;
    return device.pulse(volts, 0.02 / Math.abs(device.rate(volts, 0.5)));
  }

  @ParameterizedTest(name = "{0} x {1}")
  @MethodSource("shapes")
  void fullSelectsEqualThePlainLoop(int rows, int columns) {
    for (long seed : RandomCases.few().toArray()) {
      compareFullSelects(seed, rows, columns);
    }
  }

  @Test
  void fullSelectsOfALayerOfPixelsEqualThePlainLoop() {
    compareFullSelects(RandomCases.FIRST_SEED, 784, 110);
  }

  private static void compareFullSelects(long seed, int rows, int columns) {
    Random random = RandomCases.random(seed);
    PulseMap map = map(random, random.nextBoolean());
    int[] columnPulses = pulses(random, columns);
    int[] rowPulses = pulses(random, rows);
    double[] states = random.doubles((long) rows * columns).toArray();
    double[] expected = states.clone();
    ActiveColumns active = ActiveColumns.of(PulsingLines.of(columnPulses, 1), SLOTS);
    for (int row = 0; row < rows; row++) {
      long played = RowKernel.playFullSelects(states, row * columns, rowPulses[row], active, map);
      long plain = 0;
      for (int column = 0; column < columns; column++) {
        int meetings = Math.min(rowPulses[row], columnPulses[column]);
        int cell = row * columns + column;
        expected[cell] = map.after(expected[cell], meetings);
        plain += meetings;
      }
      assertEquals(plain, played, "seed " + seed);
    }
    assertArrayEquals(expected, states, "seed " + seed);
  }

  @ParameterizedTest(name = "{0} x {1}")
  @MethodSource("shapes")
  void halfSelectsEqualThePlainLoop(int rows, int columns) {
    for (long seed : RandomCases.few().toArray()) {
      Random random = RandomCases.random(seed);
      PulseMap rowOnly = random.nextInt(4) == 0 ? IdentityPulse.INSTANCE : map(random, true);
      // Rows and columns of equal amplitude leave the same pulse on a cell.
      PulseMap columnOnly =
          List.of(IdentityPulse.INSTANCE, rowOnly, map(random, false), map(random, false))
              .get(random.nextInt(4));
      int[] columnPulses = pulses(random, columns);
      int[] rowPulses = pulses(random, rows);
      double[] states = random.doubles((long) rows * columns).toArray();
      double[] expected = states.clone();
      for (int row = 0; row < rows; row++) {
        int start = row * columns;
        long plain = 0;
        for (int column = 0; column < columns; column++) {
          int alone = rowPulses[row] - columnPulses[column];
          PulseMap map = alone > 0 ? rowOnly : columnOnly;
          int cell = start + column;
          expected[cell] = map.after(expected[cell], Math.abs(alone));
          plain += map.isIdentity() ? 0 : Math.abs(alone);
        }
        assertEquals(
            plain,
            RowKernel.playHalfSelects(
                states,
                start,
                rowPulses[row],
                columnPulses,
                ActiveColumns.of(PulsingLines.of(columnPulses, 1), rowPulses[row]),
                rowOnly,
                columnOnly),
            "seed " + seed);
      }
      assertArrayEquals(expected, states, "seed " + seed);
    }
  }

  @Test
  void otherRowsAreUntouched() {
    double[] states = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6};
    ActiveColumns active = ActiveColumns.of(PulsingLines.of(new int[] {2, 1}, 1), 3);
    PulseMap step = ConstantStep.of(0.25);
    assertEquals(3, RowKernel.playFullSelects(states, 2, 3, active, step));
    assertArrayEquals(new double[] {0.1, 0.2, 0.8, 0.65, 0.5, 0.6}, states, 1e-15);
  }

  @Test
  void silenceCostsAndChangesNothing() {
    double[] states = {0.1, 0.2};
    ActiveColumns none = ActiveColumns.of(PulsingLines.of(new int[] {0, 0}, 1), 3);
    ActiveColumns some = ActiveColumns.of(PulsingLines.of(new int[] {3, 0}, 1), 3);
    PulseMap step = ConstantStep.of(0.5);
    assertEquals(0, RowKernel.playFullSelects(states, 0, 3, none, step));
    assertEquals(0, RowKernel.playFullSelects(states, 0, 0, some, step));
    assertArrayEquals(new double[] {0.1, 0.2}, states);
  }

  private static int[] pulses(Random random, int lines) {
    return random.ints(lines, 0, SLOTS + 1).map(n -> n % 3 == 0 ? 0 : n).toArray();
  }
}
