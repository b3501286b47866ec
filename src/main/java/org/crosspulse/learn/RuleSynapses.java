package org.crosspulse.learn;

import java.util.List;
import org.crosspulse.engine.CycleTally;
import org.crosspulse.engine.Workers;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.rule.LearningRule;

/**
 * Weights that are plain numbers, changed by the algebra of a rule on the same pulse counts.
 *
 * <p>absmin: Δw = step·sign(nm)·min(|n|, |m|); times: Δw = step·nm/slots, as pulses spread over the
 * slots meet. The step is the one of its direction; the two differ by the rounding of pulse widths.
 */
public final class RuleSynapses extends NumberSynapses implements PulsedSynapses {
  private final LearningRule rule;
  private final int slots;
  private final StepRounding rounding;
  private final Workers workers;
  private Steps steps = new Steps(0, 0);

  /**
   * Weights without devices.
   *
   * @param weights row-major, rows × columns; modified by {@link #update}
   * @param slots the most pulses in a phase
   * @param rounding turns a wanted step into those that pulses on the tick grid can make
   */
  public RuleSynapses(
      int rows,
      int columns,
      double[] weights,
      LearningRule rule,
      int slots,
      StepRounding rounding,
      Workers workers) {
    super(rows, columns, weights);
    this.rule = rule;
    this.slots = slots;
    this.rounding = rounding;
    this.workers = workers;
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

  /** The most slots of a phase that it can count with. */
  public static int mostSlots(LearningRule rule) {
    return CountSums.mostSlots(rule);
  }

  @Override
  public void setStep(double wantedStep) {
    steps = rounding.round(wantedStep);
  }

  /** Algebra takes no time. */
  @Override
  public double cycleSeconds() {
    return 0;
  }

  @Override
  public CycleTally update(List<PulseCounts> batch) {
    long total =
        workers.run(rows(), (from, to) -> updateRows(batch, from, to)).stream()
            .mapToLong(Long::longValue)
            .sum();
    return new CycleTally(Math.round((double) total / divisor()), 0);
  }

  /** Sizes of the sums in one coincidence. */
  private int divisor() {
    return rule == LearningRule.TIMES ? slots : 1;
  }

  private long updateRows(List<PulseCounts> batch, int from, int to) {
    CountSums sums = new CountSums(rule, columns(), slots);
    long total = 0;
    for (int row = from; row < to; row++) {
      for (PulseCounts counts : batch) {
        int pulses = counts.rows()[row];
        if (pulses != 0) {
          total += sums.isFull() ? addTo(row, sums) : 0;
          sums.add(pulses, counts.columns());
        }
      }
      total += addTo(row, sums);
    }
    return total;
  }

  private long addTo(int row, CountSums sums) {
    double raising = steps.raising / divisor();
    double lowering = steps.lowering / divisor();
    return sums.addTo(weights, row * columns(), raising, lowering);
  }
}
