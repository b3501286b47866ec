package org.crosspulse.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.crosspulse.RandomCases;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;
import org.crosspulse.engine.CoincidenceEngine;
import org.crosspulse.engine.Workers;
import org.crosspulse.learn.data.Datasets;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.Roundings;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.rule.LearningRule;
import org.crosspulse.variability.CellProperty;
import org.crosspulse.variability.Distribution;
import org.crosspulse.variability.NoiseLevels;
import org.crosspulse.variability.Population;
import org.crosspulse.variability.Spread;
import org.crosspulse.variability.StuckCells;
import org.crosspulse.variability.Variability;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes that are gathered on an array of their own: nothing is lost, and drift cancels. */
class TransferSynapsesTest {
  private static final int ROWS = 9;
  private static final int COLUMNS = 5;
  private static final int SLOTS = 20;
  private static final double LIMIT = 1;
  private static final double WHOLE = 100;

  static long[] seeds() {
    return RandomCases.many().toArray();
  }

  /** What is written and what is owed is what the pulses meant, wherever gathering was driven. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nothingIsLostOrAdded(long seed) {
    Random random = RandomCases.random(seed);
    Transfer transfer =
        new Transfer(
            1 + random.nextInt(7),
            RandomCases.logUniform(random, 0.3, 10),
            RandomCases.logUniform(random, 1e-3, 1e-2),
            random.nextBoolean(),
            Transfer.Remainder.KEPT,
            RandomCases.logUniform(random, 0.01, WHOLE));
    try (Workers workers = new Workers(1)) {
      double[] weights = weights(random);
      TransferSynapses synapses =
          new TransferSynapses(
              numbers(weights.clone(), workers),
              numbers(new double[weights.length], workers),
              transfer,
              SLOTS,
              seed,
              0);
      double[] direct = weights.clone();
      PulsedSynapses expected = numbers(direct, workers);
      double step = RandomCases.logUniform(random, 1e-5, 1e-3);
      synapses.beginEpoch();
      synapses.setStep(step);
      expected.setStep(step);
      List<PulseCounts> batch = batch(random, transfer.every() * (1 + random.nextInt(9)));
      for (List<PulseCounts> part : parts(random, batch)) {
        synapses.update(part);
        expected.update(part);
      }
      TransferState state = gathering(synapses);
      double[] found = synapses.weights();
      for (int cell = 0; cell < found.length; cell++) {
        found[cell] += state.owed()[cell] * transfer.unit();
      }
      assertEquals(0, state.samples());
      assertArrayEquals(direct, found, 1e-12);
    }
  }

  private static List<List<PulseCounts>> parts(Random random, List<PulseCounts> batch) {
    List<List<PulseCounts>> parts = new ArrayList<>();
    for (int from = 0; from < batch.size(); ) {
      int upTo = Math.min(batch.size(), from + 1 + random.nextInt(5));
      parts.add(batch.subList(from, upTo));
      from = upTo;
    }
    return parts;
  }

  /**
   * Devices whose steps up and down differ, with as many of each: weights should stay where they
   * are. With choppers they do, but for what the steps' order leaves; without, they drift by the
   * difference of the steps.
   */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void driftOfOpposingPulsesCancelsWithChoppers(long seed) {
    Random random = RandomCases.random(seed);
    int pairs = 1 + random.nextInt(20);
    double step = 1e-4;
    double[] chopped = gathered(seed, pairs, step, true);
    double[] plain = gathered(seed, pairs, step, false);
    Population population = population(seed, 1);
    double activity = 2.0 * pairs * SLOTS * SLOTS / SLOTS;
    for (int cell = 0; cell < chopped.length; cell++) {
      double drift = step * activity * (rise(population.at(cell)) - fall(population.at(cell)));
      assertEquals(drift, plain[cell], 1e-9);
      assertEquals(0, chopped[cell], 1e-9);
    }
  }

  private static TransferState gathering(TransferSynapses synapses) {
    return Objects.requireNonNull(synapses.state().transfer());
  }

  private static double rise(Memristor device) {
    return device.rate(1.5, 0.5) / Cases.device("constant-rate").rate(1.5, 0.5);
  }

  private static double fall(Memristor device) {
    return device.rate(-1.5, 0.5) / Cases.device("constant-rate").rate(-1.5, 0.5);
  }

  /** What two stretches of opposing pulses leave, written and owed together. */
  private static double[] gathered(long seed, int pairs, double step, boolean chopped) {
    Transfer transfer = new Transfer(2 * pairs, 1, 1e-3, chopped, Transfer.Remainder.KEPT, WHOLE);
    int[] rows = new int[ROWS];
    Arrays.fill(rows, SLOTS);
    int[] up = new int[COLUMNS];
    Arrays.fill(up, SLOTS);
    int[] down = Arrays.stream(up).map(count -> -count).toArray();
    List<PulseCounts> opposing = List.of(new PulseCounts(rows, up), new PulseCounts(rows, down));
    List<PulseCounts> stretch =
        IntStream.range(0, pairs).boxed().flatMap(pair -> opposing.stream()).toList();
    try (Workers workers = new Workers(1)) {
      PulsedSynapses weights = numbers(new double[ROWS * COLUMNS], workers);
      TransferSynapses synapses =
          new TransferSynapses(
              weights, crossbar(population(seed, 1), workers), transfer, SLOTS, seed, 0);
      synapses.beginEpoch();
      synapses.setStep(step);
      synapses.update(stretch);
      synapses.update(stretch);
      double[] sum = synapses.weights();
      double[] owed = gathering(synapses).owed();
      for (int cell = 0; cell < sum.length; cell++) {
        sum[cell] += owed[cell] * transfer.unit();
      }
      return sum;
    }
  }

  /** A run that is cut off between any two samples and goes on ends in the same bits. */
  @ParameterizedTest
  @EnumSource
  void goesOnFromItsState(Transfer.Remainder remainder) {
    for (long seed : RandomCases.few().toArray()) {
      Random random = RandomCases.random(seed);
      Transfer transfer = new Transfer(3, 2, 4e-3, true, remainder, 0.02);
      try (Workers workers = new Workers(1)) {
        TransferSynapses whole = onDevices(seed, transfer, workers);
        TransferSynapses cut = onDevices(seed, transfer, workers);
        List<PulseCounts> batch = batch(random, 40);
        int at = random.nextInt(40);
        whole.update(batch);
        cut.update(batch.subList(0, at));
        TransferSynapses goesOn = onDevices(seed, transfer, workers);
        goesOn.restore(cut.state());
        goesOn.update(batch.subList(at, 40));
        assertArrayEquals(whole.weights(), goesOn.weights(), "seed " + seed);
        assertArrayEquals(gathering(whole).before(), gathering(goesOn).before(), "seed " + seed);
      }
    }
  }

  private static TransferSynapses onDevices(long seed, Transfer transfer, Workers workers) {
    TransferSynapses synapses =
        new TransferSynapses(
            crossbar(population(seed, 0), workers),
            crossbar(population(seed, 1), workers),
            transfer,
            SLOTS,
            seed,
            0);
    synapses.beginEpoch();
    synapses.setStep(1e-3);
    return synapses;
  }

  /** Gathered weights never come to an end of their range, however one-sided the changes are. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void gatheringIsDrivenBack(boolean chopped) {
    Transfer transfer = new Transfer(5, 1, 1e-2, chopped, Transfer.Remainder.KEPT, LIMIT / 2);
    try (Workers workers = new Workers(1)) {
      CrossbarSynapses gathering = crossbar(population(3, 1), workers);
      TransferSynapses synapses =
          new TransferSynapses(
              numbers(new double[ROWS * COLUMNS], workers), gathering, transfer, SLOTS, 3, 0);
      synapses.beginEpoch();
      synapses.setStep(1e-3);
      int[] rows = new int[ROWS];
      Arrays.fill(rows, SLOTS);
      int[] columns = new int[COLUMNS];
      Arrays.fill(columns, SLOTS);
      List<PulseCounts> upwards =
          IntStream.range(0, 400).mapToObj(sample -> new PulseCounts(rows, columns)).toList();
      synapses.update(upwards);
      for (double weight : gathering.weights()) {
        assertTrue(Math.abs(weight) < 0.9 * LIMIT, "gathered " + weight);
      }
    }
  }

  /** Physics and algebra of ideal devices transfer alike. */
  @ParameterizedTest
  @EnumSource
  void pulsesTrainLikeTheRule(Transfer.Remainder remainder) {
    Datasets images =
        new Datasets(Cases.randomImages(1, 300, 6, 3), Cases.randomImages(2, 40, 6, 3));
    // No whole number of gathering steps: a cell that is owed just one unit would be written by the
    // one and, for the last bit, not by the other.
    Values values =
        Values.Pulses.common(0.05, 2, Roundings.NEAREST)
            .with(new Transfer(40, 3, 1.97e-3, true, remainder, 0.01));
    TrainSettings settings = Cases.settings(List.of(36, 8, 3), 2, 30, LearningRule.ABSMIN, values);
    try (Workers workers = new Workers(2)) {
      Network algebra = Cases.builder(settings, "constant-rate", 5).onNumbers(workers);
      Network physics = Cases.onCrossbars(settings, new CoincidenceEngine(workers), 5);
      Cases.train(settings, algebra, images, 5, workers);
      Cases.train(settings, physics, images, 5, workers);
      for (int array = 0; array < 2; array++) {
        assertArrayEquals(
            algebra.synapses().get(array).weights(), physics.synapses().get(array).weights(), 1e-9);
      }
    }
  }

  private static PulsedSynapses numbers(double[] weights, Workers workers) {
    return new RuleSynapses(
        ROWS,
        COLUMNS,
        weights,
        LIMIT,
        LearningRule.ABSMIN,
        SLOTS,
        step -> new RuleSynapses.Steps(step, step),
        workers);
  }

  private static Population population(long seed, int array) {
    Spread spread = Spread.of(Distribution.LOGNORMAL, 0.2);
    Variability variability =
        new Variability(
            Map.of(CellProperty.RATE_ON, spread, CellProperty.RATE_OFF, spread),
            StuckCells.NONE,
            NoiseLevels.NONE,
            null);
    return Population.draw(Cases.device("constant-rate"), variability, seed, array, ROWS, COLUMNS);
  }

  private static CrossbarSynapses crossbar(Population population, Workers workers) {
    Memristor device = population.nominal();
    double[] middle = new double[ROWS * COLUMNS];
    WeightScale scale = WeightScale.of(device, LIMIT);
    Arrays.fill(middle, scale.state(device, 0));
    Schedule schedule = Cases.schedule(device);
    return new CrossbarSynapses(
        new Crossbar(ROWS, COLUMNS, population, middle),
        new CoincidenceEngine(workers),
        scale,
        schedule,
        0.5);
  }

  private static double[] weights(Random random) {
    return random.doubles(ROWS * COLUMNS, -LIMIT, LIMIT).toArray();
  }

  private static List<PulseCounts> batch(Random random, int samples) {
    return IntStream.range(0, samples)
        .mapToObj(
            sample ->
                new PulseCounts(
                    random.ints(ROWS, 0, SLOTS + 1).toArray(),
                    random.ints(COLUMNS, -SLOTS, SLOTS + 1).toArray()))
        .toList();
  }
}
