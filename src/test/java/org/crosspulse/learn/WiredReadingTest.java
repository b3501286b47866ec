package org.crosspulse.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.crosspulse.RandomCases;
import org.crosspulse.crossbar.Conductances;
import org.crosspulse.crossbar.wire.DenseNodal;
import org.crosspulse.crossbar.wire.Ends;
import org.crosspulse.crossbar.wire.LineDrive;
import org.crosspulse.crossbar.wire.OhmicCells;
import org.crosspulse.crossbar.wire.WireCase;
import org.crosspulse.crossbar.wire.WireSettings;
import org.crosspulse.engine.WiredEngine;
import org.crosspulse.engine.Workers;
import org.crosspulse.learn.ReadCircuit.Direction;
import org.crosspulse.learn.data.Datasets;
import org.crosspulse.learn.data.DigitsResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads through wires: against ideal ones, a dense solution, and the two ways with each other. */
class WiredReadingTest {
  private static final double GAIN = 0.3;

  @ParameterizedTest
  @MethodSource("org.crosspulse.RandomCases#few")
  void withoutResistanceTheCurrentsAreThoseOfIdealWires(long seed) {
    Random random = RandomCases.random(seed);
    WireCase wires = WireCase.random(random);
    Conductances array = Conductances.of(wires.rows(), wires.columns(), wires.siemens());
    ReadCircuit circuit =
        new ReadCircuit(wires.rows(), wires.columns(), WireSettings.ideal(), 5e-5);
    double[] x = random.doubles(wires.rows()).toArray();
    double[] delta = random.doubles(wires.columns()).toArray();
    double[] z = new double[wires.columns()];
    double[] sums = new double[wires.rows()];
    array.columnCurrents(x, GAIN, z);
    array.rowCurrents(delta, GAIN, sums);
    assertClose(z, read(circuit, wires, Direction.FORWARD, x, z.length), 1e-12);
    assertClose(sums, read(circuit, wires, Direction.BACKWARD, delta, sums.length), 1e-12);
  }

  @ParameterizedTest
  @MethodSource("org.crosspulse.RandomCases#many")
  void bothWaysFindTheCurrentsOfADenseSolution(long seed) {
    Random random = RandomCases.random(seed);
    WireCase wires = WireCase.random(random);
    ReadCircuit circuit = new ReadCircuit(wires.rows(), wires.columns(), wires.settings(), 5e-5);
    double[] x = random.doubles(wires.rows(), -1, 1).toArray();
    double[] delta = random.doubles(wires.columns(), -1, 1).toArray();
    double[] z = new double[wires.columns()];
    double[] sums = new double[wires.rows()];
    circuit.transfer(wires.siemens(), Direction.FORWARD).columnCurrents(x, GAIN, z);
    circuit.transfer(wires.siemens(), Direction.BACKWARD).rowCurrents(delta, GAIN, sums);
    double[] expectedZ = dense(wires, Direction.FORWARD, x);
    double[] expectedSums = dense(wires, Direction.BACKWARD, delta);
    // The bound of a solve is in volts: a sum of many devices may be small by cancelling.
    double scale = GAIN * Arrays.stream(wires.siemens()).sum();
    assertArrayEquals(expectedZ, z, 1e-8 * scale, wires.toString());
    assertArrayEquals(expectedSums, sums, 1e-8 * scale, wires.toString());
    assertArrayEquals(
        expectedZ, read(circuit, wires, Direction.FORWARD, x, z.length), 1e-8 * scale);
    assertArrayEquals(
        expectedSums, read(circuit, wires, Direction.BACKWARD, delta, sums.length), 1e-8 * scale);
  }

  private static double[] read(
      ReadCircuit circuit, WireCase wires, Direction direction, double[] values, int lines) {
    double[] amperes = new double[lines];
    circuit.read(wires.siemens(), direction, values, GAIN, amperes);
    return amperes;
  }

  private static double[] dense(WireCase wires, Direction direction, double[] values) {
    boolean forward = direction == Direction.FORWARD;
    LineDrive[] rows = new LineDrive[wires.rows()];
    LineDrive[] columns = new LineDrive[wires.columns()];
    Arrays.setAll(
        rows, k -> forward ? wires.settings().driven(GAIN * values[k]) : wires.settings().sensed());
    Arrays.setAll(
        columns,
        k -> forward ? wires.settings().sensed() : wires.settings().driven(GAIN * values[k]));
    WireCase driven =
        new WireCase(
            wires.rows(), wires.columns(), wires.settings(), rows, columns, wires.siemens());
    int cells = wires.siemens().length;
    double[] volts = new DenseNodal(driven).solve(new OhmicCells(wires.siemens()), 1e9);
    double[] sums = new double[forward ? wires.columns() : wires.rows()];
    for (int cell = 0; cell < cells; cell++) {
      double amperes = wires.siemens()[cell] * (volts[cell] - volts[cells + cell]);
      int line = forward ? cell % wires.columns() : cell / wires.columns();
      sums[line] += forward ? amperes : -amperes;
    }
    return sums;
  }

  private static void assertClose(double[] expected, double[] found, double part) {
    double largest = Arrays.stream(expected).map(Math::abs).max().orElse(0);
    assertArrayEquals(expected, found, part * largest);
  }

  @Test
  void wiresCountInTrainingAndThreadsDoNot() {
    double[] ideal = weightsAfterTraining(WireSettings.ideal(), 1);
    double[] tiny = weightsAfterTraining(wires(1e-6), 1);
    double[] alone = weightsAfterTraining(wires(1), 1);
    double[] together = weightsAfterTraining(wires(1), 2);
    assertArrayEquals(ideal, tiny, 1e-5);
    assertArrayEquals(alone, together);
    double largest = 0;
    for (int cell = 0; cell < ideal.length; cell++) {
      largest = Math.max(largest, Math.abs(ideal[cell] - alone[cell]));
    }
    assertTrue(largest > 1e-4, "largest difference " + largest);
  }

  private static WireSettings wires(double ohms) {
    return new WireSettings(ohms, ohms, ohms, ohms, Ends.ONE, Ends.ONE);
  }

  /** Batches are less than the arrays' shorter sides, the test set is more: both ways are taken. */
  private static double[] weightsAfterTraining(WireSettings wires, int threads) {
    Datasets digits = DigitsResource.load().first(8, 12);
    TrainSettings settings = Cases.settings(List.of(784, 12, 10), 1, 4);
    try (Workers workers = new Workers(threads)) {
      Network network =
          Cases.builder(settings, "constant-rate", 3)
              .onCrossbars(new WiredEngine(wires), 0.5, wires);
      assertEquals(1, Cases.train(settings, network, digits, 3, workers).size());
      return network.synapses().get(1).weights();
    }
  }
}
