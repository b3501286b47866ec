package org.crosspulse.fit;

import org.jspecify.annotations.Nullable;

/**
 * How to fit.
 *
 * @param method how to look for the best
 * @param residual how model and data are compared
 * @param sigma standard deviation of the noise of a residual: in the data's unit where the residual
 *     is linear, otherwise a plain number; null where it is not known
 * @param keepStart whether a fit that only goes downhill starts at the given numbers as they are
 * @param seed of the search
 */
public record FitSettings(
    Method method, ResidualKind residual, @Nullable Double sigma, boolean keepStart, long seed) {

  /** How to look for the best. */
  public enum Method {
    /** Many starts and a strategy of evolution, then downhill. */
    GLOBAL,
    /** Downhill from one start. */
    LM;
  }
}
