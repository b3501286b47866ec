package org.crosspulse.learn;

import com.google.common.collect.Lists;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.crosspulse.crossbar.ScaledRows;
import org.crosspulse.engine.CycleTally;
import org.crosspulse.engine.Workers;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.rule.LearningRule;
import org.jspecify.annotations.Nullable;

/**
 * Weights that are plain numbers, changed by the algebra of a rule on the same pulse counts.
 *
 * <p>absmin: Δw = step·sign(nm)·min(|n|, |m|); times: Δw = step·nm/slots, as pulses spread over the
 * slots meet. The step is the one of its direction; the two differ by the rounding of pulse widths.
 */
public final class RuleSynapses extends NumberSynapses implements PulsedSynapses {
  /** Numbers of a table of changes that a cache still holds. */
  private static final int MOST_CHANGES = 1 << 20;

  private final LearningRule rule;
  private final int slots;
  private final StepRounding rounding;
  private final Workers workers;

  /** A list a row, each used by one thread. */
  private final ScaledRows rowChanges;

  private final int samplesAtOnce;

  /** Tables that no thread uses now: they are large, and every batch needs one a thread. */
  private final Queue<CountedChanges> kept = new ConcurrentLinkedQueue<>();

  private Steps steps = new Steps(0, 0);

  /**
   * Weights without devices.
   *
   * @param weights row-major, rows × columns; modified by {@link #update}
   * @param limit largest weight that a device would have; numbers may be larger
   * @param slots the most pulses in a phase
   * @param rounding turns a wanted step into those that pulses on the tick grid can make
   */
  public RuleSynapses(
      int rows,
      int columns,
      double[] weights,
      double limit,
      LearningRule rule,
      int slots,
      StepRounding rounding,
      Workers workers) {
    super(rows, columns, weights, limit);
    this.rule = rule;
    this.slots = slots;
    this.rounding = rounding;
    this.workers = workers;
    // Not by what the samples hold: what is added up together must not depend on the threads.
    int most = Math.max(1, MOST_CHANGES / columns / Math.min(slots, rows));
    this.samplesAtOnce = Math.min(most, Math.max(1, MOST_CHANGES / rows));
    this.rowChanges = new ScaledRows(rows, samplesAtOnce);
  }

  /** The steps that hardware makes of a wanted one: pulse widths are whole ticks. */
  public interface StepRounding {
    /** The weight changes of one coincidence. */
    Steps round(double wantedStep);
  }

  /**
   * The weight changes of one coincidence.
   *
   * @param raising &gt; 0
   * @param lowering &gt; 0 too
   */
  public record Steps(double raising, double lowering) {}

  /** The most slots of a phase with which the units of all samples are counted exactly. */
  public static int mostSlots(LearningRule rule) {
    return rule == LearningRule.TIMES ? (int) Math.sqrt(Integer.MAX_VALUE) : Integer.MAX_VALUE;
  }

  @Override
  public void setStep(double wantedStep) {
    steps = rounding.round(wantedStep);
  }

  /** Algebra takes no time. */
  @Override
  public Played update(List<PulseCounts> batch) {
    long units =
        workers.run(rows(), (from, to) -> updateRows(batch, from, to)).stream()
            .mapToLong(Long::longValue)
            .sum();
    return new Played(new CycleTally(Math.round((double) units / divisor()), 0), 0);
  }

  /** Units of the rule on whole numbers of pulses in one coincidence. */
  private int divisor() {
    return rule == LearningRule.TIMES ? slots : 1;
  }

  private long updateRows(List<PulseCounts> batch, int from, int to) {
    double raising = steps.raising / divisor();
    double lowering = steps.lowering / divisor();
    @Nullable CountedChanges used = kept.poll();
    CountedChanges changes =
        used == null ? new CountedChanges(rule, rows(), columns(), slots) : used;
    long units = 0;
    for (List<PulseCounts> part : Lists.partition(batch, samplesAtOnce)) {
      changes.clear(raising, lowering);
      for (PulseCounts counts : part) {
        units += list(counts, changes, from, to);
      }
      for (int row = from; row < to; row++) {
        changes.addTo(rowChanges, row, weights);
      }
      rowChanges.clear(from, to);
    }
    kept.add(changes);
    return units;
  }

  /** Lists the changes of a sample for every row that pulses. */
  private long list(PulseCounts counts, CountedChanges changes, int from, int to) {
    changes.begin(counts.columns());
    if (changes.isSilent()) {
      return 0;
    }
    long units = 0;
    int[] pulsing = changes.pulsing();
    int count = changes.findPulsing(counts.rows(), from, to);
    for (int k = 0; k < count; k++) {
      int row = pulsing[k];
      int pulses = counts.rows()[row];
      int entry = changes.entry(pulses);
      double factor = changes.factor(pulses);
      rowChanges.add(row, factor, entry);
      units += (long) (factor * changes.size(entry));
    }
    return units;
  }
}
