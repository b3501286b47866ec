package org.crosspulse.fit;

import java.util.Set;

/**
 * Parameters that only say in what another one is counted, or at which voltage a conductance is
 * read: of two that cannot be told apart, these are held.
 */
final class Conventions {
  private static final Set<String> UNITS =
      Set.of("pulse_width", "width", "thickness", "w_min", "w_max", "v_read", "t_0", "temperature");

  private Conventions() {}

  static boolean isUnit(String key) {
    return UNITS.contains(key);
  }
}
