package org.crosspulse.device.model;

import static org.crosspulse.device.ParameterValues.requireNegative;
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
 * @param filament resistance and range of w
 * @param off motion towards R_off; its threshold is i_off (A)
 * @param on motion towards R_on; its threshold is i_on (A)
 * @param window TEAM's own, or null for none
 */
public record Team(
    Filament filament, Vteam.Motion off, Vteam.Motion on, @Nullable ThicknessWindow window)
    implements Memristor {

  /** How a device file names this model and its parameters. */
  public static final ModelType TYPE =
      new ModelType(
          "team",
          "TEAM: threshold currents, so that the threshold voltage depends on the state",
          "S. Kvatinsky et al., TEAM, IEEE TCAS-I 60, 211 (2013)",
          Stream.of(
                  Filament.PARAMETERS,
                  List.of(
                      Parameter.quantity("i_off", Unit.AMPERE, "current above which R rises"),
                      Parameter.quantity("i_on", Unit.AMPERE, "current below which R falls"),
                      Parameter.quantity("k_off", Unit.METRE_PER_SECOND, "speed at 2 i_off, > 0"),
                      Parameter.quantity("k_on", Unit.METRE_PER_SECOND, "speed at 2 i_on, < 0"),
                      Parameter.number("alpha_off", "power of the overdrive above i_off"),
                      Parameter.number("alpha_on", "power of the overdrive below i_on"),
                      Parameter.choice("window", List.of("none", "team"), "slows w at its ends")),
                  ThicknessWindow.PARAMETERS)
              .flatMap(List::stream)
              .toList(),
          Team::from);

  /** Checks the signs. */
  public Team {
    requirePositive("i_off", off.threshold(), Unit.AMPERE);
    requireNegative("i_on", on.threshold(), Unit.AMPERE);
    requirePositive("k_off", off.metresPerSecond(), Unit.METRE_PER_SECOND);
    requireNegative("k_on", on.metresPerSecond(), Unit.METRE_PER_SECOND);
    requirePositive("alpha_off", off.alpha());
    requirePositive("alpha_on", on.alpha());
  }

  private static Memristor from(ParameterValues values) {
    return new Team(
        Filament.from(values),
        new Vteam.Motion(
            values.number("i_off"), values.number("k_off"), values.number("alpha_off")),
        new Vteam.Motion(values.number("i_on"), values.number("k_on"), values.number("alpha_on")),
        values.word("window").equals("team") ? ThicknessWindow.from(values) : null);
  }

  /** The least of each is that of R_on, the most that of R_off. */
  @Override
  public Thresholds thresholds() {
    return new Thresholds(
        on.threshold() * filament.offOhms(),
        off.threshold() * filament.offOhms(),
        on.threshold() * filament.onOhms(),
        off.threshold() * filament.onOhms());
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
    double amperes = volts / filament.ohms(state);
    double speed = volts > 0 ? off.speed(amperes) : on.speed(amperes);
    double factor = window == null ? 1 : window.at(filament.metresFromOn(state), volts > 0);
    return speed == 0 ? 0 : filament.stateRate(speed * factor);
  }

  @Override
  public double destination(double volts) {
    return volts > 0 ? Math.max(0, filament.state(off.threshold() / volts)) : 1;
  }

  @Override
  public double conductanceSiemens(double state) {
    return 1 / filament.ohms(state);
  }

  @Override
  public double stateAtConductance(double siemens) {
    return filament.state(siemens);
  }
}
