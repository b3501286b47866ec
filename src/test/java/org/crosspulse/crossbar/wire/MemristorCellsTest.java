package org.crosspulse.crossbar.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.crosspulse.RandomCases;
import org.crosspulse.config.DeviceFile;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrays of the catalogue's devices, whose currents no longer follow the voltage. */
class MemristorCellsTest {

  private static Memristor device(String name) {
    return DeviceFile.read(name, Path.of("")).device();
  }

  private static Crossbar crossbar(Memristor device, Random random) {
    double[] states = new double[12];
    Arrays.setAll(states, cell -> 0.05 + 0.9 * random.nextDouble());
    return new Crossbar(4, 3, device, states);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"constant-rate", "stanford-pku", "jart-vcm-v1b", "yakopcic-jo", "yakopcic-2020"})
  void aCrossbarOfTheCatalogueAgreesWithADenseNewton(String name) {
    Random random = RandomCases.random(RandomCases.FIRST_SEED);
    Memristor device = device(name);
    Crossbar crossbar = crossbar(device, random);
    WireSettings settings = new WireSettings(20, 30, 100, 50, Ends.ONE, Ends.BOTH);
    LineDrive[] rows = new LineDrive[4];
    LineDrive[] columns = new LineDrive[3];
    double half = device.thresholds().onVolts() / 2;
    Arrays.setAll(rows, row -> settings.driven(row % 2 == 0 ? half : 0));
    Arrays.setAll(columns, column -> column == 0 ? settings.sensed() : settings.driven(-half));
    MemristorCells cells = new MemristorCells(crossbar);
    assertEquals(device.isOhmic(), cells.isOhmic());
    WireCase wires = new WireCase(4, 3, settings, rows, columns, new double[12]);
    Solution solution = wires.solve(new WireSolver(4, 3, settings), cells);
    assertTrue(solution.converged(), name + ": " + solution.outcome());
    double[] expected = new DenseNodal(wires).solve(cells, cells.isOhmic() ? 1e3 : 0.05);
    for (int cell = 0; cell < 12; cell++) {
      double difference = expected[cell] - expected[12 + cell] - solution.cellVolts()[cell];
      assertEquals(0, difference, solution.errorVolts() + 1e-12, name);
    }
  }

  /** Yakopcic's current is a·x·sinh(b·v), with one a for each sign; its slope a·b·x·cosh(b·v). */
  @Test
  void slopesAreThoseOfTheCurve() {
    Random random = RandomCases.random(RandomCases.FIRST_SEED);
    Memristor device = device("yakopcic-jo");
    Crossbar crossbar = crossbar(device, random);
    MemristorCells cells = new MemristorCells(crossbar);
    for (int cell = 0; cell < 12; cell++) {
      double state = crossbar.states()[cell];
      // From sinh 2y = 2 sinh y cosh y, b without knowing it: y = b·v.
      double ratio = device.currentAmperes(1, state) / device.currentAmperes(0.5, state) / 2;
      double b = 2 * Math.log(ratio + Math.sqrt(ratio * ratio - 1));
      for (double volts : new double[] {-1.3, -0.2, 1e-3, 0.4, 2}) {
        double gain = Math.abs(device.currentAmperes(Math.signum(volts), state)) / Math.sinh(b);
        double expected = gain * b * Math.cosh(b * volts);
        assertEquals(expected, cells.siemens(cell, volts), 1e-5 * expected);
      }
    }
  }
}
