package org.crosspulse.device.model;

import static org.crosspulse.device.ParameterValues.requireNegative;
import static org.crosspulse.device.ParameterValues.requirePositive;

import java.util.List;
import java.util.stream.Stream;
import org.crosspulse.device.Overdriven;
import org.crosspulse.device.Parameter;
import org.crosspulse.device.ParameterValues;
import org.crosspulse.units.Unit;
import org.jspecify.annotations.Nullable;

/**
 * How the width w of {@link Vteam} and {@link Team} moves: dw/dt = k·(s/s_t − 1)^α·f(w) beyond a
 * threshold s_t of the stimulus s, which is a voltage in VTEAM and a current in TEAM.
 *
 * @param filament range of w
 * @param off motion towards R_off, by stimuli above its threshold
 * @param on motion towards R_on, by stimuli below its threshold
 * @param window f, or null for none
 */
record WidthMotion(
    Filament filament, Direction off, Direction on, @Nullable ThicknessWindow window) {

  /**
   * The motion in one direction.
   *
   * @param threshold beyond it w moves (V, or A in TEAM); its sign is the direction
   * @param metresPerSecond k, of the sign of the threshold (m/s)
   * @param alpha power of the overdrive, &gt; 0
   */
  record Direction(double threshold, double metresPerSecond, double alpha) {
    /** dw/dt without its window (m/s). */
    double speed(double stimulus) {
      return metresPerSecond * Overdrive.power(stimulus, threshold, alpha);
    }
  }

  /**
   * What a device file says of it.
   *
   * @param symbol of the stimulus: v or i
   * @param unit of the stimulus
   */
  static List<Parameter> parameters(String symbol, Unit unit) {
    String off = symbol + "_off";
    String on = symbol + "_on";
    return Stream.of(
            Filament.PARAMETERS,
            List.of(
                Parameter.quantity(off, unit, "threshold above which R rises"),
                Parameter.quantity(on, unit, "threshold below which R falls"),
                Parameter.quantity("k_off", Unit.METRE_PER_SECOND, "speed at 2 " + off + ", > 0"),
                Parameter.quantity("k_on", Unit.METRE_PER_SECOND, "speed at 2 " + on + ", < 0"),
                Parameter.number("alpha_off", "power of the overdrive above " + off),
                Parameter.number("alpha_on", "power of the overdrive below " + on),
                Parameter.choice("window", List.of("none", "team"), "slows w at its ends")),
            ThicknessWindow.PARAMETERS)
        .flatMap(List::stream)
        .toList();
  }

  static WidthMotion from(ParameterValues values, String symbol) {
    return new WidthMotion(
        Filament.from(values),
        direction(values, symbol, "off"),
        direction(values, symbol, "on"),
        values.word("window").equals("team") ? ThicknessWindow.from(values) : null);
  }

  private static Direction direction(ParameterValues values, String symbol, String side) {
    return new Direction(
        values.number(symbol + "_" + side),
        values.number("k_" + side),
        values.number("alpha_" + side));
  }

  /** Checks the signs; the names are those of {@link #parameters}. */
  void requireSigns(String symbol, Unit unit) {
    requirePositive(symbol + "_off", off.threshold, unit);
    requireNegative(symbol + "_on", on.threshold, unit);
    requirePositive("k_off", off.metresPerSecond, Unit.METRE_PER_SECOND);
    requireNegative("k_on", on.metresPerSecond, Unit.METRE_PER_SECOND);
    requirePositive("alpha_off", off.alpha);
    requirePositive("alpha_on", on.alpha);
  }

  /**
   * dx/dt (1/s).
   *
   * @param stimulus V, or A in TEAM
   * @param state x
   */
  double rate(double stimulus, double state) {
    double speed = stimulus > 0 ? off.speed(stimulus) : on.speed(stimulus);
    double factor = window == null ? 1 : window.at(filament.metresFromOn(state), stimulus > 0);
    return speed == 0 ? 0 : filament.stateRate(speed * factor);
  }

  /**
   * The change of x in a straight ramp of the stimulus without a window, bounds left out.
   *
   * @param from stimulus at its beginning
   * @param to stimulus at its end, not of the opposite sign
   * @param seconds duration (s)
   */
  double travel(double from, double to, double seconds) {
    Direction direction = from + to > 0 ? off : on;
    double power = Overdriven.powerSeconds(from, to, seconds, direction.threshold, direction.alpha);
    return power == 0 ? 0 : filament.stateRate(direction.metresPerSecond * power);
  }
}
