package org.crosspulse.plot;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;

/** Labels an axis of decimal logarithms with the numbers themselves. */
final class PowerOfTen extends NumberFormat {
  private static final long serialVersionUID = 1;

  @Override
  public StringBuffer format(double logarithm, StringBuffer text, FieldPosition position) {
    return text.append(Math.round(Math.pow(10, logarithm)));
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
