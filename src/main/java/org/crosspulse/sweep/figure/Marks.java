package org.crosspulse.sweep.figure;

import java.util.List;

/**
 * What is drawn over the numbers.
 *
 * @param vertical borders at places of the horizontal axis
 * @param horizontal borders at places of the vertical axis
 * @param contours values that have a line, of a map
 * @param nominal the point that the experiment is made for: two numbers, or none
 * @param laws that the numbers are compared with: lines in both kinds of picture
 */
public record Marks(
    List<Border> vertical,
    List<Border> horizontal,
    List<Double> contours,
    List<Double> nominal,
    List<LawCurve> laws) {
  /** Nothing but the numbers. */
  public static final Marks NONE = new Marks(List.of(), List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Marks {
    vertical = List.copyOf(vertical);
    horizontal = List.copyOf(horizontal);
    contours = List.copyOf(contours);
    nominal = List.copyOf(nominal);
    laws = List.copyOf(laws);
  }
}
