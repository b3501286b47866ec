package org.crosspulse.crossbar.wire;

import java.util.Random;

/** A new solver each time. */
class ColdSolverTest extends WireSolverContractTest {

  @Override
  WireSolver solver(WireCase wires, Random random) {
    return new WireSolver(wires.rows(), wires.columns(), wires.settings());
  }
}
