package org.crosspulse.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;

/** Labels an axis of decimal logarithms with the numbers themselves. */
final class PowerOfTen extends NumberFormat {
  private static final long serialVersionUID = 1;
  private static final MathContext THREE_DIGITS = new MathContext(3);

  /** Numbers of more decades are written with an exponent. */
  private static final double MOST_PLAIN = 5.5;

  @Override
  public StringBuffer format(double logarithm, StringBuffer text, FieldPosition position) {
    BigDecimal number = new BigDecimal(Math.pow(10, logarithm), THREE_DIGITS).stripTrailingZeros();
    return text.append(
        Math.abs(logarithm) < MOST_PLAIN ? number.toPlainString() : number.toString());
  }

  @Override
  public StringBuffer format(long logarithm, StringBuffer text, FieldPosition position) {
    return format((double) logarithm, text, position);
  }

  @Override
  public Number parse(String text, ParsePosition position) {
    throw new UnsupportedOperationException("labels are not read");
  }
}
