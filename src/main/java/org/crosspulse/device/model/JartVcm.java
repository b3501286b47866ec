package org.crosspulse.device.model;

import static org.crosspulse.device.ParameterValues.requireNegative;
import static org.crosspulse.device.ParameterValues.requirePositive;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.ModelType;
import org.crosspulse.device.Parameter;
import org.crosspulse.device.ParameterValues;
import org.crosspulse.device.Thresholds;
import org.crosspulse.units.Unit;

/**
 * JART VCM v1b: oxygen vacancies that hop between a plug and a disc, with the explicit form of its
 * current ({@link JartCurrent}), so that no equation has to be solved within a time step.
 *
 * <p>The state is x = (N − N_min)/(N_max − N_min). Negative voltages set (device files say {@code
 * polarity = -1}). Any voltage moves the vacancies, though below some 0.3 V hardly: the two
 * voltages of the file are nominal thresholds.
 *
 * <p>Sources: F. Cüppers et al., APL Materials 7, 091105 (2019); C. Bengel et al., IEEE TCAS-I 67,
 * 4618 (2020); explicit current: JART-TUD, doi:10.1109/SMACD58065.2023.10192107, valid for the
 * standard parameters.
 *
 * @param kinetics dN/dt
 * @param readVolts voltage at which the conductance is taken, in the source's sign, &gt; 0 (V)
 * @param nominal the voltages that stand in for thresholds, in the source's sign
 */
public record JartVcm(JartKinetics kinetics, double readVolts, Thresholds nominal)
    implements Memristor {

  private static final double STATE_ACCURACY = 1e-15;
  private static final int MAX_EVALUATIONS = 200;

  /** How a device file names this model and its parameters. */
  public static final ModelType TYPE =
      new ModelType(
          "jart-vcm",
          "JART VCM v1b: hopping vacancies, with the explicit current",
          "F. Cuppers et al., APL Mater. 7, 091105 (2019); C. Bengel et al., IEEE TCAS-I 67, 4618"
              + " (2020)",
          Stream.of(
                  List.of(
                      Parameter.quantity(
                          "v_set", Unit.VOLT, "nominal threshold of a set, negative"),
                      Parameter.quantity("v_reset", Unit.VOLT, "nominal threshold of a reset"),
                      Parameter.quantity("v_read", Unit.VOLT, "where the conductance is taken")),
                  JartKinetics.PARAMETERS)
              .flatMap(List::stream)
              .toList(),
          JartVcm::from);

  /** Checks the voltage of the read. */
  public JartVcm {
    requirePositive("v_read", readVolts, Unit.VOLT);
  }

  private static Memristor from(ParameterValues values) {
    return new JartVcm(
        JartKinetics.from(values),
        values.number("v_read"),
        new Thresholds(
            requireNegative("v_set", values.number("v_set"), Unit.VOLT),
            requirePositive("v_reset", values.number("v_reset"), Unit.VOLT)));
  }

  private double density(double state) {
    return kinetics.minDensity() + range() * state;
  }

  private double range() {
    return kinetics.maxDensity() - kinetics.minDensity();
  }

  @Override
  public Thresholds thresholds() {
    return nominal;
  }

  @Override
  public boolean hasDeadZone() {
    return false;
  }

  @Override
  public double rate(double volts, double state) {
    if (volts == 0) {
      return 0;
    }
    double density = density(state);
    return kinetics.speed(volts, density, JartCurrent.amperes(volts, density)) / range();
  }

  @Override
  public boolean isOhmic() {
    return false;
  }

  @Override
  public double currentAmperes(double volts, double state) {
    return JartCurrent.amperes(volts, density(state));
  }

  @Override
  public double conductanceSiemens(double state) {
    return currentAmperes(readVolts, state) / readVolts;
  }

  /** By Brent's method: the current has no closed inverse. */
  @Override
  public double stateAtConductance(double siemens) {
    if (siemens <= conductanceSiemens(0)) {
      return 0;
    }
    if (siemens >= conductanceSiemens(1)) {
      return 1;
    }
    return new BrentSolver(STATE_ACCURACY, STATE_ACCURACY)
        .solve(MAX_EVALUATIONS, state -> conductanceSiemens(state) - siemens, 0, 1);
  }
}
