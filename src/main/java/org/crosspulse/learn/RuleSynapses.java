package org.crosspulse.learn;

import java.util.List;
import org.crosspulse.crossbar.Conductances;
import org.crosspulse.engine.CycleTally;
import org.crosspulse.engine.Workers;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.rule.LearningRule;
import org.crosspulse.rule.PlacementRule;
import org.crosspulse.rule.SignalRule;

/**
 * Weights that are plain numbers, changed by the algebra of a rule on the same pulse counts.
 *
 * <p>absmin: Δw = step·sign(nm)·min(|n|, |m|); times: Δw = step·pulseValue·n·m, which is the rate
 * times x·δ. The step is the one of its direction; the two differ by the rounding of pulse widths.
 */
public final class RuleSynapses implements Synapses {
  private final int rows;
  private final int columns;
  private final double[] weights;
  private final SignalRule rule;
  private final double factor;

  /** What the pulses of a scheme would meet. */
  private final SignalRule meetings;

  private final StepRounding rounding;
  private final Workers workers;
  private final Conductances readWeights;
  private Steps steps = new Steps(0, 0);

  /**
   * Weights without devices.
   *
   * @param weights row-major, rows × columns; modified by {@link #update}
   * @param rule one of the paper's, or that of a scheme's placements
   * @param pulseValue the value of one pulse
   * @param rounding turns a wanted step into those that pulses on the tick grid can make
   */
  public RuleSynapses(
      int rows,
      int columns,
      double[] weights,
      SignalRule rule,
      double pulseValue,
      StepRounding rounding,
      Workers workers) {
    this.rows = rows;
    this.columns = columns;
    this.weights = weights;
    this.rule = rule;
    this.meetings = rule instanceof PlacementRule ? rule : LearningRule.ABSMIN;
    this.factor = rule == LearningRule.TIMES ? pulseValue : 1;
    this.rounding = rounding;
    this.workers = workers;
    this.readWeights = new Conductances(rows, columns, weights.clone());
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

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public int columns() {
    return columns;
  }

  @Override
  public Reading read(int samples) {
    System.arraycopy(weights, 0, readWeights.siemens(), 0, weights.length);
    return new MatrixReading(readWeights);
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
    return workers.run(rows, (from, to) -> updateRows(batch, from, to)).stream()
        .reduce(CycleTally.NONE, CycleTally::plus);
  }

  private CycleTally updateRows(List<PulseCounts> batch, int from, int to) {
    long coincidences = 0;
    for (int row = from; row < to; row++) {
      for (PulseCounts counts : batch) {
        int pulses = counts.rows()[row];
        if (pulses != 0) {
          coincidences += updateRow(row * columns, pulses, counts.columns());
        }
      }
    }
    return new CycleTally(coincidences, 0);
  }

  private long updateRow(int start, int rowPulses, int[] columnPulses) {
    double coincidences = 0;
    for (int column = 0; column < columns; column++) {
      int pulses = columnPulses[column];
      if (pulses != 0) {
        double change = factor * rule.of(rowPulses, pulses);
        weights[start + column] += change * (change > 0 ? steps.raising : steps.lowering);
        coincidences += Math.abs(meetings.of(rowPulses, pulses));
      }
    }
    // Rounded row by row, so that the sum does not depend on who adds it up.
    return Math.round(coincidences);
  }

  /** Numbers have no bounds. */
  @Override
  public int clippedWeights() {
    return 0;
  }

  @Override
  public double[] weights() {
    return weights.clone();
  }
}
