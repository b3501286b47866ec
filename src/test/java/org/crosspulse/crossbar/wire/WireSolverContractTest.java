package org.crosspulse.crossbar.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.crosspulse.RandomCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every way to solve the nodal equations has to obey. */
public abstract class WireSolverContractTest {
  private static final double TOLERANCE = 1e-9;

  /** What the reference's own rounding may add. */
  private static final double REFERENCE = 2e-12;

  /** A solver for the case. */
  abstract WireSolver solver(WireCase wires, Random random);

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#many")
  void resistorsAgreeWithADenseSolve(long seed) {
    Random random = RandomCases.random(seed);
    WireCase wires = WireCase.random(random);
    CellLaw cells = new OhmicCells(wires.siemens());
    Solution solution = wires.solve(solver(wires, random), cells);
    assertAgrees(wires, solution, new DenseNodal(wires).solve(cells, 1e3), seed);
    assertLaws(wires, solution, cells, seed);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#few")
  void steepDevicesAgreeWithADenseNewton(long seed) {
    Random random = RandomCases.random(seed);
    WireCase wires = WireCase.random(random, 1 + random.nextInt(8), 1 + random.nextInt(6), false);
    double scale = RandomCases.logUniform(random, 0.03, 0.5);
    CellLaw cells = wires.sinh(scale);
    Solution solution = wires.solve(solver(wires, random), cells);
    assertAgrees(wires, solution, new DenseNodal(wires).solve(cells, 2 * scale), seed);
    assertLaws(wires, solution, cells, seed);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.crosspulse.RandomCases#few")
  void idealWiresGiveExactlyTheVoltagesOfTheSources(long seed) {
    Random random = RandomCases.random(seed);
    WireCase drawn = WireCase.random(random, 5, 7, false);
    WireSettings ideal = WireSettings.ideal();
    LineDrive[] rows = new LineDrive[5];
    LineDrive[] columns = new LineDrive[7];
    for (int row = 0; row < 5; row++) {
      rows[row] = ideal.driven(drawn.rowDrives()[row].volts());
    }
    for (int column = 0; column < 7; column++) {
      columns[column] = ideal.driven(drawn.columnDrives()[column].volts());
    }
    WireCase wires = new WireCase(5, 7, ideal, rows, columns, drawn.siemens());
    Solution solution = wires.solve(solver(wires, random), new OhmicCells(wires.siemens()));
    assertTrue(solution.converged());
    assertEquals(0, solution.errorVolts());
    for (int cell = 0; cell < 35; cell++) {
      double row = rows[cell / 7].volts();
      double column = columns[cell % 7].volts();
      assertEquals(row, solution.rowNodeVolts()[cell], "seed " + seed);
      assertEquals(column, solution.columnNodeVolts()[cell], "seed " + seed);
      assertEquals(row - column, solution.cellVolts()[cell], "seed " + seed);
    }
  }

  private static void assertAgrees(
      WireCase wires, Solution solution, double[] expected, long seed) {
    String message = "seed " + seed + ": " + wires + ", " + solution.outcome();
    double scale = wires.largestVolts();
    assertTrue(solution.converged(), message);
    assertTrue(solution.errorVolts() <= TOLERANCE * scale, message);
    int cells = wires.siemens().length;
    double bound = solution.errorVolts() + REFERENCE * scale;
    for (int cell = 0; cell < cells; cell++) {
      assertEquals(expected[cell], solution.rowNodeVolts()[cell], bound, message);
      assertEquals(expected[cells + cell], solution.columnNodeVolts()[cell], bound, message);
    }
  }

  /** Kirchhoff's and Ohm's laws at every node, the cells' own, and the balance of power. */
  private static void assertLaws(WireCase wires, Solution solution, CellLaw cells, long seed) {
    String message = "seed " + seed + ": " + wires;
    assertEquals(0, Kirchhoff.worst(wires, solution), 1e-9, message);
    double scale = wires.largestVolts();
    for (int cell = 0; cell < wires.siemens().length; cell++) {
      double volts = solution.cellVolts()[cell];
      double slack = 4 * cells.siemens(cell, volts) * TOLERANCE * scale;
      assertEquals(cells.amperes(cell, volts), solution.cellAmperes()[cell], slack, message);
    }
    PowerBalance power =
        PowerBalance.of(solution, wires.settings(), wires.rowDrives(), wires.columnDrives());
    double watts = power.dissipatedWatts();
    assertTrue(power.cellWatts() >= 0 && power.driverWatts() >= 0, message);
    assertEquals(watts, power.sourceWatts(), 1e-9 * watts + 1e-25, message);
  }
}
