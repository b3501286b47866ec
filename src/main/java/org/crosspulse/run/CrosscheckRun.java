package org.crosspulse.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.Words;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.engine.CycleEngine;
import org.crosspulse.engine.CycleMeter;
import org.crosspulse.engine.Workers;
import org.crosspulse.rule.Crosscheck;
import org.crosspulse.rule.CrosscheckReport;
import org.jspecify.annotations.Nullable;

/**
 * One cycle compared with the rule.
 *
 * @param experiment that was played
 * @param report of the comparison
 * @param meter of its energy
 */
public record CrosscheckRun(
    CycleExperiment experiment, CrosscheckReport report, @Nullable CycleMeter meter) {
  /**
   * Plays the cycle and compares it.
   *
   * @param clock told the time (ticks) where the engine has one
   */
  public static CrosscheckRun play(
      CycleExperiment experiment, Workers workers, LongConsumer clock) {
    return play(
        experiment, experiment.initial().copy(), workers, EnergyNumbers.meter(experiment), clock);
  }

  /**
   * The same on an array and with a meter that the caller keeps.
   *
   * @param crossbar a copy of the experiment's; modified
   * @param meter null where nobody asks for energies
   */
  public static CrosscheckRun play(
      CycleExperiment experiment,
      Crossbar crossbar,
      Workers workers,
      @Nullable CycleMeter meter,
      LongConsumer clock) {
    CycleEngine engine =
        Engines.of(
            experiment.run().fidelity(), experiment.wires(), workers, meter, List.of(), clock);
    CrosscheckReport report =
        Crosscheck.run(
            engine,
            crossbar,
            experiment.schedule(),
            experiment.counts(),
            experiment.referenceState(),
            experiment.toleranceSteps());
    return new CrosscheckRun(experiment, report, meter);
  }

  /** The result for scripts: what {@code crosscheck --json} prints. */
  public Map<String, @Nullable Object> numbers() {
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put("rows", experiment.initial().rows());
    result.put("columns", experiment.initial().columns());
    result.put("device", experiment.device().name());
    result.put("waveform", experiment.scheme().name());
    result.put("fidelity", Words.of(experiment.run().fidelity()));
    result.put("seed", experiment.run().seed());
    putComparison(result);
    StepNumbers.put(result, report, experiment.counts(), experiment.schedule().slots());
    result.put("rule", PlacementNumbers.of(report.fit()));
    result.put("pass", report.pass());
    result.put("causes", CrosscheckCauses.of(report));
    EnergyNumbers.putTotals(result, meter);
    return result;
  }

  private void putComparison(Map<String, @Nullable Object> result) {
    result.put("max_abs_residual", report.maxAbsResidual());
    result.put("rms_residual", report.rmsResidual());
    result.put("coincidences", report.tally().coincidences());
    result.put("expected_coincidences", report.expectedCoincidences());
    result.put("worst_cell", new int[] {report.worstRow(), report.worstColumn()});
    result.put("worst_residual", report.worstResidual());
    result.put("raising_step_siemens", report.raisingStepSiemens());
    result.put("lowering_step_siemens", report.loweringStepSiemens());
    result.put("moving_half_selects", report.tally().movingHalfSelects());
    result.put("clipped_cells", report.causes().clippedCells());
    result.put("stuck_cells", report.causes().imperfections().stuckCells());
    result.put("spread", SpreadNumbers.of(experiment.initial()));
    result.put("tolerance", report.tolerance());
    result.put("physics_pass", report.physicsPass());
  }
}
