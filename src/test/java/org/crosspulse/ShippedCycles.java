package org.crosspulse;

import java.util.stream.Stream;

/** The shipped experiments of one cycle, for tests that hold for each of them. */
public final class ShippedCycles {
  private ShippedCycles() {}

  /** For a test's {@code @MethodSource}. */
  public static Stream<String> names() {
    return Stream.of(
        "fig4",
        "spread",
        "edges",
        "skew",
        "skew-spread",
        "jitter",
        "clock-mismatch",
        "amplitude-spread",
        "wires");
  }
}
