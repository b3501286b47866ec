package org.crosspulse.device;

import java.util.Map;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;

/**
 * The values of a model's parameters, by key, with the checks that models share.
 *
 * @param numbers dimensionless or in SI
 * @param words the choices
 */
public record ParameterValues(Map<String, Double> numbers, Map<String, String> words) {
  /** Copies both maps. */
  public ParameterValues {
    numbers = Map.copyOf(numbers);
    words = Map.copyOf(words);
  }

  /** The number of {@code key}, dimensionless or in SI. */
  public double number(String key) {
    Double value = numbers.get(key);
    if (value == null) {
      throw new IllegalStateException("the model did not declare a number " + key);
    }
    return value;
  }

  /** The word of {@code key}. */
  public String word(String key) {
    String value = words.get(key);
    if (value == null) {
      throw new IllegalStateException("the model did not declare a choice " + key);
    }
    return value;
  }

  /** {@code value}, or a {@link BadInputException} unless it is > 0 and finite. */
  public static double requirePositive(String key, double value, Unit unit) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw BadInputException.of(key, Quantity.format(value, unit), unit.meaning() + " above zero");
    }
    return value;
  }

  /** {@code value}, or a {@link BadInputException} unless it is < 0 and finite. */
  public static double requireNegative(String key, double value, Unit unit) {
    if (!(value < 0) || Double.isInfinite(value)) {
      throw BadInputException.of(key, Quantity.format(value, unit), unit.meaning() + " below zero");
    }
    return value;
  }

  /** {@code value}, or a {@link BadInputException} unless it is a finite number > 0. */
  public static double requirePositive(String key, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw BadInputException.of(key, Double.toString(value), "a number above zero");
    }
    return value;
  }

  /** {@code value}, or a {@link BadInputException} unless it is between two others. */
  public static double requireInside(String key, double value, double low, double high) {
    if (!(value > low && value < high)) {
      throw BadInputException.of(
          key, Double.toString(value), "a number between " + low + " and " + high);
    }
    return value;
  }

  /** {@code value}, or a {@link BadInputException} unless it is a finite number. */
  public static double requireFinite(String key, double value) {
    if (!Double.isFinite(value)) {
      throw BadInputException.of(key, Double.toString(value), "a finite number");
    }
    return value;
  }

  /** Checks that {@code low} < {@code high}; the message is about the key of {@code high}. */
  public static void requireOrder(
      String lowKey, double low, String highKey, double high, Unit unit) {
    if (!(low < high)) {
      throw BadInputException.of(
          highKey,
          Quantity.format(high, unit),
          unit.meaning() + " above " + lowKey + " = " + Quantity.format(low, unit));
    }
  }
}
