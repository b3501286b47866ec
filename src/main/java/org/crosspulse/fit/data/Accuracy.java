package org.crosspulse.fit.data;

/**
 * How carefully a measurement is simulated.
 *
 * @param quick whether a pulse without a closed form is integrated with a few fixed steps, which is
 *     good enough to search with, instead of the model's own map
 * @param refinement by how much the steps of a ramp are finer than usual, ≥ 1
 */
public record Accuracy(boolean quick, int refinement) {
  /** For searching. */
  public static final Accuracy QUICK = new Accuracy(true, 1);

  /** The model's own maps. */
  public static final Accuracy EXACT = new Accuracy(false, 1);

  /** The same with steps half as long. */
  public Accuracy finer() {
    return new Accuracy(quick, 2 * refinement);
  }

  /** The same with another way to integrate. */
  public Accuracy withQuick(boolean other) {
    return new Accuracy(other, refinement);
  }
}
