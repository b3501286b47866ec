package org.crosspulse.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;

/** Labels an axis with numbers of some decades: 0.01, 3.16, 10000, 1E-9. */
final class PowerOfTen extends NumberFormat {
  private static final long serialVersionUID = 1;
  private static final MathContext THREE_DIGITS = new MathContext(3);

  /** Numbers of more decades are written with an exponent. */
  private static final double MOST_PLAIN = 5.5;

  private final boolean isLogarithm;

  private PowerOfTen(boolean isLogarithm) {
    this.isLogarithm = isLogarithm;
  }

  /** For an axis of decimal logarithms. */
  static PowerOfTen ofLogarithms() {
    return new PowerOfTen(true);
  }

  /** For an axis of the numbers themselves, above zero. */
  static PowerOfTen ofNumbers() {
    return new PowerOfTen(false);
  }

  @Override
  public StringBuffer format(double value, StringBuffer text, FieldPosition position) {
    double shown = isLogarithm ? Math.pow(10, value) : value;
    BigDecimal number = new BigDecimal(shown, THREE_DIGITS).stripTrailingZeros();
    boolean isPlain = Math.abs(Math.log10(shown)) < MOST_PLAIN;
    return text.append(isPlain ? number.toPlainString() : number.toString());
  }

  @Override
  public StringBuffer format(long value, StringBuffer text, FieldPosition position) {
    return format((double) value, text, position);
  }

  @Override
  public Number parse(String text, ParsePosition position) {
    throw new UnsupportedOperationException("labels are not read");
  }
}
