package org.crosspulse.device.model;

import static org.crosspulse.device.ParameterValues.requireNegative;
import static org.crosspulse.device.ParameterValues.requirePositive;

import java.util.List;
import java.util.stream.Stream;
import org.crosspulse.device.ConstantStep;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.ModelType;
import org.crosspulse.device.OdePulse;
import org.crosspulse.device.Parameter;
import org.crosspulse.device.ParameterValues;
import org.crosspulse.device.PulseMap;
import org.crosspulse.device.Thresholds;
import org.crosspulse.units.Unit;
import org.jspecify.annotations.Nullable;

/**
 * VTEAM in its original form: a width in metres that moves beyond a threshold voltage.
 *
 * <p>dw/dt = k_off·(v/v_off − 1)^α_off·f_off(w) for v &gt; v_off &gt; 0, k_on·(v/v_on −
 * 1)^α_on·f_on(w) for v &lt; v_on &lt; 0, else 0. In the source's sign, kept here, a positive
 * voltage raises the resistance: device files say {@code polarity = -1}. Closed form without a
 * window: a constant step of w.
 *
 * <p>Source: S. Kvatinsky et al., VTEAM: a general model for voltage-controlled memristors, IEEE
 * TCAS-II 62, 786 (2015).
 *
 * @param filament resistance and range of w
 * @param off motion towards R_off
 * @param on motion towards R_on
 * @param window TEAM's, or null for none
 */
public record Vteam(Filament filament, Motion off, Motion on, @Nullable ThicknessWindow window)
    implements Memristor {

  /** How a device file names this model and its parameters. */
  public static final ModelType TYPE =
      new ModelType(
          "vteam",
          "VTEAM as published: a width in metres, threshold voltages",
          "S. Kvatinsky et al., VTEAM, IEEE TCAS-II 62, 786 (2015)",
          Stream.of(
                  Filament.PARAMETERS,
                  List.of(
                      Parameter.quantity("v_off", Unit.VOLT, "threshold above which R rises"),
                      Parameter.quantity("v_on", Unit.VOLT, "threshold below which R falls"),
                      Parameter.quantity("k_off", Unit.METRE_PER_SECOND, "speed at 2 v_off, > 0"),
                      Parameter.quantity("k_on", Unit.METRE_PER_SECOND, "speed at 2 v_on, < 0"),
                      Parameter.number("alpha_off", "power of the overdrive above v_off"),
                      Parameter.number("alpha_on", "power of the overdrive below v_on"),
                      Parameter.choice("window", List.of("none", "team"), "slows w at its ends")),
                  ThicknessWindow.PARAMETERS)
              .flatMap(List::stream)
              .toList(),
          Vteam::from);

  /**
   * The motion in one direction.
   *
   * @param threshold beyond it w moves (V, or A in TEAM); its sign is the direction
   * @param metresPerSecond k, of the sign of the threshold (m/s)
   * @param alpha power of the overdrive, &gt; 0
   */
  record Motion(double threshold, double metresPerSecond, double alpha) {
    /** dw/dt without its window (m/s). */
    double speed(double stimulus) {
      return metresPerSecond * Overdrive.power(stimulus, threshold, alpha);
    }
  }

  /** Checks the signs. */
  public Vteam {
    requirePositive("v_off", off.threshold, Unit.VOLT);
    requireNegative("v_on", on.threshold, Unit.VOLT);
    requirePositive("k_off", off.metresPerSecond, Unit.METRE_PER_SECOND);
    requireNegative("k_on", on.metresPerSecond, Unit.METRE_PER_SECOND);
    requirePositive("alpha_off", off.alpha);
    requirePositive("alpha_on", on.alpha);
  }

  private static Memristor from(ParameterValues values) {
    return new Vteam(
        Filament.from(values),
        new Motion(values.number("v_off"), values.number("k_off"), values.number("alpha_off")),
        new Motion(values.number("v_on"), values.number("k_on"), values.number("alpha_on")),
        values.word("window").equals("team") ? ThicknessWindow.from(values) : null);
  }

  @Override
  public Thresholds thresholds() {
    return new Thresholds(on.threshold, off.threshold);
  }

  @Override
  public boolean hasDeadZone() {
    return true;
  }

  @Override
  public double rate(double volts, double state) {
    double speed = volts > 0 ? off.speed(volts) : on.speed(volts);
    double factor = window == null ? 1 : window.at(filament.metresFromOn(state), volts > 0);
    return speed == 0 ? 0 : filament.stateRate(speed * factor);
  }

  @Override
  public double conductanceSiemens(double state) {
    return 1 / filament.ohms(state);
  }

  @Override
  public double stateAtConductance(double siemens) {
    return filament.state(siemens);
  }

  @Override
  public PulseMap pulse(double volts, double seconds) {
    double step = rate(volts, 0.5) * seconds;
    return window == null || step == 0 ? ConstantStep.of(step) : new OdePulse(this, volts, seconds);
  }
}
