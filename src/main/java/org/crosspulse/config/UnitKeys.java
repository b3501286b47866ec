package org.crosspulse.config;

import java.util.ArrayList;
import java.util.List;
import org.crosspulse.learn.PulseUnit;
import org.crosspulse.learn.RuleSynapses;
import org.crosspulse.learn.Values;
import org.crosspulse.pulse.Roundings;
import org.crosspulse.rule.LearningRule;
import org.jspecify.annotations.Nullable;

/**
 * What a pulse is worth.
 *
 * <p>{@code pulse_value} is the value of one pulse, of x and δ in every array. {@code x_full_scale}
 * and {@code delta_full_scale} are put over it: the values of a pulse in every slot, one for all
 * arrays or one an array, each a number or {@code "broadcast-maximum"}, which follows the largest
 * value of the layer (see {@link PulseUnit}) within {@code x_full_scale_range} and {@code
 * delta_full_scale_range}.
 */
final class UnitKeys {
  private static final String COMMON = "pulse_value";
  private static final String X = "x_full_scale";
  private static final String DELTA = "delta_full_scale";
  private static final String RANGE = "_range";
  private static final String FOLLOWING = "broadcast-maximum";
  private static final double MOST = 1e6;

  private UnitKeys() {}

  /** Marks the keys as known, whether they are read or not. */
  static void ask(Section training) {
    for (String key : List.of(COMMON, X, DELTA, X + RANGE, DELTA + RANGE)) {
      training.has(key);
    }
  }

  static Values.Pulses read(
      Section training, LearningRule rule, int arrays, int slots, Roundings roundings) {
    Values.Pulses pulses =
        new Values.Pulses(
            units(training, X, arrays, slots), units(training, DELTA, arrays, slots), roundings);
    if (rule == LearningRule.ABSMIN && !pulses.haveCommonUnits()) {
      throw training.wrong(
          training.has(DELTA) ? DELTA : X,
          "pulses of x and of delta that are worth different things, or change what they are worth",
          "with rule = absmin, which compares their numbers, one fixed full scale for both in each"
              + " array");
    }
    if (slots > RuleSynapses.mostSlots(rule)) {
      throw training.wrong(
          "rule",
          Words.of(rule) + " with " + slots + " slots",
          "at most " + RuleSynapses.mostSlots(rule) + " slots");
    }
    return pulses;
  }

  private static List<PulseUnit> units(Section training, String key, int arrays, int slots) {
    List<PulseUnit> units = new ArrayList<>();
    String allowed =
        "a number above zero, \"" + FOLLOWING + "\", or an array of " + arrays + " of them";
    Object value = training.has(key) ? training.value(key, allowed) : null;
    if (value instanceof List<?> list && list.size() != arrays) {
      throw training.wrong(key, "an array of " + list.size(), allowed + ", one an array");
    }
    for (int array = 0; array < arrays; array++) {
      if (value == null) {
        units.add(PulseUnit.fixed(Numbers.positive(training, COMMON, MOST)));
      } else if (value instanceof List<?> list) {
        String element = key + "[" + array + "]";
        units.add(unit(training, key, element, list.get(array), slots, allowed));
      } else {
        units.add(unit(training, key, key, value, slots, allowed));
      }
    }
    return units;
  }

  private static PulseUnit unit(
      Section training,
      String key,
      String element,
      @Nullable Object value,
      int slots,
      String allowed) {
    if (FOLLOWING.equals(value)) {
      double[] range = Numbers.range(training, key + RANGE);
      if (!(range[0] > 0 && range[1] <= MOST)) {
        throw training.wrong(
            key + RANGE, "[" + range[0] + ", " + range[1] + "]", "numbers above zero, up to 1e6");
      }
      return new PulseUnit(range[0] / slots, range[1] / slots);
    }
    double full = training.finite(element, value, allowed);
    if (!(full > 0 && full <= MOST)) {
      throw training.wrong(element, Double.toString(full), allowed);
    }
    return PulseUnit.fixed(full / slots);
  }
}
