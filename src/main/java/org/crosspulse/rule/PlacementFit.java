package org.crosspulse.rule;

import java.util.OptionalDouble;
import org.crosspulse.engine.LineTrains;
import org.crosspulse.pulse.Placements;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * How far the coincidences of a cycle's trains are from the rule of their placements: algebra, with
 * no device in it. Differences are those of the sizes: positive where there are more coincidences
 * than the rule says.
 *
 * @param placements of the scheme
 * @param broadcast the number that all neurons heard in this cycle
 * @param rule of the placements
 * @param predicted the rule of each cell, row-major, signed; not to be modified
 * @param coincidences of each cell, signed alike; not to be modified
 * @param columns of the array
 * @param chance how likely that is, where dice place pulses
 */
@SuppressWarnings("ArrayRecordComponent") // As many numbers as cells, made for one reader.
public record PlacementFit(
    Placements placements,
    int broadcast,
    PlacementRule rule,
    double[] predicted,
    double[] coincidences,
    int columns,
    @Nullable ChanceFit chance) {
  /** The rounding of n·m/K. */
  private static final double ROUNDING = 1e-9;

  static PlacementFit of(
      LineTrains trains, Schedule schedule, PulseCounts counts, double[] coincidences) {
    PlacementRule rule = PlacementRule.of(schedule);
    int columns = counts.columns().length;
    double[] predicted = new double[coincidences.length];
    double found = 0;
    for (int cell = 0; cell < predicted.length; cell++) {
      predicted[cell] = rule.of(counts.rows()[cell / columns], counts.columns()[cell % columns]);
      found += Math.abs(coincidences[cell]);
    }
    return new PlacementFit(
        schedule.placements(),
        trains.offset(),
        rule,
        predicted,
        coincidences,
        columns,
        rule.isChance() ? ChanceFit.of(trains, schedule, counts, found) : null);
  }

  private double difference(int cell) {
    return Math.abs(coincidences[cell]) - Math.abs(predicted[cell]);
  }

  private int worstCell() {
    return Worst.cell(predicted.length, this::difference);
  }

  /** The row of the largest difference. */
  public int worstRow() {
    return worstCell() / columns;
  }

  /** The column of the largest difference. */
  public int worstColumn() {
    return worstCell() % columns;
  }

  /** The largest difference with its sign, in coincidences. */
  public double worstDifference() {
    return difference(worstCell());
  }

  /** The mean over the cells that the rule wants to move, in coincidences: the bias. */
  public double meanDifference() {
    double sum = 0;
    int cells = 0;
    for (int cell = 0; cell < predicted.length; cell++) {
      sum += difference(cell);
      cells += predicted[cell] != 0 ? 1 : 0;
    }
    return cells == 0 ? sum : sum / cells;
  }

  /** The most that any cell may differ, where that is known. */
  public OptionalDouble bound() {
    return rule.bound();
  }

  /** Whether nothing is farther from the rule than it can be; so where nothing is known. */
  public boolean pass() {
    boolean isWithin = Math.abs(worstDifference()) <= bound().orElse(Double.MAX_VALUE) + ROUNDING;
    return isWithin && (chance == null || chance.isLikely());
  }
}
