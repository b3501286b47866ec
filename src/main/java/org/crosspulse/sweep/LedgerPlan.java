package org.crosspulse.sweep;

import java.util.Map;
import org.crosspulse.report.Difference;
import org.crosspulse.report.Json;
import org.crosspulse.report.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger knows of the plan whose points it has.
 *
 * @param name of the sweep
 * @param hash of {@code canonical}
 * @param canonical the plan's configuration as JSON
 * @param version of the program that ran the points
 * @param seed of the sweep
 * @param points how many the plan has
 */
public record LedgerPlan(
    String name, String hash, String canonical, String version, long seed, long points) {
  private static final int SHOWN_DIGITS = 12;

  /** Of a plan that this program runs. */
  public static LedgerPlan of(SweepPlan plan) {
    return new LedgerPlan(
        plan.name(), plan.hash(), plan.canonical(), Manifest.version(), plan.seed(), plan.count());
  }

  /** The configuration. */
  public Map<String, Object> configuration() {
    return Json.map(canonical, "the plan of a ledger");
  }

  /** The first digits of the hash, for people. */
  public String shortHash() {
    return hash.substring(0, Math.min(SHOWN_DIGITS, hash.length()));
  }

  /**
   * What makes this another plan than {@code other}, in words; null where nothing does.
   *
   * @param other the plan that is asked for
   */
  public @Nullable String differenceTo(LedgerPlan other) {
    if (!version.equals(other.version)) {
      return "points of version " + version + ", this is " + other.version;
    }
    if (hash.equals(other.hash)) {
      return null;
    }
    @Nullable Difference first = Difference.first(configuration(), other.configuration());
    String hashes = "plan " + shortHash() + ", this is plan " + other.shortHash();
    return first == null
        ? hashes
        : hashes + ": " + first.key() + " was " + first.before() + " and is " + first.now();
  }
}
