package org.crosspulse.plot;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;

/** Labels the places of an axis of sorted lines with what the line at that place sends. */
final class PulsesOfRank extends NumberFormat {
  private static final long serialVersionUID = 1;

  private final int[] order;
  private final int[] pulses;

  /**
   * @param order the line at each place
   * @param pulses the signed count of each line
   */
  PulsesOfRank(int[] order, int[] pulses) {
    this.order = order;
    this.pulses = pulses;
  }

  @Override
  public StringBuffer format(double place, StringBuffer text, FieldPosition position) {
    return format(Math.round(place), text, position);
  }

  @Override
  public StringBuffer format(long place, StringBuffer text, FieldPosition position) {
    // The axis measures its labels at its ends, half a line beyond the outermost ones.
    int inside = (int) Math.max(0, Math.min(order.length - 1, place));
    return text.append(Integer.toString(pulses[order[inside]]).replace('-', '−'));
  }

  @Override
  public Number parse(String text, ParsePosition position) {
    throw new UnsupportedOperationException("labels are not read");
  }
}
