package org.crosspulse.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.CycleFile;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.crossbar.wire.LineDrive;
import org.crosspulse.crossbar.wire.OhmicCells;
import org.crosspulse.crossbar.wire.WireSettings;
import org.crosspulse.crossbar.wire.WireSolver;
import org.crosspulse.engine.CycleTally;
import org.crosspulse.engine.EventEngine;
import org.crosspulse.engine.WiredEngine;
import org.crosspulse.variability.ArrayNoise;
import org.crosspulse.variability.ArrayNoise.Line;
import org.junit.jupiter.api.Test;

/** The shipped experiments whose cells get other voltages than the scheme says, cell by cell. */
class ImperfectVoltagesTest {
  private static final double V = 0.2;
  private static final double K_ON = 20723.508934;
  private static final double K_OFF = -56513.269049;
  private static final double P_ON = 0.51051;
  private static final double P_OFF = 0.15015;
  private static final int WIRED = 12;

  /** Travel of the device file's equation in one pulse, without the window. */
  private static double travel(double volts, double onSeconds, double offSeconds) {
    if (volts > V) {
      return K_ON * Math.pow(volts / V - 1, 2) * onSeconds;
    }
    return volts < -V ? K_OFF * (-volts / V - 1) * offSeconds : 0;
  }

  /** x after dx = f·d(travel), f = (1 − x)^p on the way up and x^p on the way down. */
  private static double after(double state, double travel) {
    return travel > 0
        ? 1 - Math.pow(Math.pow(1 - state, 1 - P_ON) - (1 - P_ON) * travel, 1 / (1 - P_ON))
        : Math.pow(Math.pow(state, 1 - P_OFF) + (1 - P_OFF) * travel, 1 / (1 - P_OFF));
  }

  @Test
  void amplitudeSpreadMakesAnotherStepInEveryCellAndHalfSelectsThatMove() {
    CycleExperiment experiment = CycleFile.read("amplitude-spread", List.of());
    Crossbar crossbar = experiment.initial().copy();
    ArrayNoise noise = crossbar.noise();
    CycleTally tally = new EventEngine().play(crossbar, experiment.schedule(), experiment.counts());
    int disturbed = 0;
    for (int cell = 0; cell < 64; cell++) {
      int n = experiment.counts().rows()[cell / 8];
      int m = experiment.counts().columns()[cell % 8];
      double row = 0.95 * V * (1 + 0.05 * noise.amplitude(new Line(true, cell / 8)));
      double column = 0.95 * V * (1 + 0.05 * noise.amplitude(new Line(false, cell % 8)));
      double state = phase(0.5, 1, n, Math.max(0, m), row, column);
      state = phase(state, -1, n, Math.max(0, -m), row, column);
      assertEquals(state, crossbar.states()[cell], 1e-9, "cell " + cell);
      disturbed += row > V ? n - Math.min(n, Math.max(0, m)) : 0;
      disturbed += row > V ? n - Math.min(n, Math.max(0, -m)) : 0;
      disturbed += column > V ? Math.abs(m) - Math.min(n, Math.abs(m)) : 0;
    }
    assertTrue(disturbed > 0, "no line of this seed is beyond the threshold alone");
    assertEquals(disturbed, tally.movingHalfSelects());
  }

  private static double phase(
      double state, int sign, int rowPulses, int columnPulses, double row, double column) {
    int together = Math.min(rowPulses, columnPulses);
    double alone = rowPulses > columnPulses ? row : column;
    int lone = Math.max(rowPulses, columnPulses) - together;
    double met = after(state, together * travel(sign * (row + column), 50e-9, 20e-9));
    return after(met, lone * travel(sign * alone, 50e-9, 20e-9));
  }

  @Test
  void wiresLeaveTheFarCellsBehind() {
    CycleExperiment experiment = CycleFile.read("wires", List.of());
    CrosscheckReport report = play(experiment);
    assertFalse(report.pass());
    for (int row = 0; row < WIRED; row++) {
      int first = row * WIRED;
      for (int cell = first + 1; cell < first + WIRED; cell++) {
        double before = report.changes()[cell - 1];
        double change = report.changes()[cell];
        assertTrue(before == 0 ? change == 0 : change < before, "cell " + cell);
      }
      assertTrue(report.changes()[first] > 0, "row " + row);
    }
    assertEquals(0, report.changes()[WIRED - 1], "the cell that is farthest from both drivers");
  }

  @Test
  void oneShortPulseThroughWiresIsTheRateAtTheVoltageThereTimesItsWidth() {
    double seconds = 1e-9;
    String ones = Arrays.toString(filled(1));
    CycleExperiment experiment =
        CycleFile.read(
            "wires",
            List.of(
                "signals.row_pulses=" + ones,
                "signals.column_pulses=" + ones,
                "scheme.potentiation.width=1 ns"));
    Crossbar crossbar = experiment.initial().copy();
    new WiredEngine(experiment.wires()).play(crossbar, experiment.schedule(), experiment.counts());
    double[] siemens = new double[WIRED * WIRED];
    Arrays.fill(siemens, (2.30295e-6 + 54.3713333333333e-6) / 2);
    double half = V * 2 / 3;
    WireSettings wires = experiment.wires();
    assertEquals(100, wires.rowSegmentOhms());
    double[] volts =
        new WireSolver(WIRED, WIRED, wires)
            .solve(new OhmicCells(siemens), drives(wires, half), drives(wires, -half))
            .cellVolts();
    double largest = 0;
    for (int cell = 0; cell < volts.length; cell++) {
      double first = travel(volts[cell], seconds, 0) * Math.pow(0.5, P_ON);
      // A travel of 1e-6 changes the window by as much, and the voltages by less.
      assertEquals(first, crossbar.states()[cell] - 0.5, 1e-5 * first + 1e-13, "cell " + cell);
      largest = Math.max(largest, first);
    }
    assertTrue(largest > 1e-7, "nothing moved");
  }

  private static int[] filled(int count) {
    int[] counts = new int[WIRED];
    Arrays.fill(counts, count);
    return counts;
  }

  private static LineDrive[] drives(WireSettings wires, double volts) {
    LineDrive[] drives = new LineDrive[WIRED];
    Arrays.fill(drives, wires.driven(volts));
    return drives;
  }

  private static CrosscheckReport play(CycleExperiment experiment) {
    return Crosscheck.run(
        new WiredEngine(experiment.wires()),
        experiment.initial().copy(),
        experiment.schedule(),
        experiment.counts(),
        experiment.referenceState(),
        experiment.toleranceSteps());
  }
}
