package org.crosspulse.sweep.figure;

import org.crosspulse.sweep.Scale;

/**
 * A column of a sweep's table on an axis of a picture.
 *
 * @param key of a parameter or a metric
 * @param label of the axis, with the unit
 * @param scale of the axis, or of the colours
 * @param per one unit of the label, in that of the table (SI), &gt; 0
 * @param least drawn in the place of everything below it; may be −∞
 */
public record Measure(String key, String label, Scale scale, double per, double least) {
  /** A number of the table as it is drawn. */
  public double drawn(double value) {
    return Math.max(least, value / per);
  }
}
