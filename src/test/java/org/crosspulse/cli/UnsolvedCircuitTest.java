package org.crosspulse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A circuit whose voltages cannot be found is told in a line. */
class UnsolvedCircuitTest {
  @Test
  void isOneLineAndExitCode1() {
    CommandLineRun run =
        CommandLineRun.of(
            "cycle",
            "fig4",
            "--quiet",
            "--set",
            "run.fidelity=event",
            "--set",
            "crossbar.wire_resistance=1e300 Ohm");
    assertEquals(1, run.exitCode(), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().startsWith("crosspulse: the circuit was not solved at "), run.err());
  }
}
