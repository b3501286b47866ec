package org.crosspulse.qualify;

import java.util.List;

/**
 * Whether a device learns by coincidence, and why.
 *
 * @param kind the answer
 * @param reasons sentences with the numbers behind it: what rules the device out, or else what has
 *     to be put up with; empty where there is nothing to say
 */
public record Verdict(Kind kind, List<String> reasons) {
  /** Before it is given. */
  static final Verdict NONE = new Verdict(Kind.DOES_NOT_LEARN, List.of());

  /** Copies the list. */
  public Verdict {
    reasons = List.copyOf(reasons);
  }

  /** The answer. */
  public enum Kind {
    /** Every coincidence makes its step, and nothing else moves a device. */
    LEARNS,
    /** It does, but less well than the rule has it. */
    LEARNS_WITH_RESERVATIONS,
    /** A number rules it out. */
    DOES_NOT_LEARN
  }

  static Verdict of(Qualification measured) {
    List<String> exclusions = Criteria.exclusions(measured);
    if (!exclusions.isEmpty()) {
      return new Verdict(Kind.DOES_NOT_LEARN, exclusions);
    }
    List<String> reservations = Criteria.reservations(measured);
    return reservations.isEmpty()
        ? new Verdict(Kind.LEARNS, List.of())
        : new Verdict(Kind.LEARNS_WITH_RESERVATIONS, reservations);
  }
}
