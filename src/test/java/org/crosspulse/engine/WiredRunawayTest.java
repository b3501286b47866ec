package org.crosspulse.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.CycleFile;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One device behind its drivers, which takes its own voltage away: an equation of its own. */
class WiredRunawayTest {
  private static final double DRIVER_OHMS = 2e3;
  private static final double VOLTS = 2;

  @ParameterizedTest
  @ValueSource(doubles = {1, 10, 100, 1000})
  void aCellBehindItsDriversFollowsItsEquation(double nanoseconds) {
    CycleExperiment experiment =
        CycleFile.read(
            "fig4",
            List.of(
                "crossbar.rows=1",
                "crossbar.columns=1",
                "crossbar.device=vteam-magic",
                "crossbar.driver_resistance=2 kOhm",
                "scheme.potentiation.width=" + nanoseconds + " ns",
                "signals.row_pulses=[1]",
                "signals.column_pulses=[1]",
                "trace.cells=[[0, 0]]"));
    Crossbar crossbar = experiment.initial().copy();
    new WiredEngine(experiment.wires()).play(crossbar, experiment.schedule(), experiment.counts());
    double expected = integrated(crossbar.device(), nanoseconds * 1e-9);
    assertTrue(expected > 0.6 && expected < 1, "not at rest nor at its bound: " + expected);
    assertEquals(expected, crossbar.state(0, 0), CoupledMotion.TOLERANCE);
  }

  private static double integrated(Memristor device, double seconds) {
    double[] x = {0.5};
    new DormandPrince853Integrator(1e-18, 1, 1e-14, 1e-14)
        .integrate(new Motion(device), 0, x, seconds * 1e9, x);
    return x[0];
  }

  /** Time in ns. */
  private record Motion(Memristor device) implements FirstOrderDifferentialEquations {
    @Override
    public int getDimension() {
      return 1;
    }

    @Override
    public void computeDerivatives(double time, double[] x, double[] derivative) {
      double volts = VOLTS / (1 + 2 * DRIVER_OHMS * device.conductanceSiemens(x[0]));
      derivative[0] = 1e-9 * device.rate(volts, x[0]);
    }
  }
}
