package org.crosspulse.sweep.figure;

import java.util.List;
import org.crosspulse.sweep.Scale;

/**
 * A column of a sweep's table on an axis of a picture.
 *
 * @param key of a parameter or a metric
 * @param label of the axis, with the unit
 * @param scale of the axis, or of the colours
 * @param per one unit of the label, in that of the table (SI), &gt; 0
 * @param least drawn in the place of everything below it; may be −∞
 * @param words the values of a parameter that are texts, in their order; none for numbers
 */
public record Measure(
    String key, String label, Scale scale, double per, double least, List<String> words) {
  /** Copies the list. */
  public Measure {
    words = List.copyOf(words);
  }

  /** A number of the table as it is drawn. */
  public double drawn(double value) {
    return Math.max(least, value / per);
  }

  /** Where a parameter's value is on the axis: words are at 0, 1, 2 and so on. */
  double place(Object value) {
    return value instanceof Double number ? drawn(number) : words.indexOf(value.toString());
  }
}
