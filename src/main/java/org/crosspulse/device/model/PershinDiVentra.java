package org.crosspulse.device.model;

import static org.crosspulse.device.ParameterValues.requireOrder;
import static org.crosspulse.device.ParameterValues.requirePositive;

import java.util.List;
import org.crosspulse.device.ConstantStep;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.ModelType;
import org.crosspulse.device.Overdriven;
import org.crosspulse.device.Parameter;
import org.crosspulse.device.ParameterValues;
import org.crosspulse.device.PulseMap;
import org.crosspulse.device.Thresholds;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;

/**
 * The Pershin–Di Ventra threshold memristor: its resistance moves at a rate proportional to the
 * voltage beyond the threshold, and, for α &gt; 0, slowly inside it as well.
 *
 * <p>dR/dt = f(v) = β·v + ½(α − β)(|v + V_t| − |v − V_t|) between R_on and R_off. In the source's
 * sign, kept here, a positive voltage raises R: its device files say {@code polarity = -1}. The
 * state is x = (R_off − R)/(R_off − R_on). f does not depend on R, so that a pulse is a constant
 * step of x (not of G) for any α. The dead zone is exact if and only if α = 0.
 *
 * <p>Source: Y. V. Pershin, M. Di Ventra, SPICE model of memristive devices with threshold,
 * arXiv:1204.2600.
 *
 * @param onOhms R_on, the lowest resistance (Ω)
 * @param offOhms R_off, the highest resistance (Ω)
 * @param alpha rate inside the threshold, ≥ 0 (Ω/(V·s))
 * @param beta rate beyond the threshold, &gt; 0 (Ω/(V·s))
 * @param thresholdVolts V_t &gt; 0 (V)
 */
public record PershinDiVentra(
    double onOhms, double offOhms, double alpha, double beta, double thresholdVolts)
    implements Memristor {

  /** How a device file names this model and its parameters. */
  public static final ModelType TYPE =
      new ModelType(
          "pershin-di-ventra",
          "resistance moves with the voltage beyond a threshold",
          "Y. V. Pershin, M. Di Ventra, arXiv:1204.2600",
          List.of(
              Parameter.quantity("r_on", Unit.OHM, "lowest resistance"),
              Parameter.quantity("r_off", Unit.OHM, "highest resistance"),
              Parameter.quantity("alpha", Unit.OHM_PER_VOLT_SECOND, "rate inside the threshold"),
              Parameter.quantity("beta", Unit.OHM_PER_VOLT_SECOND, "rate beyond the threshold"),
              Parameter.quantity("v_t", Unit.VOLT, "threshold, the same for both signs")),
          PershinDiVentra::from);

  /** Checks the signs and the order of the resistances. */
  public PershinDiVentra {
    requirePositive("r_on", onOhms, Unit.OHM);
    requirePositive("r_off", offOhms, Unit.OHM);
    requireOrder("r_on", onOhms, "r_off", offOhms, Unit.OHM);
    requirePositive("beta", beta, Unit.OHM_PER_VOLT_SECOND);
    requirePositive("v_t", thresholdVolts, Unit.VOLT);
    if (!(alpha >= 0) || Double.isInfinite(alpha)) {
      throw BadInputException.of(
          "alpha",
          Quantity.format(alpha, Unit.OHM_PER_VOLT_SECOND),
          Unit.OHM_PER_VOLT_SECOND.meaning() + " of zero or more");
    }
  }

  private static Memristor from(ParameterValues values) {
    return new PershinDiVentra(
        values.number("r_on"),
        values.number("r_off"),
        values.number("alpha"),
        values.number("beta"),
        values.number("v_t"));
  }

  /** f(v) = dR/dt (Ω/s), written piecewise so that it is exactly 0 inside when α = 0. */
  static double resistanceRate(double volts, double alpha, double beta, double threshold) {
    double inside = Math.max(-threshold, Math.min(threshold, volts));
    return alpha * inside + beta * (volts - inside);
  }

  @Override
  public Thresholds thresholds() {
    return new Thresholds(-thresholdVolts, thresholdVolts);
  }

  @Override
  public boolean hasDeadZone() {
    return alpha == 0;
  }

  @Override
  public double rate(double volts, double state) {
    return -resistanceRate(volts, alpha, beta, thresholdVolts) / (offOhms - onOhms);
  }

  @Override
  public double conductanceSiemens(double state) {
    return 1 / LinearResistance.ohms(state, onOhms, offOhms);
  }

  @Override
  public double stateAtConductance(double siemens) {
    return LinearResistance.state(siemens, onOhms, offOhms);
  }

  @Override
  public PulseMap pulse(double volts, double seconds) {
    return ConstantStep.of(rate(volts, 0) * seconds);
  }

  /** dR/dt is linear on both sides of the threshold, so that its integral is one of triangles. */
  @Override
  public PulseMap ramp(double fromVolts, double toVolts, double seconds) {
    if (fromVolts == toVolts) {
      return pulse(fromVolts, seconds);
    }
    double threshold = Math.signum(fromVolts + toVolts) * thresholdVolts;
    double beyond = threshold * Overdriven.powerSeconds(fromVolts, toVolts, seconds, threshold, 1);
    double inside = (fromVolts + toVolts) / 2 * seconds - beyond;
    return ConstantStep.of(-(alpha * inside + beta * beyond) / (offOhms - onOhms));
  }
}
