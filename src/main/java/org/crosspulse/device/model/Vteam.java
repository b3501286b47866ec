package org.crosspulse.device.model;

import org.crosspulse.device.ConstantStep;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.ModelType;
import org.crosspulse.device.OdePulse;
import org.crosspulse.device.ParameterValues;
import org.crosspulse.device.PulseMap;
import org.crosspulse.device.RampPulse;
import org.crosspulse.device.Thresholds;
import org.crosspulse.units.Unit;

/**
 * VTEAM in its original form: a width in metres that moves beyond a threshold voltage.
 *
 * <p>dw/dt = k_off·(v/v_off − 1)^α_off·f_off(w) for v &gt; v_off &gt; 0, k_on·(v/v_on −
 * 1)^α_on·f_on(w) for v &lt; v_on &lt; 0, else 0. In the source's sign, kept here, a positive
 * voltage raises the resistance: device files say {@code polarity = -1}. Closed form without a
 * window: a constant step of w, of pulses and of ramps.
 *
 * <p>Source: S. Kvatinsky et al., VTEAM: a general model for voltage-controlled memristors, IEEE
 * TCAS-II 62, 786 (2015).
 *
 * @param motion of the width, with the resistance that it makes
 */
public record Vteam(WidthMotion motion) implements Memristor {

  private static final String STIMULUS = "v";

  /** How a device file names this model and its parameters. */
  public static final ModelType TYPE =
      new ModelType(
          "vteam",
          "VTEAM as published: a width in metres, threshold voltages",
          "S. Kvatinsky et al., VTEAM, IEEE TCAS-II 62, 786 (2015)",
          WidthMotion.parameters(STIMULUS, Unit.VOLT),
          Vteam::from);

  /** Checks the signs. */
  public Vteam {
    motion.requireSigns(STIMULUS, Unit.VOLT);
  }

  private static Memristor from(ParameterValues values) {
    return new Vteam(WidthMotion.from(values, STIMULUS));
  }

  @Override
  public Thresholds thresholds() {
    return new Thresholds(motion.on().threshold(), motion.off().threshold());
  }

  @Override
  public boolean hasDeadZone() {
    return true;
  }

  @Override
  public double rate(double volts, double state) {
    return motion.rate(volts, state);
  }

  @Override
  public double conductanceSiemens(double state) {
    return 1 / motion.filament().ohms(state);
  }

  @Override
  public double stateAtConductance(double siemens) {
    return motion.filament().state(siemens);
  }

  @Override
  public PulseMap pulse(double volts, double seconds) {
    double step = rate(volts, 0.5) * seconds;
    return motion.window() == null || step == 0
        ? ConstantStep.of(step)
        : new OdePulse(this, volts, seconds);
  }

  @Override
  public PulseMap ramp(double fromVolts, double toVolts, double seconds) {
    return motion.window() == null && fromVolts != toVolts
        ? ConstantStep.of(motion.travel(fromVolts, toVolts, seconds))
        : RampPulse.of(this, fromVolts, toVolts, seconds);
  }
}
