package org.crosspulse.crossbar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.crosspulse.RandomCases;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.model.ConstantRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The array: row-major states in [0, 1], and reads by Ohm's and Kirchhoff's laws. */
class CrossbarTest {
  private static final Memristor DEVICE = new ConstantRate(1, -1, 100, -100, 1, 3);

  @Test
  void cellsAreRowMajor() {
    Crossbar crossbar = new Crossbar(2, 3, DEVICE, new double[] {0, 0.1, 0.2, 0.3, 0.4, 0.5});
    assertEquals(0.2, crossbar.state(0, 2));
    assertEquals(0.3, crossbar.state(1, 0));
    assertEquals(2.0, crossbar.read().siemens()[5]);
  }

  @Test
  void statesAreCopiedInAndOut() {
    double[] states = {0.5};
    Crossbar crossbar = new Crossbar(1, 1, DEVICE, states);
    Crossbar copy = crossbar.copy();
    states[0] = 1;
    crossbar.states()[0] = 0.25;
    assertEquals(0.25, crossbar.state(0, 0));
    assertEquals(0.5, copy.state(0, 0));
    assertEquals(0.75, Crossbar.uniform(2, 2, DEVICE, 0.75).state(1, 1));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1e-9, 1.000_000_1, Double.NaN, Double.POSITIVE_INFINITY})
  void otherStatesAreAFault(double state) {
    assertThrows(
        IllegalArgumentException.class, () -> new Crossbar(1, 1, DEVICE, new double[] {state}));
  }

  @Test
  void otherSizesAreAFault() {
    assertThrows(IllegalArgumentException.class, () -> new Crossbar(0, 1, DEVICE, new double[0]));
    assertThrows(IllegalArgumentException.class, () -> new Crossbar(2, 2, DEVICE, new double[3]));
    assertThrows(
        IllegalArgumentException.class, () -> new Crossbar(65_536, 65_536, DEVICE, new double[0]));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#few")
  void bothReadsAreTheMatrixProduct(long seed) {
    Random random = RandomCases.random(seed);
    int rows = 1 + random.nextInt(9);
    int columns = 1 + random.nextInt(9);
    Conductances matrix =
        new Crossbar(rows, columns, DEVICE, random.doubles((long) rows * columns).toArray()).read();
    double[] siemens = matrix.siemens();
    double[] rowValues = random.doubles(rows, -1, 1).map(x -> x < 0 ? 0 : x).toArray();
    double[] columnValues = random.doubles(columns, -1, 1).toArray();
    double[] forwards = new double[columns];
    double[] backwards = new double[rows];
    double[] columnAmperes = random.doubles(columns).toArray();
    double[] rowAmperes = random.doubles(rows).toArray();
    for (int cell = 0; cell < rows * columns; cell++) {
      forwards[cell % columns] += siemens[cell] * 0.2 * rowValues[cell / columns];
      backwards[cell / columns] += siemens[cell] * 0.1 * columnValues[cell % columns];
    }
    matrix.columnCurrents(rowValues, 0.2, columnAmperes);
    matrix.rowCurrents(columnValues, 0.1, rowAmperes);
    assertArrayEquals(forwards, columnAmperes, 1e-12, "seed " + seed);
    assertArrayEquals(backwards, rowAmperes, 1e-12, "seed " + seed);
  }
}
