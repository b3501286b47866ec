package org.crosspulse.qualify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;
import org.crosspulse.engine.EventEngine;
import org.crosspulse.pulse.Amplitude;
import org.crosspulse.pulse.PhaseDrive;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.PulseScheme;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.rule.Crosscheck;
import org.crosspulse.rule.NominalStep;
import org.crosspulse.units.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What happens at other amplitudes than the chosen ones, found by playing pulses on a few cells
 * edge by edge.
 *
 * <p>Each phase is played alone for its regions: on cells at several states, some of which get both
 * pulses, some only the row's and some only the column's. The phases have opposite polarities, so
 * that what a pair of amplitudes does is what each does. The residuals are those of whole cycles in
 * which one amplitude has its chosen value.
 *
 * @param direction whose amplitude varies
 * @param multiples amplitudes, in parts of the threshold that every state passes
 * @param regions what they do
 * @param residuals largest difference from the rule in a small array (steps)
 */
public record WindowMap(
    Direction direction, List<Double> multiples, List<Region> regions, List<Double> residuals) {
  /** Pulses of a train. */
  private static final int PULSES = 3;

  private static final double[] STATES = {0.001, 0.25, 0.5, 0.75, 0.999};
  private static final double LOWEST = 0.5;
  private static final double HIGHEST = 2.5;

  /** The picture ends this far beyond a chosen amplitude, where that is farther. */
  private static final double BEYOND = 1.25;

  /** Without a dead zone everything moves: this part of the step in the middle counts. */
  private static final double SOFT_DISTURB =
      Criteria.MOST_DISTURB_STEPS / Criteria.HALF_SELECTS_IN_A_PHASE;

  /** And a full select is too weak that makes less than this part of its usual step. */
  private static final double SOFT_WEAK = 0.1;

  /** What an amplitude does. */
  public enum Region {
    /** A full select leaves some state where it is. */
    TOO_WEAK,
    /** A full select moves every state, and a half select none. */
    WORKS,
    /** A half select moves some state. */
    DISTURBS,
    /** A full select leaves some state where it is, and a half select moves some other. */
    BOTH
  }

  /** Copies the lists. */
  public WindowMap {
    multiples = List.copyOf(multiples);
    regions = List.copyOf(regions);
    residuals = List.copyOf(residuals);
  }

  /**
   * Varies the amplitude of one direction.
   *
   * @param scheme with the chosen amplitudes, in volts, and widths
   * @param range null where no state moves both ways
   * @param steps how many amplitudes, ≥ 2: the middles of as many intervals
   */
  public static WindowMap of(
      Memristor device,
      Direction direction,
      PulseScheme scheme,
      @Nullable UsableRange range,
      int steps) {
    double threshold = direction.thresholds(device).movingVolts();
    double chosen = drive(scheme, direction).amplitude().value() / threshold;
    double highest = Math.max(HIGHEST, BEYOND * chosen);
    Cells cells = Cells.of(device, range);
    double[] usual = trial(device, scheme, direction, chosen, cells).moved();
    List<Double> multiples = new ArrayList<>();
    List<Region> regions = new ArrayList<>();
    List<Double> residuals = new ArrayList<>();
    for (int k = 0; k < steps; k++) {
      double multiple = LOWEST + (highest - LOWEST) * (k + 0.5) / steps;
      Trial trial = trial(device, scheme, direction, multiple, cells);
      multiples.add(multiple);
      regions.add(trial.region(usual));
      residuals.add(trial.residual());
    }
    return new WindowMap(direction, multiples, regions, residuals);
  }

  private static PhaseDrive drive(PulseScheme scheme, Direction direction) {
    return direction == Direction.UP ? scheme.potentiation() : scheme.depression();
  }

  /**
   * The cells.
   *
   * @param states of those that the regions are found with
   * @param reference at which the cells of the residuals begin
   */
  @SuppressWarnings("ArrayRecordComponent") // Made once and only read.
  private record Cells(double[] states, double reference) {
    /** Without a dead zone what counts is the usable range: nothing is ever quite still. */
    static Cells of(Memristor device, @Nullable UsableRange range) {
      if (range == null) {
        return new Cells(STATES, NominalStep.REFERENCE_STATE);
      }
      double[] states = STATES.clone();
      for (int k = 0; k < states.length && !device.hasDeadZone(); k++) {
        states[k] = range.stateAt(device, STATES[k]);
      }
      return new Cells(states, range.middle());
    }
  }

  private static Trial trial(
      Memristor device, PulseScheme chosen, Direction direction, double multiple, Cells cells) {
    double volts = multiple * direction.thresholds(device).movingVolts();
    PhaseDrive old = drive(chosen, direction);
    PhaseDrive changed =
        new PhaseDrive(new Amplitude(volts, Unit.VOLT), old.widthSeconds(), old.periodSeconds());
    boolean up = direction == Direction.UP;
    PulseScheme scheme =
        new PulseScheme(
            chosen.name(),
            chosen.description(),
            chosen.kind(),
            PULSES,
            up ? changed : chosen.potentiation(),
            up ? chosen.depression() : changed,
            true);
    Schedule schedule =
        scheme.resolve(Direction.UP.thresholds(device), Direction.DOWN.thresholds(device));
    return new Trial(device, direction, schedule, cells);
  }

  /** One amplitude on a few cells. */
  private record Trial(Memristor device, Direction direction, Schedule schedule, Cells cells) {
    /**
     * Change of conductance (S) of each cell when the phase is played alone; see {@link #region}.
     */
    double[] moved() {
      double[] states = new double[4 * cells.states.length];
      int[] rows = new int[2 * cells.states.length];
      for (int k = 0; k < cells.states.length; k++) {
        Arrays.fill(states, 4 * k, 4 * k + 4, cells.states[k]);
        rows[2 * k] = PULSES;
      }
      PulseCounts counts = new PulseCounts(rows, new int[] {direction.sign() * PULSES, 0});
      Schedule alone =
          new Schedule(
              schedule.kind(),
              schedule.slots(),
              List.of(schedule.firstPhase(direction == Direction.UP)));
      Crossbar crossbar = new Crossbar(rows.length, 2, device, states);
      new EventEngine(List.of()).play(crossbar, alone, counts);
      double[] moved = crossbar.read().siemens();
      for (int cell = 0; cell < moved.length; cell++) {
        moved[cell] -= device.conductanceSiemens(states[cell]);
      }
      return moved;
    }

    /**
     * Of four cells, the first gets both pulses, the others the row's, the column's and none.
     *
     * @param usual what the chosen amplitude does to them (S)
     */
    Region region(double[] usual) {
      double[] moved = moved();
      boolean hard = device.hasDeadZone();
      double disturb = hard ? 0 : SOFT_DISTURB * Math.abs(moved[4 * (cells.states.length / 2)]);
      boolean disturbs = false;
      boolean fails = false;
      for (int cell = 0; cell < moved.length; cell += 4) {
        double weak = hard ? 0 : SOFT_WEAK * Math.abs(usual[cell]);
        fails |= direction.sign() * moved[cell] <= weak;
        disturbs |= Math.abs(moved[cell + 1]) > disturb || Math.abs(moved[cell + 2]) > disturb;
      }
      if (fails) {
        return disturbs ? Region.BOTH : Region.TOO_WEAK;
      }
      return disturbs ? Region.DISTURBS : Region.WORKS;
    }

    double residual() {
      PulseCounts counts =
          new PulseCounts(new int[] {0, 1, 2, 3}, new int[] {-3, -2, -1, 0, 1, 2, 3});
      Crossbar crossbar =
          Crossbar.uniform(counts.rows().length, counts.columns().length, device, cells.reference);
      return Crosscheck.run(
              new EventEngine(List.of()),
              crossbar,
              schedule,
              counts,
              cells.reference,
              Crosscheck.DEFAULT_TOLERANCE)
          .maxAbsResidual();
    }
  }
}
