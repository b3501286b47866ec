package org.crosspulse.plot;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;

/** Labels the places of an axis of sorted lines with a number of the line at that place. */
final class NumberOfPlace extends NumberFormat {
  private static final long serialVersionUID = 1;

  private final int[] order;
  private final int[] numbers;

  /**
   * @param order the line at each place
   * @param numbers of each line, such as its signed count of pulses
   */
  NumberOfPlace(int[] order, int[] numbers) {
    this.order = order;
    this.numbers = numbers;
  }

  @Override
  public StringBuffer format(double place, StringBuffer text, FieldPosition position) {
    return format(Math.round(place), text, position);
  }

  @Override
  public StringBuffer format(long place, StringBuffer text, FieldPosition position) {
    // The axis measures its labels at its ends, half a line beyond the outermost ones.
    int inside = (int) Math.max(0, Math.min(order.length - 1, place));
    return text.append(Integer.toString(numbers[order[inside]]).replace('-', '−'));
  }

  @Override
  public Number parse(String text, ParsePosition position) {
    throw new UnsupportedOperationException("labels are not read");
  }
}
