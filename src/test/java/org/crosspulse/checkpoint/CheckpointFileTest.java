package org.crosspulse.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.crosspulse.RandomCases;
import org.crosspulse.engine.CycleTally;
import org.crosspulse.engine.Energy;
import org.crosspulse.learn.BestWeights;
import org.crosspulse.learn.Confusion;
import org.crosspulse.learn.Drift;
import org.crosspulse.learn.EpochResult;
import org.crosspulse.learn.Histogram;
import org.crosspulse.learn.SynapseState;
import org.crosspulse.learn.TrainState;
import org.crosspulse.learn.TransferState;
import org.crosspulse.learn.UnitsNow;
import org.crosspulse.problem.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was written is read with all its bits, or not at all. */
class CheckpointFileTest {
  private static final String DATA = "0123456789abcdef";

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @MethodSource("org.crosspulse.RandomCases#many")
  void everyBitComesBack(long seed) throws IOException {
    Random random = RandomCases.random(seed);
    Checkpoint written = checkpoint(random, 1 + random.nextInt(40));
    CheckpointFile.write(folder, written);
    Checkpoint read = CheckpointFile.read(folder);
    TrainState state = written.state();
    assertEquals(state.epochs(), read.state().epochs());
    assertEquals(state.initial(), read.state().initial());
    assertSameState(state.synapses().get(0), read.state().synapses().get(0));
    assertSameState(state.synapses().get(1), read.state().synapses().get(1));
    TransferState transfer = Objects.requireNonNull(state.synapses().get(1).transfer());
    TransferState foundTransfer = Objects.requireNonNull(read.state().synapses().get(1).transfer());
    assertSameState(transfer.gathered(), foundTransfer.gathered());
    assertArrayEquals(transfer.before(), foundTransfer.before());
    assertArrayEquals(transfer.owed(), foundTransfer.owed());
    assertEquals(transfer.samples(), foundTransfer.samples());
    assertEquals(transfer.transfers(), foundTransfer.transfers());
    assertArrayEquals(state.units().x(), read.state().units().x());
    assertArrayEquals(state.units().delta(), read.state().units().delta());
    BestWeights best = Objects.requireNonNull(state.best());
    BestWeights foundBest = Objects.requireNonNull(read.state().best());
    assertEquals(best.epoch(), foundBest.epoch());
    assertArrayEquals(best.weights().get(0), foundBest.weights().get(0));
    read.requireSame("there", written.version(), written.configuration(), written.data());
  }

  private static void assertSameState(SynapseState expected, SynapseState found) {
    assertArrayEquals(expected.cells(), found.cells());
    assertEquals(expected.cycles(), found.cycles());
    assertEquals(expected.reads(), found.reads());
  }

  @Test
  void aTruncatedFileIsRefusedAtEveryLength() throws IOException {
    byte[] whole = bytes(checkpoint(RandomCases.random(RandomCases.FIRST_SEED), 2));
    for (int length = 0; length < whole.length; length++) {
      assertRefused(Arrays.copyOf(whole, length), "cut to " + length);
    }
  }

  @Test
  void aFlippedBitIsRefusedWhereverItIs() throws IOException {
    byte[] whole = bytes(checkpoint(RandomCases.random(RandomCases.FIRST_SEED), 2));
    for (int bit = 0; bit < 8 * whole.length; bit += 29) {
      byte[] flipped = whole.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertRefused(flipped, "bit " + bit);
    }
    assertRefused(Arrays.copyOf(whole, whole.length + 1), "a byte more");
  }

  @Test
  void whatWasWrittenHalfIsInNobodysWay() throws IOException {
    Files.writeString(folder.resolve(CheckpointFile.NAME + ".partial"), "{\"version\":");
    Checkpoint checkpoint = checkpoint(RandomCases.random(1), 2);
    CheckpointFile.write(folder, checkpoint);
    assertEquals(checkpoint.state().epochs(), CheckpointFile.read(folder).state().epochs());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(1, files.count(), "no partial file must stay");
    }
  }

  @Test
  void theKeyThatDiffersIsNamed() {
    Map<String, Object> training = new LinkedHashMap<>(Map.of("epochs", 5));
    Map<String, Object> configuration =
        Map.of("file", "a.toml", "experiment", Map.of("training", training));
    Checkpoint checkpoint = checkpoint(configuration);
    checkpoint.requireSame(
        "there", "1", Map.of("file", "b.toml", "experiment", Map.of("training", training)), DATA);
    assertEquals(
        "training.epochs: found 6; allowed: 5, with which the run in there was begun",
        refusal(checkpoint, "1", Map.of("experiment", Map.of("training", Map.of("epochs", 6)))));
    assertEquals(
        "training.batch: found 2; allowed: no value, with which the run in there was begun",
        refusal(
            checkpoint,
            "1",
            Map.of("experiment", Map.of("training", Map.of("epochs", 5, "batch", 2)))));
    assertEquals(
        "training.epochs: found no value; allowed: 5, with which the run in there was begun",
        refusal(checkpoint, "1", Map.of()));
    assertEquals(
        "version of the program: found 2; allowed: 1, with which the run in there was begun",
        refusal(checkpoint, "2", configuration));
  }

  private static String refusal(
      Checkpoint checkpoint, String version, Map<String, Object> configuration) {
    return String.valueOf(
        assertThrows(
                BadInputException.class,
                () -> checkpoint.requireSame("there", version, configuration, DATA))
            .getMessage());
  }

  private void assertRefused(byte[] bytes, String what) throws IOException {
    Path file = folder.resolve(CheckpointFile.NAME);
    Files.write(file, bytes);
    String message =
        String.valueOf(
            assertThrows(BadInputException.class, () -> CheckpointFile.read(folder), what)
                .getMessage());
    assertTrue(message.startsWith(file + ": found a damaged checkpoint"), message);
  }

  private byte[] bytes(Checkpoint checkpoint) throws IOException {
    CheckpointFile.write(folder, checkpoint);
    return Files.readAllBytes(folder.resolve(CheckpointFile.NAME));
  }

  private static Checkpoint checkpoint(Map<String, Object> configuration) {
    TrainState state = new TrainState(List.of(), List.of(), List.of(), units(new double[0]), null);
    return new Checkpoint("1", configuration, DATA, state);
  }

  private static UnitsNow units(double[] units) {
    return new UnitsNow(units, units);
  }

  private static Checkpoint checkpoint(Random random, int cells) {
    TrainState state =
        new TrainState(
            List.of(histogram(random), histogram(random)),
            List.of(epoch(random, 1), epoch(random, 2)),
            List.of(
                new SynapseState(doubles(random, cells), random.nextLong(), random.nextLong()),
                new SynapseState(doubles(random, cells), 0, 1, transfer(random, cells))),
            units(doubles(random, 2)),
            new BestWeights(1, List.of(doubles(random, cells))));
    return new Checkpoint(
        "δ", Map.of("experiment", Map.of("seed", random.nextLong())), DATA, state);
  }

  private static TransferState transfer(Random random, int cells) {
    SynapseState gathered = new SynapseState(doubles(random, cells), 2, 3);
    return new TransferState(
        gathered, doubles(random, cells), doubles(random, cells), 5, random.nextLong());
  }

  private static EpochResult epoch(Random random, int number) {
    double[] some = doubles(random, 6);
    Energy energy = new Energy(some[0], some[1], some[2], 0, -0.0, 0, Double.MIN_VALUE);
    CycleTally tally =
        random.nextBoolean() ? new CycleTally(random.nextLong(), 3, energy) : CycleTally.NONE;
    Double heldOut = random.nextBoolean() ? Double.valueOf(some[3]) : null;
    Confusion test = new Confusion(1, 2, List.of(random.nextInt(9), 1 + random.nextInt(9)));
    List<Histogram> histograms = List.of(histogram(random));
    List<Drift> drifts = List.of(new Drift(some[0], some[1], some[2], some[3], some[4]));
    return new EpochResult(
        number, some[4], 2, test, heldOut, some[5], tally, 6, 7, histograms, drifts, 8);
  }

  private static Histogram histogram(Random random) {
    double[] ends = doubles(random, 2);
    return new Histogram(
        RandomCases.pick(random, List.of(Histogram.Quantity.values())),
        ends[0],
        ends[1],
        List.of(random.nextInt(), 0, 3),
        random.nextInt(),
        5);
  }

  /** Any bits that are a number. */
  private static double[] doubles(Random random, int count) {
    return random
        .longs()
        .mapToDouble(Double::longBitsToDouble)
        .filter(Double::isFinite)
        .limit(count)
        .toArray();
  }
}
