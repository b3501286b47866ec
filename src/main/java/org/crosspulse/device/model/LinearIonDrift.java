package org.crosspulse.device.model;

import static org.crosspulse.device.ParameterValues.requireNegative;
import static org.crosspulse.device.ParameterValues.requireOrder;
import static org.crosspulse.device.ParameterValues.requirePositive;

import java.util.List;
import java.util.stream.Stream;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.ModelType;
import org.crosspulse.device.Parameter;
import org.crosspulse.device.ParameterValues;
import org.crosspulse.device.Thresholds;
import org.crosspulse.units.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Linear ion drift: any current moves the state, so that half-selected devices move too. The
 * negative control of this project.
 *
 * <p>dx/dt = μ·R_on/D²·i·f(x), i = v/R, R = R_on·x + R_off·(1 − x); f one of several windows. The
 * model has no threshold: the two voltages of its file are nominal, chosen for amplitudes that are
 * given as multiples.
 *
 * <p>Source: D. B. Strukov et al., The missing memristor found, Nature 453, 80 (2008).
 *
 * @param onOhms R_on (Ω)
 * @param offOhms R_off (Ω)
 * @param mobility μ (m²/(V·s))
 * @param thicknessMetres D (m)
 * @param window of one exponent, or null for TEAM's
 * @param windowExponent p &gt; 0
 * @param thicknessWindow TEAM's, or null
 * @param nominal the voltages that stand in for thresholds
 */
public record LinearIonDrift(
    double onOhms,
    double offOhms,
    double mobility,
    double thicknessMetres,
    @Nullable Window window,
    double windowExponent,
    @Nullable ThicknessWindow thicknessWindow,
    Thresholds nominal)
    implements Memristor {

  private static final String TEAM = "team";

  /** How a device file names this model and its parameters. */
  public static final ModelType TYPE =
      new ModelType(
          "linear-ion-drift",
          "linear ion drift: no threshold at all",
          "D. B. Strukov et al., The missing memristor found, Nature 453, 80 (2008)",
          Stream.of(
                  List.of(
                      Parameter.quantity("r_on", Unit.OHM, "lowest resistance"),
                      Parameter.quantity("r_off", Unit.OHM, "highest resistance"),
                      Parameter.quantity(
                          "mobility", Unit.SQUARE_METRE_PER_VOLT_SECOND, "of the ions"),
                      Parameter.quantity("thickness", Unit.METRE, "of the film"),
                      Parameter.quantity("v_on", Unit.VOLT, "nominal: there is no threshold"),
                      Parameter.quantity("v_off", Unit.VOLT, "nominal: there is no threshold"),
                      Parameter.choice(
                          "window",
                          List.of("none", "joglekar", "biolek", "prodromakis", TEAM),
                          "slows the state near its bounds"),
                      Parameter.number("p", "exponent of the window")
                          .onlyWith("window", "joglekar", "biolek", "prodromakis")),
                  ThicknessWindow.PARAMETERS)
              .flatMap(List::stream)
              .toList(),
          LinearIonDrift::from);

  /** Checks the signs and the order of the resistances. */
  public LinearIonDrift {
    requirePositive("r_on", onOhms, Unit.OHM);
    requirePositive("r_off", offOhms, Unit.OHM);
    requireOrder("r_on", onOhms, "r_off", offOhms, Unit.OHM);
    requirePositive("mobility", mobility, Unit.SQUARE_METRE_PER_VOLT_SECOND);
    requirePositive("thickness", thicknessMetres, Unit.METRE);
    requirePositive("p", windowExponent);
  }

  private static Memristor from(ParameterValues values) {
    String word = values.word("window");
    boolean hasExponent = !word.equals(TEAM) && !word.equals("none");
    return new LinearIonDrift(
        values.number("r_on"),
        values.number("r_off"),
        values.number("mobility"),
        values.number("thickness"),
        word.equals(TEAM) ? null : Window.of(word),
        hasExponent ? values.number("p") : 1,
        word.equals(TEAM) ? ThicknessWindow.from(values) : null,
        new Thresholds(
            requirePositive("v_on", values.number("v_on"), Unit.VOLT),
            requireNegative("v_off", values.number("v_off"), Unit.VOLT)));
  }

  /** dx/dt (1/s) without its window. */
  static double drift(double amperes, double onOhms, double mobility, double thicknessMetres) {
    return mobility * onOhms / (thicknessMetres * thicknessMetres) * amperes;
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
    double amperes = volts / LinearResistance.ohms(state, onOhms, offOhms);
    return drift(amperes, onOhms, mobility, thicknessMetres) * factor(state, volts > 0);
  }

  private double factor(double state, boolean rising) {
    if (window != null) {
      return window.at(state, rising, windowExponent);
    }
    return thicknessWindow == null ? 1 : thicknessWindow.at((1 - state) * thicknessMetres, !rising);
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
  public double[] kinks() {
    return window == null ? new double[0] : window.kinks(windowExponent);
  }
}
