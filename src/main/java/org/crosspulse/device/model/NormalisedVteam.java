package org.crosspulse.device.model;

import static org.crosspulse.device.ParameterValues.requireNegative;
import static org.crosspulse.device.ParameterValues.requireOrder;
import static org.crosspulse.device.ParameterValues.requirePositive;

import java.util.List;
import org.crosspulse.device.ConstantStep;
import org.crosspulse.device.IdentityPulse;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.ModelType;
import org.crosspulse.device.OdePulse;
import org.crosspulse.device.Overdriven;
import org.crosspulse.device.Parameter;
import org.crosspulse.device.ParameterValues;
import org.crosspulse.device.PulseMap;
import org.crosspulse.device.RampPulse;
import org.crosspulse.device.Thresholds;
import org.crosspulse.units.Unit;

/**
 * VTEAM with its state normalised to [0, 1]: the rate is a power of the overdrive, and a window
 * slows the state near its bounds.
 *
 * <p>dx/dt = k_on·(v/V_on − 1)^α_on·f(x) for v &gt; V_on &gt; 0, k_off·(v/V_off − 1)^α_off·f(x) for
 * v &lt; V_off &lt; 0, else 0; G = G_min + (G_max − G_min)·x. Here <em>on</em> is the direction in
 * which the conductance rises, the opposite of VTEAM's own naming. Closed forms: window {@code
 * none} (a constant step) and {@code power}; the others are integrated.
 *
 * <p>Source: S. Kvatinsky et al., VTEAM, IEEE TCAS-II 62, 786 (2015); the normalised form is that
 * of the SIMBRAIN simulator.
 *
 * @param minSiemens conductance at x = 0 (S)
 * @param maxSiemens conductance at x = 1 (S)
 * @param window the window function, with the exponents of {@code on} and {@code off}
 */
public record NormalisedVteam(
    Direction on, Direction off, double minSiemens, double maxSiemens, Window window)
    implements Memristor {

  /** How a device file names this model and its parameters. */
  public static final ModelType TYPE =
      new ModelType(
          "vteam-normalised",
          "VTEAM with a normalised state: power of the overdrive, window functions",
          "S. Kvatinsky et al., VTEAM, IEEE TCAS-II 62, 786 (2015), normalised as in SIMBRAIN",
          List.of(
              Parameter.quantity("v_on", Unit.VOLT, "threshold above which the state rises"),
              Parameter.quantity("v_off", Unit.VOLT, "threshold below which the state falls"),
              Parameter.quantity("k_on", Unit.PER_SECOND, "rate at twice v_on, positive"),
              Parameter.quantity("k_off", Unit.PER_SECOND, "rate at twice v_off, negative"),
              Parameter.number("alpha_on", "power of the overdrive above v_on"),
              Parameter.number("alpha_off", "power of the overdrive below v_off"),
              Parameter.choice("window", Window.words(), "slows the state near its bounds"),
              Parameter.number("p_on", "exponent of the window on the way up"),
              Parameter.number("p_off", "exponent of the window on the way down"),
              Parameter.quantity("g_min", Unit.SIEMENS, "conductance at x = 0"),
              Parameter.quantity("g_max", Unit.SIEMENS, "conductance at x = 1")),
          NormalisedVteam::from);

  /**
   * The motion in one direction.
   *
   * @param thresholdVolts V_on &gt; 0 or V_off &lt; 0 (V)
   * @param ratePerSecond k, of the sign of the threshold (1/s)
   * @param alpha power of the overdrive, &gt; 0
   * @param windowExponent p &gt; 0
   */
  public record Direction(
      double thresholdVolts, double ratePerSecond, double alpha, double windowExponent) {
    /** The rate without its window (1/s); 0 unless {@code volts} is beyond the threshold. */
    double rate(double volts) {
      return ratePerSecond * Overdrive.power(volts, thresholdVolts, alpha);
    }
  }

  /** Checks the signs and the order of the conductances. */
  public NormalisedVteam {
    requirePositive("v_on", on.thresholdVolts, Unit.VOLT);
    requireNegative("v_off", off.thresholdVolts, Unit.VOLT);
    requirePositive("k_on", on.ratePerSecond, Unit.PER_SECOND);
    requireNegative("k_off", off.ratePerSecond, Unit.PER_SECOND);
    requirePositive("alpha_on", on.alpha);
    requirePositive("alpha_off", off.alpha);
    requirePositive("p_on", on.windowExponent);
    requirePositive("p_off", off.windowExponent);
    requirePositive("g_min", minSiemens, Unit.SIEMENS);
    requirePositive("g_max", maxSiemens, Unit.SIEMENS);
    requireOrder("g_min", minSiemens, "g_max", maxSiemens, Unit.SIEMENS);
  }

  private static Memristor from(ParameterValues values) {
    return new NormalisedVteam(
        direction(values, "on"),
        direction(values, "off"),
        values.number("g_min"),
        values.number("g_max"),
        Window.of(values.word("window")));
  }

  private static Direction direction(ParameterValues values, String name) {
    return new Direction(
        values.number("v_" + name),
        values.number("k_" + name),
        values.number("alpha_" + name),
        values.number("p_" + name));
  }

  private Direction direction(double volts) {
    return volts > 0 ? on : off;
  }

  @Override
  public Thresholds thresholds() {
    return new Thresholds(on.thresholdVolts, off.thresholdVolts);
  }

  @Override
  public boolean hasDeadZone() {
    return true;
  }

  @Override
  public double rate(double volts, double state) {
    Direction direction = direction(volts);
    double rate = direction.rate(volts);
    // 0 times a window that is not finite would be NaN.
    return rate == 0 ? 0 : rate * window.at(state, rate > 0, direction.windowExponent);
  }

  @Override
  public double conductanceSiemens(double state) {
    return LinearConductance.siemens(state, minSiemens, maxSiemens);
  }

  @Override
  public double stateAtConductance(double siemens) {
    return LinearConductance.state(siemens, minSiemens, maxSiemens);
  }

  @Override
  public double[] kinks() {
    return window.kinks(on.windowExponent, off.windowExponent);
  }

  @Override
  public PulseMap pulse(double volts, double seconds) {
    Direction direction = direction(volts);
    double travel = direction.rate(volts) * seconds;
    if (travel == 0) {
      return IdentityPulse.INSTANCE;
    }
    return switch (window) {
      case NONE -> ConstantStep.of(travel);
      case POWER -> PowerApproach.of(travel, direction.windowExponent);
      case JOGLEKAR, BIOLEK, PRODROMAKIS -> new OdePulse(this, volts, seconds);
    };
  }

  @Override
  public PulseMap ramp(double fromVolts, double toVolts, double seconds) {
    boolean isIntegrated =
        switch (window) {
          case NONE, POWER -> false;
          case JOGLEKAR, BIOLEK, PRODROMAKIS -> true;
        };
    if (isIntegrated || fromVolts == toVolts) {
      return RampPulse.of(this, fromVolts, toVolts, seconds);
    }
    Direction direction = direction(fromVolts + toVolts);
    double travel =
        direction.ratePerSecond
            * Overdriven.powerSeconds(
                fromVolts, toVolts, seconds, direction.thresholdVolts, direction.alpha);
    if (travel == 0) {
      return IdentityPulse.INSTANCE;
    }
    return window == Window.NONE
        ? ConstantStep.of(travel)
        : PowerApproach.of(travel, direction.windowExponent);
  }
}
