package org.crosspulse.crossbar.wire;

import java.util.Random;
import org.crosspulse.RandomCases;

/** A solver that has solved the same array with other drives, conductances and laws before. */
class WarmSolverTest extends WireSolverContractTest {

  @Override
  WireSolver solver(WireCase wires, Random random) {
    WireSolver solver = new WireSolver(wires.rows(), wires.columns(), wires.settings());
    WireCase other = WireCase.random(random, wires.rows(), wires.columns(), random.nextBoolean());
    solver.solve(new OhmicCells(other.siemens()), other.rowDrives(), other.columnDrives());
    solver.solve(other.sinh(0.2), wires.rowDrives(), other.columnDrives());
    double[] changed = wires.siemens().clone();
    changed[random.nextInt(changed.length)] = RandomCases.logUniform(random, 1e-9, 1e-3);
    solver.solve(new OhmicCells(changed), wires.rowDrives(), wires.columnDrives());
    return solver;
  }
}
