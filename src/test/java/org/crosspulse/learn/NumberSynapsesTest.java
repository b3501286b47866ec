package org.crosspulse.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.crosspulse.RandomCases;
import org.crosspulse.engine.CycleTally;
import org.crosspulse.engine.Workers;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.rule.LearningRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The kernels of the algebra against the rule itself, cell by cell and sample by sample. */
class NumberSynapsesTest {
  private static final double RAISING = 0.0125;
  private static final double LOWERING = 0.0121;

  @ParameterizedTest
  @CsvSource({
    "ABSMIN, 1, 1, 20",
    "ABSMIN, 7, 31, 3",
    "ABSMIN, 9, 8, 1000000",
    "TIMES, 1, 2, 20",
    "TIMES, 8, 9, 1",
    // Three samples of so many pulses would be more than an int holds.
    "TIMES, 5, 7, 40000"
  })
  void counts(LearningRule rule, int rows, int columns, int slots) {
    Random random = RandomCases.random(RandomCases.FIRST_SEED);
    double[] expected = random.doubles((long) rows * columns, -1, 1).toArray();
    List<PulseCounts> batch = new ArrayList<>();
    for (int sample = 0; sample < 6; sample++) {
      batch.add(new PulseCounts(counts(random, rows, slots), counts(random, columns, slots)));
    }
    try (Workers workers = new Workers(2)) {
      RuleSynapses synapses =
          new RuleSynapses(
              rows,
              columns,
              expected.clone(),
              1,
              rule,
              slots,
              step -> new RuleSynapses.Steps(RAISING * step, LOWERING * step),
              workers);
      synapses.setStep(1);
      CycleTally tally = synapses.update(batch).tally();
      double divisor = rule == LearningRule.TIMES ? slots : 1;
      double coincidences = 0;
      for (PulseCounts counts : batch) {
        for (int cell = 0; cell < expected.length; cell++) {
          int pulses = counts.rows()[cell / columns];
          double change = rule.of(pulses, counts.columns()[cell % columns]) / divisor;
          expected[cell] += change * (change > 0 ? RAISING : LOWERING);
          coincidences += Math.abs(change);
        }
      }
      assertArrayEquals(expected, synapses.weights(), 1e-12 * slots);
      assertEquals(Math.round(coincidences), tally.coincidences());
    }
  }

  @ParameterizedTest
  @EnumSource(LearningRule.class)
  void values(LearningRule rule) {
    int rows = 9;
    int columns = 31;
    Random random = RandomCases.random(RandomCases.FIRST_SEED);
    double[] expected = random.doubles((long) rows * columns, -1, 1).toArray();
    List<double[]> x = signals(random, 5, rows);
    List<double[]> delta = signals(random, 5, columns);
    try (Workers workers = new Workers(2)) {
      ValueSynapses synapses = new ValueSynapses(rows, columns, expected.clone(), 1, rule, workers);
      synapses.update(0.01, x, delta);
      for (int sample = 0; sample < x.size(); sample++) {
        for (int cell = 0; cell < expected.length; cell++) {
          expected[cell] +=
              0.01 * rule.of(x.get(sample)[cell / columns], delta.get(sample)[cell % columns]);
        }
      }
      assertArrayEquals(expected, synapses.weights(), 1e-14);
    }
  }

  private static int[] counts(Random random, int lines, int slots) {
    return random.ints(lines, -slots, slots + 1).map(n -> random.nextInt(4) == 0 ? 0 : n).toArray();
  }

  private static List<double[]> signals(Random random, int samples, int lines) {
    return IntStream.range(0, samples)
        .mapToObj(
            sample ->
                random.doubles(lines, -1, 1).map(v -> random.nextInt(4) == 0 ? 0 : v).toArray())
        .toList();
  }
}
