package org.crosspulse.device.model;

import org.crosspulse.device.Memristor;
import org.crosspulse.device.ModelType;
import org.crosspulse.device.ParameterValues;
import org.crosspulse.device.Thresholds;
import org.crosspulse.units.Unit;

/**
 * TEAM: VTEAM's kinetics with thresholds of the current, so that the threshold voltage depends on
 * the state: V = i_t·R(x).
 *
 * <p>dw/dt = k_off·(i/i_off − 1)^α_off·f_off(w) for i &gt; i_off &gt; 0, k_on·(i/i_on −
 * 1)^α_on·f_on(w) for i &lt; i_on &lt; 0, else 0, with i = v/R. In the source's sign, kept here, a
 * positive voltage raises the resistance: device files say {@code polarity = -1}. On the way to
 * R_off the current falls, and the motion ends where it is down to i_off.
 *
 * <p>Source: S. Kvatinsky et al., TEAM: threshold adaptive memristor model, IEEE TCAS-I 60, 211
 * (2013).
 *
 * @param motion of the width, with the resistance that it makes
 */
public record Team(WidthMotion motion) implements Memristor {

  private static final String STIMULUS = "i";

  /** How a device file names this model and its parameters. */
  public static final ModelType TYPE =
      new ModelType(
          "team",
          "TEAM: threshold currents, so that the threshold voltage depends on the state",
          "S. Kvatinsky et al., TEAM, IEEE TCAS-I 60, 211 (2013)",
          WidthMotion.parameters(STIMULUS, Unit.AMPERE),
          Team::from);

  /** Checks the signs. */
  public Team {
    motion.requireSigns(STIMULUS, Unit.AMPERE);
  }

  private static Memristor from(ParameterValues values) {
    return new Team(WidthMotion.from(values, STIMULUS));
  }

  /** The least of each is that of R_on, the most that of R_off. */
  @Override
  public Thresholds thresholds() {
    return new Thresholds(
        motion.on().threshold() * motion.filament().offOhms(),
        motion.off().threshold() * motion.filament().offOhms(),
        motion.on().threshold() * motion.filament().onOhms(),
        motion.off().threshold() * motion.filament().onOhms());
  }

  @Override
  public boolean hasDeadZone() {
    return true;
  }

  @Override
  public double rate(double volts, double state) {
    // At the threshold itself the division may round to just beyond it.
    if (isStillAt(volts)) {
      return 0;
    }
    return motion.rate(volts / motion.filament().ohms(state), state);
  }

  @Override
  public double destination(double volts) {
    return volts > 0 ? Math.max(0, motion.filament().state(motion.off().threshold() / volts)) : 1;
  }

  @Override
  public double conductanceSiemens(double state) {
    return 1 / motion.filament().ohms(state);
  }

  @Override
  public double stateAtConductance(double siemens) {
    return motion.filament().state(siemens);
  }
}
