package org.crosspulse.inspect;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.Fidelity;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.engine.CycleMeter;
import org.crosspulse.engine.EventEngine;
import org.crosspulse.engine.Workers;
import org.crosspulse.rule.CrosscheckReport;
import org.crosspulse.run.CrosscheckRun;

/** One cycle that was played, as {@code cycle} and {@code crosscheck} play it. */
final class PlayedCycle {
  private final CrosscheckRun run;
  private final Crossbar after;
  private final CycleMeter meter;
  private final Map<CellMap, double[]> maps = new EnumMap<>(CellMap.class);

  private PlayedCycle(CrosscheckRun run, Crossbar after, CycleMeter meter) {
    this.run = run;
    this.after = after;
    this.meter = meter;
  }

  /**
   * Plays a cycle.
   *
   * @param experiment with pulses, which its array has not been through yet
   * @param clock told the time (ticks) where the engine has one
   */
  static PlayedCycle play(CycleExperiment experiment, Workers workers, LongConsumer clock) {
    Crossbar crossbar = experiment.initial().copy();
    CycleMeter meter = new CycleMeter(crossbar.rows(), crossbar.columns());
    CrosscheckRun run = CrosscheckRun.play(experiment, crossbar, workers, meter, clock);
    return new PlayedCycle(run, crossbar, meter);
  }

  CrosscheckRun run() {
    return run;
  }

  /** What was played; its array is the one before the cycle. */
  CycleExperiment experiment() {
    return run.experiment();
  }

  Crossbar before() {
    return experiment().initial();
  }

  /** The array after the cycle, not to be modified. */
  Crossbar after() {
    return after;
  }

  CrosscheckReport report() {
    return run.report();
  }

  CycleMeter meter() {
    return meter;
  }

  /** The cell at a place, counted row by row. */
  int cell(int row, int column) {
    return row * after.columns() + column;
  }

  /** The maps that this cycle has. */
  List<CellMap> maps() {
    return CellMap.of(experiment());
  }

  /** A number of every cell, row-major, worked out once; not to be modified. */
  synchronized double[] values(CellMap map) {
    return maps.computeIfAbsent(map, wanted -> wanted.values(this));
  }

  /** What every cell meets in the same cycle through ideal wires, edge by edge. */
  CycleMeter idealMeter() {
    CycleMeter ideal = new CycleMeter(after.rows(), after.columns());
    new EventEngine(ideal, List.of(), tick -> {})
        .play(before().copy(), experiment().schedule(), experiment().counts());
    return ideal;
  }

  /** The changes of state outside of coincidences, which only an engine with a clock sees. */
  double[] disturb() {
    boolean hasClock = experiment().run().fidelity() == Fidelity.EVENT;
    return (hasClock ? meter : idealMeter()).disturb();
  }
}
