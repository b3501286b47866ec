package org.crosspulse.spice.model;

import java.util.List;

/**
 * A device in SPICE's language: expressions of {@code v}, the voltage across it in its source's
 * sign (V), and {@code x}, its state in [0, 1].
 *
 * @param helpers quantities that the other expressions use by name, in order
 * @param rate dx/dt (1/s), of v, x and helpers
 * @param amperes the current (A), of v, x and such helpers as do not depend on v
 * @param siemens the conductance (S), of x and such helpers as do not depend on v
 */
public record Equations(List<Helper> helpers, String rate, String amperes, String siemens) {
  /**
   * A named quantity.
   *
   * @param name a word that is no function of SPICE's and neither v nor x
   * @param expression of v, x and earlier helpers
   */
  public record Helper(String name, String expression) {}

  /** Copies the list. */
  public Equations {
    helpers = List.copyOf(helpers);
  }

  /** A device that obeys Ohm's law at every state. */
  static Equations ohmic(String rate, String siemens, Helper... helpers) {
    return new Equations(List.of(helpers), rate, "(" + siemens + ")*v", siemens);
  }

  /** A device whose conductance is taken at one voltage (V). */
  static Equations readAt(double volts, String rate, String amperes, Helper... helpers) {
    String atRead = Expressions.put(amperes, "v", Expressions.number(volts));
    return new Equations(
        List.of(helpers), rate, amperes, "(" + atRead + ")/" + Expressions.number(volts));
  }
}
