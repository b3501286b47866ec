package org.crosspulse.pulse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.crosspulse.RandomCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A generator's segments are those of the paper's Fig. 4, with the edges of its scheme. */
class PulseGeneratorTest {

  /** From this tick on the electrode runs straight between two voltages. */
  private record Straight(long tick, double fromVolts, double toVolts) {}

  /** Errors that are a function of the place, so that a wrong place shows. */
  private static final LineErrors ERRORS =
      new LineErrors() {
        @Override
        public long delayTicks() {
          return 12_345;
        }

        @Override
        public double stretch() {
          return 1.25;
        }

        @Override
        public long edgeTicks(int phase, int slot, boolean rising) {
          return 100L * phase + 10L * slot + (rising ? 1 : 2);
        }

        @Override
        public double volts(int phase, int slot, double wanted) {
          return wanted * (1 + 0.01 * slot + 0.1 * phase);
        }
      };

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void segmentsAreThoseOfThePaper(long seed) {
    Random random = RandomCases.random(seed);
    Schedule schedule = RandomSchemes.anyWithEdges(random).resolve(1, -0.5);
    for (LineErrors errors : List.of(LineErrors.NONE, ERRORS)) {
      for (int count = -schedule.slots(); count <= schedule.slots(); count++) {
        String message = "seed " + seed + ", count " + count;
        assertEquals(
            described(schedule, count, true, errors),
            taken(
                PulseGenerator.forRow(
                    schedule, count, LineSlots.aligned(schedule.slots()), errors)),
            message);
        assertEquals(
            described(schedule, count, false, errors),
            taken(
                PulseGenerator.forColumn(
                    schedule, count, LineSlots.aligned(schedule.slots()), errors)),
            message);
      }
    }
  }

  @Test
  void aSilentNeuronHasNoPulses() {
    Schedule schedule = RandomSchemes.inside(RandomCases.random(1)).resolve(1, -1);
    assertEquals(
        PulseGenerator.SILENT,
        PulseGenerator.forRow(schedule, 0, LineSlots.aligned(schedule.slots()), LineErrors.NONE)
            .nextTick());
    assertEquals(
        PulseGenerator.SILENT,
        PulseGenerator.forColumn(schedule, 0, LineSlots.aligned(schedule.slots()), LineErrors.NONE)
            .nextTick());
  }

  /** Straight from the figure: the first n slots of each phase of the line's sign hold a pulse. */
  private static List<Straight> described(
      Schedule schedule, int count, boolean isRow, LineErrors errors) {
    List<Straight> all = new ArrayList<>();
    long slotStart = 0;
    for (int index = 0; index < schedule.phases().size(); index++) {
      Phase phase = schedule.phases().get(index);
      PulseTiming timing = phase.timing();
      int sign = isRow ? phase.rowSign() : phase.columnSign();
      double half = phase.fullSelectVolts() / 2;
      for (int slot = 0; slot < schedule.slots(); slot++) {
        if (slot < sign * count) {
          double volts = errors.volts(index, slot, isRow ? half : -half);
          long rise = at(slotStart, errors) + errors.edgeTicks(index, slot, true);
          long fall =
              at(slotStart + timing.riseTicks() + timing.widthTicks(), errors)
                  + errors.edgeTicks(index, slot, false);
          if (timing.riseTicks() > 0) {
            all.add(new Straight(rise, 0, volts));
          }
          all.add(new Straight(rise + timing.riseTicks(), volts, volts));
          if (timing.fallTicks() > 0) {
            all.add(new Straight(fall, volts, 0));
          }
          all.add(new Straight(fall + timing.fallTicks(), 0, 0));
        }
        slotStart += timing.periodTicks();
      }
    }
    return all;
  }

  private static long at(long scheduled, LineErrors errors) {
    return Math.round(scheduled * errors.stretch()) + errors.delayTicks();
  }

  private static List<Straight> taken(PulseGenerator generator) {
    List<Straight> all = new ArrayList<>();
    while (generator.nextTick() != PulseGenerator.SILENT) {
      long tick = generator.nextTick();
      Segment segment = generator.take();
      all.add(new Straight(tick, segment.fromVolts(), segment.toVolts()));
      assertEquals(generator.nextTick(), segment.endTick());
    }
    return all;
  }
}
