package org.crosspulse.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.crosspulse.engine.LineTrains;
import org.crosspulse.pulse.LineSlots;
import org.crosspulse.pulse.Phase;
import org.crosspulse.pulse.Placement;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.variability.ArrayNoise.Line;

/**
 * How likely the coincidences of an array are where dice place the pulses.
 *
 * <p>In a slot R rows and Q columns pulse and R·Q cells see a coincidence. Lines and slots are
 * independent, so that the sum over the array has the mean Σ E[R]E[Q] and the variance Σ
 * (E[R²]E[Q²] − E[R]²E[Q]²), with E[R²] = Σp(1 − p) + (Σp)² over the lines' probabilities p: cells
 * that share a line are not independent, and this is exact all the same.
 *
 * @param zScore the sum of all coincidences less its expectation, in standard deviations
 * @param cellDeviation the standard deviation of a cell's coincidences, root mean square over the
 *     cells whose row and column send pulses
 */
public record ChanceFit(double zScore, double cellDeviation) {
  /** A sum that is farther is not believed to be chance: once in two million. */
  private static final double MOST = 5;

  /** Of the sum of the slots' expectations. */
  private static final double ROUNDING = 1e-12;

  static ChanceFit of(LineTrains trains, Schedule schedule, PulseCounts counts, double found) {
    Sum sum = new Sum();
    for (int index = 0; index < schedule.phases().size(); index++) {
      Phase phase = schedule.phases().get(index);
      Side rows = new Side(trains, index, true, counts.rows(), phase::rowPulses);
      Side columns = new Side(trains, index, false, counts.columns(), phase::columnPulses);
      for (int slot = 0; slot < schedule.slots(); slot++) {
        sum.add(rows.at(slot), columns.at(slot));
      }
    }
    return new ChanceFit(sum.score(found), cellDeviation(schedule, counts));
  }

  /** Each cell's variance, Σ p(1 − p) over the slots in which it can see a coincidence. */
  private static double cellDeviation(Schedule schedule, PulseCounts counts) {
    double slots = schedule.slots();
    boolean bothThrow = schedule.placements().rows() == schedule.placements().columns();
    boolean rowsThrow = schedule.placements().rows() == Placement.BERNOULLI;
    double sum = 0;
    long cells = 0;
    for (int row : counts.rows()) {
      for (int column : counts.columns()) {
        double n = Math.abs(row);
        double m = Math.abs(column);
        double chance = bothThrow ? n * m / (slots * slots) : (rowsThrow ? n : m) / slots;
        double tries = bothThrow ? slots : rowsThrow ? m : n;
        sum += tries * chance * (1 - chance);
        cells += n * m > 0 ? 1 : 0;
      }
    }
    return cells == 0 ? 0 : Math.sqrt(sum / cells);
  }

  /** Whether such a sum happens by chance. */
  boolean isLikely() {
    return Math.abs(zScore) <= MOST;
  }

  /** Mean and variance of how many lines of a side pulse in a slot. */
  private record Lines(double mean, double variance) {
    double meanSquare() {
      return variance + mean * mean;
    }
  }

  /** The lines of a side that pulse in a phase. */
  private static final class Side {
    private final int phase;
    private final List<LineSlots> places = new ArrayList<>();
    private final List<Integer> sent = new ArrayList<>();

    Side(LineTrains trains, int phase, boolean isRow, int[] counts, IntUnaryOperator pulses) {
      this.phase = phase;
      for (int line = 0; line < counts.length; line++) {
        int count = pulses.applyAsInt(counts[line]);
        if (count > 0) {
          places.add(trains.of(new Line(isRow, line)));
          sent.add(count);
        }
      }
    }

    Lines at(int slot) {
      double mean = 0;
      double variance = 0;
      for (int line = 0; line < places.size(); line++) {
        double chance = places.get(line).probability(phase, sent.get(line), slot);
        mean += chance;
        variance += chance * (1 - chance);
      }
      return new Lines(mean, variance);
    }
  }

  /** Over all slots. */
  private static final class Sum {
    private double mean;
    private double variance;

    void add(Lines rows, Lines columns) {
      mean += rows.mean * columns.mean;
      double square = rows.mean * rows.mean * columns.mean * columns.mean;
      variance += rows.meanSquare() * columns.meanSquare() - square;
    }

    double score(double found) {
      double away = Math.abs(found - mean) <= ROUNDING * mean ? 0 : found - mean;
      return away == 0 ? 0 : away / Math.sqrt(variance);
    }
  }
}
