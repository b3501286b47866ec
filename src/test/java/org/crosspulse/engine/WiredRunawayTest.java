package org.crosspulse.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.CycleFile;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.crossbar.wire.WireSettings;
import org.crosspulse.device.Memristor;
import org.crosspulse.pulse.Phase;
import org.crosspulse.pulse.Ticks;
import org.junit.jupiter.api.Test;
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
        experiment("vteam-magic", List.of("scheme.potentiation.width=" + nanoseconds + " ns"));
    Crossbar crossbar = experiment.initial().copy();
    Energy energy = play(experiment, crossbar);
    double[] expected = integrated(crossbar.device(), nanoseconds);
    assertTrue(expected[0] > 0.6 && expected[0] < 1, "at rest or at its bound: " + expected[0]);
    assertEquals(expected[0], crossbar.state(0, 0), WireSettings.LEAST_STATE_TOLERANCE);
    // The row's pulse in the other phase moves nothing, but costs something.
    Phase other = experiment.schedule().phases().get(1);
    double ohms = 2 * DRIVER_OHMS + 1 / crossbar.device().conductanceSiemens(expected[0]);
    double seconds = Ticks.toSeconds(other.timing().widthTicks());
    double alone = other.rowVolts() * other.rowVolts() / ohms * seconds;
    assertEquals(1, energy.sourceJoules() / (expected[1] + alone), 1e-9);
  }

  /**
   * The state at which a cell of a rate that jumps at its threshold has taken so much of its own
   * voltage away that it stops: V/(1 + 2·R·g) = V_on.
   */
  @Test
  void aCellThatTakesItsVoltageAwayStopsAtItsThreshold() {
    CycleExperiment experiment =
        experiment(
            "constant-rate",
            List.of(
                "scheme.potentiation.width=1 s",
                "scheme.potentiation.period=2 s",
                "crossbar.initial_state=0.1"));
    Crossbar crossbar = experiment.initial().copy();
    play(experiment, crossbar);
    Memristor device = crossbar.device();
    double volts = 2 * experiment.schedule().phases().get(0).rowVolts();
    double siemens = (volts / device.thresholds().onVolts() - 1) / (2 * DRIVER_OHMS);
    double stopped = device.conductanceSiemens(crossbar.state(0, 0));
    assertEquals(1, stopped / siemens, 1e-7);
  }

  /** A coarse tolerance is another way, to much the same place. */
  @Test
  void aCoarseToleranceMissesByNoMoreThanItSays() {
    CycleExperiment fine = experiment("vteam-magic", List.of("scheme.potentiation.width=10 ns"));
    CycleExperiment coarse =
        experiment(
            "vteam-magic",
            List.of("scheme.potentiation.width=10 ns", "crossbar.state_tolerance=1e-4"));
    Crossbar expected = fine.initial().copy();
    Crossbar crossbar = coarse.initial().copy();
    play(fine, expected);
    play(coarse, crossbar);
    double missed = Math.abs(crossbar.state(0, 0) - expected.state(0, 0));
    assertTrue(missed > 0 && missed < 1e-4, "by " + missed);
  }

  private static CycleExperiment experiment(String device, List<String> more) {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "crossbar.rows=1",
                "crossbar.columns=1",
                "crossbar.device=" + device,
                "crossbar.driver_resistance=2 kOhm",
                "signals.row_pulses=[1]",
                "signals.column_pulses=[1]",
                "trace.cells=[[0, 0]]"));
    settings.addAll(more);
    return CycleFile.read("fig4", settings);
  }

  private static Energy play(CycleExperiment experiment, Crossbar crossbar) {
    CycleMeter meter = new CycleMeter(1, 1);
    new WiredEngine(experiment.wires(), meter, List.of(), tick -> {})
        .play(crossbar, experiment.schedule(), experiment.counts());
    return meter.total();
  }

  /** The state, and the energy that both sources have given (J). */
  private static double[] integrated(Memristor device, double nanoseconds) {
    double[] y = {0.5, 0};
    new DormandPrince853Integrator(1e-18, 1, 1e-14, 1e-14)
        .integrate(new Motion(device), 0, y, nanoseconds, y);
    return new double[] {y[0], y[1] * 1e-12};
  }

  /** Time in ns, energy in pJ. */
  private record Motion(Memristor device) implements FirstOrderDifferentialEquations {
    @Override
    public int getDimension() {
      return 2;
    }

    @Override
    public void computeDerivatives(double time, double[] y, double[] derivative) {
      double siemens = device.conductanceSiemens(y[0]);
      double volts = VOLTS / (1 + 2 * DRIVER_OHMS * siemens);
      derivative[0] = 1e-9 * device.rate(volts, y[0]);
      derivative[1] = 1e3 * VOLTS * volts * siemens;
    }
  }
}
