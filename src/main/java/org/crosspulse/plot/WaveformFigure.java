package org.crosspulse.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.crosspulse.device.Thresholds;
import org.crosspulse.pulse.LineSlots;
import org.crosspulse.pulse.Phase;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.PulseTiming;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.trace.CellTrace;
import org.jfree.chart.JFreeChart;

/**
 * Fig. 4 of the source paper for one cell, from its recorded trace: for each phase the row's
 * electrode, the column's, and the difference against the thresholds and the dead zone; and below,
 * what the state made of it.
 */
public final class WaveformFigure {
  private static final int WIDTH_OF_PHASE = 760;
  private static final int HEIGHT = 1000;

  private WaveformFigure() {}

  /**
   * The figure.
   *
   * @param counts of the whole array
   * @param slots where the cell's lines put their pulses in the cycle
   */
  public static Sheet of(
      CellTrace trace,
      Schedule schedule,
      PulseCounts counts,
      CellSlots slots,
      Thresholds thresholds) {
    int rowPulses = counts.rows()[trace.row()];
    int columnPulses = counts.columns()[trace.column()];
    List<BitSet[]> sent = new ArrayList<>();
    for (int index = 0; index < schedule.phases().size(); index++) {
      sent.add(slots.of(schedule, index, rowPulses, columnPulses));
    }
    List<JFreeChart> charts = new ArrayList<>();
    for (int index = 0; index < schedule.phases().size(); index++) {
      Phase phase = schedule.phases().get(index);
      TimeWindow window = window(schedule, index, sent);
      charts.add(
          new PhaseChart(trace, window, phase, schedule.hasIdealEdges())
              .chart(
                  title(index, phase, sent.get(index)),
                  thresholds,
                  largestVolts(schedule, thresholds),
                  stateRange(trace)));
    }
    String title =
        String.format(
            "Cell (%d, %d): x = %s, δ = %s",
            trace.row(), trace.column(), pulses(rowPulses), pulses(columnPulses));
    return new Sheet(title, subtitle(trace), charts, WIDTH_OF_PHASE * charts.size(), HEIGHT);
  }

  /**
   * Where the two lines of a cell put their pulses.
   *
   * @param row of its row
   * @param column of its column
   */
  public record CellSlots(LineSlots row, LineSlots column) {
    /** The slots that hold a pulse in a phase: of the row, and of the column. */
    private BitSet[] of(Schedule schedule, int index, int rowPulses, int columnPulses) {
      Phase phase = schedule.phases().get(index);
      BitSet[] sent = {new BitSet(), new BitSet()};
      for (int slot = 0; slot < schedule.slots(); slot++) {
        sent[0].set(slot, row.holds(index, phase.rowPulses(rowPulses), slot));
        sent[1].set(slot, column.holds(index, phase.columnPulses(columnPulses), slot));
      }
      return sent;
    }
  }

  private static String pulses(int signed) {
    String sign = signed < 0 ? "−" : signed > 0 ? "+" : "";
    return sign + Math.abs(signed) + (Math.abs(signed) == 1 ? " pulse" : " pulses");
  }

  private static String subtitle(CellTrace trace) {
    String colours = "; yellow: both electrodes pulse; grey: the dead zone";
    if (trace.dropped() > 0) {
      return String.format(
          Locale.ROOT,
          "the trace is full: %d samples are drawn, and %d after them were not kept%s",
          trace.size(),
          trace.dropped(),
          colours);
    }
    double change = trace.state(trace.size() - 1) - trace.state(0);
    String number =
        new BigDecimal(change).round(new MathContext(5)).stripTrailingZeros().toPlainString();
    return "the state changes by " + number.replace('-', '−') + " in the whole cycle" + colours;
  }

  private static String title(int index, Phase phase, BitSet[] sent) {
    BitSet both = (BitSet) sent[0].clone();
    both.and(sent[1]);
    return String.format(
        Locale.ROOT,
        "phase %d, %s: %d and %d pulses, %d meet",
        index + 1,
        phase.name(),
        sent[0].cardinality(),
        sent[1].cardinality(),
        both.cardinality());
  }

  /** The slots in which this cell sees anything, and one more; before them some of the rest. */
  private static TimeWindow window(Schedule schedule, int index, List<BitSet[]> sent) {
    int busy = 1 + sent.stream().flatMap(Arrays::stream).mapToInt(BitSet::length).max().orElse(0);
    PulseTiming timing = schedule.phases().get(index).timing();
    return TimeWindow.of(
        schedule.startTick(index),
        Math.min(busy, schedule.slots()) * timing.periodTicks(),
        shortestRest(schedule) / 3);
  }

  /** All lines are at 0 V for at least this long (ticks) before a phase begins. */
  private static long shortestRest(Schedule schedule) {
    return schedule.phases().stream()
        .map(Phase::timing)
        .mapToLong(PulseTiming::restTicks)
        .min()
        .orElse(0);
  }

  private static double largestVolts(Schedule schedule, Thresholds thresholds) {
    double largest = Math.max(thresholds.onVolts(), -thresholds.offVolts());
    for (Phase phase : schedule.phases()) {
      largest = Math.max(largest, Math.abs(phase.fullSelectVolts()));
    }
    return largest;
  }

  private static double[] stateRange(CellTrace trace) {
    double lowest = trace.state(0);
    double highest = lowest;
    for (int sample = 1; sample < trace.size(); sample++) {
      lowest = Math.min(lowest, trace.state(sample));
      highest = Math.max(highest, trace.state(sample));
    }
    return new double[] {lowest, highest};
  }
}
