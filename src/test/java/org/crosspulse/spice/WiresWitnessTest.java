package org.crosspulse.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.crossbar.wire.Ends;
import org.crosspulse.crossbar.wire.LineDrive;
import org.crosspulse.crossbar.wire.MemristorCells;
import org.crosspulse.crossbar.wire.Solution;
import org.crosspulse.crossbar.wire.WireSettings;
import org.crosspulse.crossbar.wire.WireSolver;
import org.crosspulse.pulse.Phase;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.Ticks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** On the flat top of a pulse, ngspice and the solver of wires find the same potentials. */
class WiresWitnessTest {
  private static final int ROWS = 4;
  private static final int COLUMNS = 3;
  private static final double TOLERANCE_PART = 1e-8;
  private static final PulseCounts COUNTS =
      new PulseCounts(new int[] {4, 0, 2, 1}, new int[] {3, -4, 1});

  static List<Arguments> cases() {
    List<Arguments> cases = new ArrayList<>();
    for (String device : List.of("constant-rate", "pershin-di-ventra", "yakopcic-2020")) {
      for (WireSettings wires :
          List.of(
              new WireSettings(120, 75, 330, 0, Ends.ONE, Ends.ONE),
              new WireSettings(120, 75, 330, 0, Ends.BOTH, Ends.BOTH),
              new WireSettings(0, 75, 330, 0, Ends.ONE, Ends.BOTH),
              new WireSettings(120, 0, 0, 0, Ends.BOTH, Ends.ONE),
              new WireSettings(0, 0, 330, 0, Ends.BOTH, Ends.BOTH),
              WireSettings.ideal())) {
        cases.add(Arguments.of(device, wires));
      }
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void sameNodes(String device, WireSettings wires) {
    NgspiceRun.assumeIsThere();
    SpiceCase base = SpiceCase.of(device);
    double[] states = new double[ROWS * COLUMNS];
    for (int cell = 0; cell < states.length; cell++) {
      states[cell] = 0.1 + 0.07 * cell;
    }
    Crossbar crossbar = new Crossbar(ROWS, COLUMNS, base.device().device(), states);
    SpiceSettings settings = SpiceSettings.of(base.schedule()).withPeaks(true);
    Netlist netlist =
        new Netlist(base.device(), crossbar, wires, base.schedule(), COUNTS, settings);
    NgspiceRun run = NgspiceRun.of(netlist.text(List.of("wires")));
    Phase phase = base.schedule().phases().get(0);
    double middle = Ticks.toSeconds(phase.timing().widthTicks()) / 2;
    double[] then = new double[states.length];
    for (int cell = 0; cell < then.length; cell++) {
      then[cell] = run.at("v(x" + cell / COLUMNS + "_" + cell % COLUMNS + ")", middle);
    }
    Solution solution =
        new WireSolver(ROWS, COLUMNS, wires)
            .solve(
                new MemristorCells(new Crossbar(ROWS, COLUMNS, crossbar.device(), then)),
                drives(wires, COUNTS.rows(), phase.rowVolts()),
                drives(wires, COUNTS.columns(), phase.columnVolts()));
    assertTrue(solution.converged());
    double tolerance = TOLERANCE_PART * phase.fullSelectVolts();
    for (int cell = 0; cell < then.length; cell++) {
      int row = cell / COLUMNS;
      int column = cell % COLUMNS;
      String message = device + ", " + wires + ", cell " + row + ", " + column;
      String rowNode = "v(" + netlist.wiring().rowNode(row, column) + ")";
      String columnNode = "v(" + netlist.wiring().columnNode(row, column) + ")";
      assertEquals(solution.rowNodeVolts()[cell], run.at(rowNode, middle), tolerance, message);
      assertEquals(
          solution.columnNodeVolts()[cell], run.at(columnNode, middle), tolerance, message);
    }
  }

  /** In the first phase: the signs that pulse in it are positive. */
  private static LineDrive[] drives(WireSettings wires, int[] counts, double volts) {
    LineDrive[] drives = new LineDrive[counts.length];
    for (int line = 0; line < counts.length; line++) {
      drives[line] = wires.driven(counts[line] > 0 ? volts : 0);
    }
    return drives;
  }
}
