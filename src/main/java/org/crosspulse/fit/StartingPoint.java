package org.crosspulse.fit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosspulse.device.DeviceDescription;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.Parameter;
import org.crosspulse.device.ParameterValues;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;
import org.jspecify.annotations.Nullable;

/** Makes a {@link ParameterSpace} of a device, with what a user sets and bounds. */
public final class StartingPoint {
  private static final Pattern BOUNDS = Pattern.compile("(.*?)\\s*:\\s*(.*)");
  private static final double UNKNOWN_STATE = 0.5;

  private final DeviceDescription device;
  private final Map<String, String> fixed;
  private final Map<String, String> bounds;
  private final Map<String, Double> numbers = new HashMap<>();
  private final Map<String, String> words = new HashMap<>();
  private final List<Parameter> asked = new ArrayList<>();

  /**
   * @param fixed values by key, put over those of the device
   * @param bounds {@code low:high} by key
   */
  public StartingPoint(
      DeviceDescription device, Map<String, String> fixed, Map<String, String> bounds) {
    this.device = device;
    this.fixed = fixed;
    this.bounds = bounds;
  }

  /**
   * The space of the device's model.
   *
   * @param initialState x before the first row, or null where it is not known
   * @throws BadInputException where a key or value does not fit
   */
  public ParameterSpace space(@Nullable Double initialState) {
    for (Parameter parameter : device.model().parameters()) {
      if (parameter.isAskedFor(words)) {
        asked.add(parameter);
        read(parameter);
      }
    }
    requireKnown("--fix", fixed);
    requireKnown("--bounds", bounds);
    requireAccepted();
    List<Variable> variables = new ArrayList<>();
    for (Parameter parameter : asked) {
      if (!parameter.isChoice()) {
        variables.add(variable(parameter));
      }
    }
    double state = initialState == null ? UNKNOWN_STATE : initialState;
    String boundsOfState = bounds.get(Variable.INITIAL_STATE);
    variables.add(
        boundsOfState == null
            ? new Variable(Variable.INITIAL_STATE, null, state, Scale.between(0, 1), false)
            : bounded(Variable.INITIAL_STATE, null, state, boundsOfState));
    return new ParameterSpace(device.model(), device.polarity(), words, variables);
  }

  private void read(Parameter parameter) {
    String key = parameter.key();
    String given = fixed.get(key);
    String text = given != null ? given : written(key);
    if (text == null) {
      throw BadInputException.of(
          "--fix",
          "no value of " + key + ", which " + device.name() + " does not have",
          "--fix " + key + "=VALUE, or a --start that has it");
    }
    if (!parameter.isChoice()) {
      numbers.put(key, number("--fix " + key, text, parameter.unit()));
    } else if (parameter.choices().contains(text)) {
      words.put(key, text);
    } else {
      throw BadInputException.of(
          "--fix " + key, '"' + text + '"', "one of " + String.join(", ", parameter.choices()));
    }
  }

  private @Nullable String written(String key) {
    return device.parameters().stream()
        .filter(entry -> entry.parameter().key().equals(key))
        .map(DeviceDescription.Entry::value)
        .findFirst()
        .orElse(null);
  }

  /** A number in SI: with its unit, or plain. */
  static double number(String key, String text, @Nullable Unit unit) {
    try {
      double plain = Double.parseDouble(text.strip());
      if (Double.isFinite(plain)) {
        return plain;
      }
    } catch (NumberFormatException e) {
      if (unit != null) {
        return Quantity.parse(key, text, unit);
      }
    }
    throw BadInputException.of(
        key, '"' + text + '"', unit == null ? "a finite number" : unit.meaning());
  }

  private void requireKnown(String option, Map<String, String> given) {
    TreeSet<String> keys = new TreeSet<>(asked.stream().map(Parameter::key).toList());
    if (option.equals("--bounds")) {
      keys.removeAll(words.keySet());
      keys.add(Variable.INITIAL_STATE);
    }
    for (String key : given.keySet()) {
      if (!keys.contains(key)) {
        throw BadInputException.of(option, '"' + key + '"', "one of " + String.join(", ", keys));
      }
    }
  }

  private void requireAccepted() {
    try {
      checked(numbers);
    } catch (BadInputException e) {
      throw e.at(fixed.isEmpty() ? device.name() : "--fix", e.key());
    }
  }

  /** Makes a device, which has to have thresholds; false is never returned. */
  private boolean checked(Map<String, Double> of) {
    Memristor made = device.model().factory().apply(new ParameterValues(of, words));
    return made.thresholds().onVolts() != 0;
  }

  private boolean accepts(String key, double value) {
    Map<String, Double> other = new HashMap<>(numbers);
    other.put(key, value);
    try {
      return checked(other);
    } catch (BadInputException | IllegalArgumentException | ArithmeticException e) {
      return false;
    }
  }

  private Variable variable(Parameter parameter) {
    String key = parameter.key();
    Double value = numbers.get(key);
    if (value == null) {
      throw new IllegalStateException("no value of " + key);
    }
    String given = bounds.get(key);
    if (given != null) {
      return bounded(key, parameter.unit(), value, given);
    }
    Scale scale = NaturalScale.of(parameter, value, other -> accepts(key, other));
    return new Variable(key, parameter.unit(), NaturalScale.inside(scale, value), scale, false);
  }

  private static Variable bounded(String key, @Nullable Unit unit, double start, String given) {
    Matcher matcher = BOUNDS.matcher(given);
    String option = "--bounds " + key;
    if (!matcher.matches()) {
      throw BadInputException.of(option, '"' + given + '"', "LOW:HIGH, such as 0.5:2");
    }
    double low = number(option, matcher.group(1), unit);
    double high = number(option, matcher.group(2), unit);
    if (!(low < high)) {
      throw BadInputException.of(option, '"' + given + '"', "a lower bound below the upper one");
    }
    Scale scale = Scale.between(low, high);
    boolean isInside = start >= low && start <= high;
    double middle = scale.value((scale.low() + scale.high()) / 2);
    return new Variable(key, unit, isInside ? start : middle, scale, true);
  }
}
