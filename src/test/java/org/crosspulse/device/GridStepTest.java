package org.crosspulse.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Random;
import org.crosspulse.RandomCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Steps on a grid add up exactly, and are next to the constant steps that they stand for. */
class GridStepTest {
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void manyInOneGoAreOneAfterAnother(long seed) {
    Random random = RandomCases.random(seed);
    for (int k = 0; k < 2000; k++) {
      PulseMap constant = ConstantStep.of(step(random));
      PulseMap map = GridStep.of(constant);
      double state = random.nextInt(10) == 0 ? random.nextInt(2) : random.nextDouble();
      int pulses = random.nextInt(120);
      double single = state;
      double definition = state;
      for (int pulse = 0; pulse < pulses; pulse++) {
        single = map.after(single);
        definition = constant.after(definition);
      }
      assertEquals(single, map.after(state, pulses), "seed " + seed);
      // Each of them rounds a step by at most half of 2^-52, and so does the grid.
      assertEquals(definition, single, (pulses + 1) * 0x1p-52, "seed " + seed);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void theirOrderDoesNotMatterAwayFromTheBounds(long seed) {
    Random random = RandomCases.random(seed);
    GridStep up = (GridStep) GridStep.of(ConstantStep.of(Math.abs(step(random)) / 10));
    GridStep down = (GridStep) GridStep.of(ConstantStep.of(-Math.abs(step(random)) / 10));
    double start = up.after(0.5);
    int ups = 0;
    int downs = 0;
    double state = start;
    for (int pulse = 0; pulse < 40; pulse++) {
      boolean rises = random.nextBoolean();
      state = (rises ? up : down).after(state);
      ups += rises ? 1 : 0;
      downs += rises ? 0 : 1;
    }
    assertEquals(start + (ups * up.step() + downs * down.step()), state, "seed " + seed);
  }

  @Test
  void aStepBelowTheGridMovesNothing() {
    assertSame(IdentityPulse.INSTANCE, GridStep.of(ConstantStep.of(0x1p-54)));
  }

  @Test
  void aStepBeyondTheRangeEndsAtTheBound() {
    assertEquals(1, GridStep.of(ConstantStep.of(5)).after(0.25));
    assertEquals(0, GridStep.of(ConstantStep.of(-1e300)).after(0.25, 3));
  }

  @Test
  void otherPulsesStayWhatTheyAre() {
    assertSame(IdentityPulse.INSTANCE, GridStep.of(IdentityPulse.INSTANCE));
  }

  private static double step(Random random) {
    return RandomCases.logUniform(random, 1e-9, 0.1) * (random.nextBoolean() ? 1 : -1);
  }
}
