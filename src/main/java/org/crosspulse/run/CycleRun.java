package org.crosspulse.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.Words;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.engine.CycleMeter;
import org.crosspulse.engine.CycleTally;
import org.crosspulse.engine.Probe;
import org.crosspulse.engine.Workers;
import org.crosspulse.pulse.Ticks;
import org.crosspulse.report.Json;
import org.jspecify.annotations.Nullable;

/**
 * One cycle of one crossbar.
 *
 * @param experiment that was played
 * @param crossbar after the cycle
 * @param tally of its pulses
 * @param meter of its energy, null at rule fidelity
 */
public record CycleRun(
    CycleExperiment experiment, Crossbar crossbar, CycleTally tally, @Nullable CycleMeter meter) {
  /**
   * Plays the cycle.
   *
   * @param crossbar a copy of the experiment's; modified
   * @param probes seen by the event engine only
   * @param clock told the time (ticks) where the engine has one
   */
  public static CycleRun play(
      CycleExperiment experiment,
      Crossbar crossbar,
      Workers workers,
      List<? extends Probe> probes,
      LongConsumer clock) {
    @Nullable CycleMeter meter = EnergyNumbers.meter(experiment);
    CycleTally tally =
        Engines.of(experiment.run().fidelity(), experiment.wires(), workers, meter, probes, clock)
            .play(crossbar, experiment.schedule(), experiment.counts());
    return new CycleRun(experiment, crossbar, tally, meter);
  }

  /** The result for scripts: what {@code cycle --json} prints, but for the traces. */
  public Map<String, @Nullable Object> numbers() {
    int columns = crossbar.columns();
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    result.put("rows", crossbar.rows());
    result.put("columns", columns);
    result.put("device", experiment.device().name());
    result.put("waveform", experiment.scheme().name());
    result.put("fidelity", Words.of(experiment.run().fidelity()));
    result.put("seed", experiment.run().seed());
    result.put("coincidences", tally.coincidences());
    result.put("moving_half_selects", tally.movingHalfSelects());
    result.put("duration_seconds", Ticks.toSeconds(experiment.schedule().durationTicks()));
    result.put("initial_state", Json.rows(experiment.initial().states(), columns));
    result.put("final_state", Json.rows(crossbar.states(), columns));
    result.put("conductance_siemens", Json.rows(crossbar.read().siemens(), columns));
    EnergyNumbers.put(result, experiment, meter);
    result.put("spread", SpreadNumbers.of(crossbar));
    return result;
  }
}
