package org.crosspulse.crossbar.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.crosspulse.RandomCases;
import org.crosspulse.problem.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireSolverTest {

  @Test
  void oneCellIsASeriesOfResistors() {
    WireSettings settings = new WireSettings(3, 5, 50, 20, Ends.ONE, Ends.ONE);
    Solution solution = one(settings, settings.driven(1), settings.sensed());
    double amperes = 1 / (50 + 3 + 1e3 + 5 + 20);
    assertEquals(amperes * 1e3, solution.cellVolts()[0], 1e-12);
    assertEquals(amperes, solution.rowAmperes()[0], 1e-15);
    assertEquals(-amperes, solution.columnAmperes()[0], 1e-15);
    assertEquals(1 - 53 * amperes, solution.rowNodeVolts()[0], 1e-12);
    assertEquals(25 * amperes, solution.columnNodeVolts()[0], 1e-12);
  }

  @Test
  void twoEndsHalveTheResistanceOfOneCell() {
    WireSettings settings = new WireSettings(3, 5, 50, 20, Ends.BOTH, Ends.BOTH);
    Solution solution = one(settings, settings.driven(1), settings.sensed());
    double amperes = 1 / (53 / 2.0 + 1e3 + 25 / 2.0);
    assertEquals(amperes * 1e3, solution.cellVolts()[0], 1e-12);
    assertEquals(amperes / 2, solution.rowAmperes()[0], 1e-15);
    assertEquals(amperes / 2, solution.rowFarAmperes()[0], 1e-15);
  }

  private static Solution one(WireSettings settings, LineDrive row, LineDrive column) {
    return new WireSolver(1, 1, settings)
        .solve(
            new OhmicCells(new double[] {1e-3}), new LineDrive[] {row}, new LineDrive[] {column});
  }

  /**
   * A row of n equal cells on grounded columns is a ladder: with cosh θ = 1 + R·g/2, node k of 1 to
   * n has V·cosh((n − k + ½)θ) / cosh((n + ½)θ).
   */
  @ParameterizedTest
  @CsvSource({"1, 10, 1e-3", "7, 1, 1e-4", "110, 1000, 1e-3", "31, 1e-3, 1e-6", "784, 10, 1e-4"})
  void aRowOnGroundedColumnsIsALadder(int cells, double ohms, double siemens) {
    WireSettings settings = new WireSettings(ohms, 0, 0, 0, Ends.ONE, Ends.ONE);
    LineDrive[] columns = new LineDrive[cells];
    Arrays.fill(columns, settings.sensed());
    double[] all = new double[cells];
    Arrays.fill(all, siemens);
    Solution row =
        new WireSolver(1, cells, settings)
            .solve(new OhmicCells(all), new LineDrive[] {settings.driven(0.7)}, columns);
    WireSettings turned = new WireSettings(0, ohms, 0, 0, Ends.ONE, Ends.ONE);
    Solution column =
        new WireSolver(cells, 1, turned)
            .solve(new OhmicCells(all), columns, new LineDrive[] {turned.driven(0.7)});
    double theta = 2 * Math.log((Math.sqrt(ohms * siemens) + Math.sqrt(ohms * siemens + 4)) / 2);
    for (int node = 1; node <= cells; node++) {
      double expected =
          0.7 * Math.cosh((cells - node + 0.5) * theta) / Math.cosh((cells + 0.5) * theta);
      assertEquals(expected, row.rowNodeVolts()[node - 1], 1e-9 * 0.7);
      assertEquals(expected, column.columnNodeVolts()[cells - node], 1e-9 * 0.7);
    }
  }

  /** Equal cells, equally driven from both ends: the left half mirrors the right. */
  @Test
  void aSymmetricArrayHasASymmetricSolution() {
    WireSettings settings = new WireSettings(20, 20, 5, 5, Ends.BOTH, Ends.BOTH);
    int n = 12;
    LineDrive[] rows = new LineDrive[n];
    LineDrive[] columns = new LineDrive[n];
    Arrays.fill(rows, settings.driven(0.5));
    Arrays.fill(columns, settings.driven(-0.5));
    double[] siemens = new double[n * n];
    Arrays.fill(siemens, 1e-4);
    double[] volts =
        new WireSolver(n, n, settings).solve(new OhmicCells(siemens), rows, columns).cellVolts();
    for (int row = 0; row < n; row++) {
      for (int column = 0; column < n; column++) {
        double here = volts[row * n + column];
        assertEquals(here, volts[row * n + (n - 1 - column)], 2e-9);
        assertEquals(here, volts[(n - 1 - row) * n + column], 2e-9);
        assertEquals(here, volts[column * n + row], 2e-9);
      }
    }
  }

  /** Through a floating row, two columns see each other: a divider of two cells. */
  @Test
  void aFloatingRowDividesBetweenItsColumns() {
    WireSettings settings = WireSettings.ideal();
    Solution solution =
        new WireSolver(1, 2, settings)
            .solve(
                new OhmicCells(new double[] {1e-4, 3e-4}),
                new LineDrive[] {LineDrive.floating()},
                new LineDrive[] {settings.driven(1), settings.driven(0)});
    assertTrue(solution.converged());
    assertEquals(0.25, solution.rowNodeVolts()[0], 1e-12);
    assertEquals(0.25, solution.rowNodeVolts()[1], 1e-12);
    assertEquals(0, solution.rowAmperes()[0]);
  }

  @ParameterizedTest
  @CsvSource({
    "128, 128, 1e-3, 1e-9, 1e-3, 100",
    "128, 128, 1e3, 1e-3, 1.01e-3, 1",
    "784, 110, 1, 1e-6, 1e-4, 100",
    "784, 110, 1e3, 1e-3, 1.01e-3, 1",
    "784, 110, 1e3, 1e-9, 1e-3, 0",
    "110, 784, 1e4, 1e-3, 1.01e-3, 1e4"
  })
  void largeArraysConverge(
      int rows, int columns, double ohms, double least, double most, double driver) {
    WireCase wires = large(rows, columns, ohms, least, most, driver);
    Solution solution = wires.solve();
    assertEquals(Outcome.CONVERGED, solution.outcome());
    assertTrue(solution.errorVolts() <= 1e-9 * wires.largestVolts());
    assertEquals(0, Kirchhoff.worst(wires, solution), 1e-11);
    assertTrue(solution.iterations() < 150, solution.iterations() + " iterations");
  }

  private static WireCase large(
      int rows, int columns, double ohms, double least, double most, double driver) {
    WireSettings settings = new WireSettings(ohms, ohms, driver, driver, Ends.ONE, Ends.ONE);
    Random random = RandomCases.random(RandomCases.FIRST_SEED);
    LineDrive[] rowDrives = new LineDrive[rows];
    LineDrive[] columnDrives = new LineDrive[columns];
    Arrays.setAll(rowDrives, row -> settings.driven(random.nextInt(5) == 0 ? 0.7 : 0));
    Arrays.setAll(columnDrives, column -> settings.driven(random.nextInt(3) == 0 ? -0.7 : 0));
    double[] siemens = new double[rows * columns];
    Arrays.setAll(siemens, cell -> RandomCases.logUniform(random, least, most));
    return new WireCase(rows, columns, settings, rowDrives, columnDrives, siemens);
  }

  @Test
  void sameHistorySameBitsAndResetForgets() {
    WireCase first = large(31, 17, 30, 1e-6, 1e-3, 50);
    WireCase second = large(31, 17, 30, 1e-5, 1e-3, 50);
    WireSolver one = new WireSolver(31, 17, first.settings());
    WireSolver other = new WireSolver(31, 17, first.settings());
    for (WireCase wires : new WireCase[] {first, second, first}) {
      for (CellLaw cells : new CellLaw[] {new OhmicCells(wires.siemens()), wires.sinh(0.2)}) {
        assertSameBits(wires.solve(one, cells), wires.solve(other, cells));
      }
    }
    one.reset();
    for (CellLaw cells : new CellLaw[] {new OhmicCells(first.siemens()), first.sinh(0.2)}) {
      one.reset();
      assertSameBits(
          first.solve(one, cells), first.solve(new WireSolver(31, 17, first.settings()), cells));
    }
  }

  private static void assertSameBits(Solution expected, Solution actual) {
    assertTrue(expected.converged());
    assertArrayEquals(expected.cellVolts(), actual.cellVolts());
    assertArrayEquals(expected.rowNodeVolts(), actual.rowNodeVolts());
    assertArrayEquals(expected.cellAmperes(), actual.cellAmperes());
    assertEquals(expected.iterations(), actual.iterations());
  }

  @Test
  void whatIsSolvedAgainTakesNoIterations() {
    WireCase wires = large(128, 60, 10, 1e-6, 1e-4, 50);
    WireSolver solver = new WireSolver(128, 60, wires.settings());
    CellLaw cells = new OhmicCells(wires.siemens());
    int cold = wires.solve(solver, cells).iterations();
    assertTrue(cold > 3);
    assertEquals(0, wires.solve(solver, cells).iterations());
    wires.siemens()[77] *= 1.001;
    int changed = wires.solve(solver, cells).iterations();
    assertTrue(changed < cold, changed + " iterations after a small change, " + cold + " before");
  }

  @Test
  void tooFewIterationsAreAnOutcome() {
    WireCase wires = large(128, 60, 1e3, 1e-6, 1e-3, 50);
    Solution solution =
        wires.solve(new WireSolver(128, 60, wires.settings(), 2), new OhmicCells(wires.siemens()));
    assertEquals(Outcome.MAX_ITERATIONS, solution.outcome());
    assertFalse(solution.converged());
    assertTrue(solution.errorVolts() > 1e-9);
    assertEquals(2, solution.iterations());
    Solution steep = wires.solve(new WireSolver(128, 60, wires.settings(), 2), wires.sinh(0.1));
    assertEquals(Outcome.MAX_ITERATIONS, steep.outcome());
  }

  @Test
  void whatIsNoNumberIsAnOutcomeAndIsForgotten() {
    WireCase wires = large(9, 31, 10, 1e-6, 1e-3, 50);
    WireSolver solver = new WireSolver(9, 31, wires.settings());
    double[] broken = wires.siemens().clone();
    broken[40] = Double.NaN;
    assertEquals(Outcome.NOT_FINITE, wires.solve(solver, new OhmicCells(broken)).outcome());
    LineDrive[] drives = wires.rowDrives().clone();
    drives[2] = wires.settings().driven(Double.NaN);
    CellLaw cells = new OhmicCells(wires.siemens());
    Solution undriven = solver.solve(cells, drives, wires.columnDrives());
    assertEquals(Outcome.NOT_FINITE, undriven.outcome());
    CellLaw nonlinear =
        new CellLaw() {
          @Override
          public double amperes(int cell, double volts) {
            return cell == 40 ? Double.NaN : 1e-4 * volts;
          }

          @Override
          public double siemens(int cell, double volts) {
            return 1e-4;
          }
        };
    assertEquals(Outcome.NOT_FINITE, wires.solve(solver, nonlinear).outcome());
    assertSameBits(wires.solve(), wires.solve(solver, cells));
  }

  @Test
  void impossibleInputIsRefused() {
    assertThrows(BadInputException.class, () -> new WireSettings(-1, 0, 0, 0, Ends.ONE, Ends.ONE));
    assertThrows(
        BadInputException.class, () -> new WireSettings(0, Double.NaN, 0, 0, Ends.ONE, Ends.ONE));
    assertThrows(
        BadInputException.class,
        () -> new WireSettings(0, 0, Double.POSITIVE_INFINITY, 0, Ends.ONE, Ends.ONE));
    WireSolver solver = new WireSolver(1, 1, WireSettings.ideal());
    LineDrive[] floating = {LineDrive.floating()};
    CellLaw cells = new OhmicCells(new double[] {1});
    assertThrows(IllegalArgumentException.class, () -> solver.solve(cells, floating, floating));
    assertThrows(
        IllegalArgumentException.class, () -> solver.solve(cells, new LineDrive[2], floating));
  }
}
