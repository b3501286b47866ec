package org.crosspulse.sweep.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn over the numbers.
 *
 * @param vertical borders at places of the horizontal axis
 * @param horizontal borders at places of the vertical axis
 * @param contours values that have a line, of a map
 * @param nominal the point that the experiment is made for: two numbers, or none
 * @param law that curves are compared with, or null
 */
public record Marks(
    List<Border> vertical,
    List<Border> horizontal,
    List<Double> contours,
    List<Double> nominal,
    @Nullable LawCurve law) {
  /** Copies the lists. */
  public Marks {
    vertical = List.copyOf(vertical);
    horizontal = List.copyOf(horizontal);
    contours = List.copyOf(contours);
    nominal = List.copyOf(nominal);
  }
}
