package org.crosspulse.pulse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.crosspulse.RandomCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The edges of a generator are those that Fig. 4 of the source paper describes. */
class PulseGeneratorTest {

  /** From this tick on the electrode is at that voltage. */
  private record Edge(long tick, double volts) {}

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void edgesAreThoseOfThePaper(long seed) {
    Random random = RandomCases.random(seed);
    Schedule schedule = RandomSchemes.any(random).resolve(1, -0.5);
    for (int count = -schedule.slots(); count <= schedule.slots(); count++) {
      String message = "seed " + seed + ", count " + count;
      assertEquals(
          described(schedule, count, true), taken(PulseGenerator.forRow(schedule, count)), message);
      assertEquals(
          described(schedule, count, false),
          taken(PulseGenerator.forColumn(schedule, count)),
          message);
    }
  }

  @Test
  void aSilentNeuronHasNoEdges() {
    Schedule schedule = RandomSchemes.inside(RandomCases.random(1)).resolve(1, -1);
    assertEquals(PulseGenerator.SILENT, PulseGenerator.forRow(schedule, 0).nextTick());
    assertEquals(PulseGenerator.SILENT, PulseGenerator.forColumn(schedule, 0).nextTick());
  }

  /** Straight from the figure: the first n slots of each phase of the line's sign hold a pulse. */
  private static List<Edge> described(Schedule schedule, int count, boolean isRow) {
    List<Edge> edges = new ArrayList<>();
    long slotStart = 0;
    for (Phase phase : schedule.phases()) {
      int sign = isRow ? phase.rowSign() : phase.columnSign();
      double half = phase.fullSelectVolts() / 2;
      for (int slot = 0; slot < schedule.slots(); slot++) {
        if (slot < sign * count) {
          edges.add(new Edge(slotStart, isRow ? half : -half));
          edges.add(new Edge(slotStart + phase.timing().widthTicks(), 0));
        }
        slotStart += phase.timing().periodTicks();
      }
    }
    return edges;
  }

  private static List<Edge> taken(PulseGenerator generator) {
    List<Edge> edges = new ArrayList<>();
    while (generator.nextTick() != PulseGenerator.SILENT) {
      long tick = generator.nextTick();
      edges.add(new Edge(tick, generator.takeEdge()));
    }
    return edges;
  }
}
