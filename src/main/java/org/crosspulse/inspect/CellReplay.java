package org.crosspulse.inspect;

import java.io.IOException;
import java.util.List;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.engine.CycleEngine;
import org.crosspulse.engine.EventEngine;
import org.crosspulse.engine.Probe;
import org.crosspulse.engine.WiredEngine;
import org.crosspulse.trace.TraceColumns;
import org.crosspulse.trace.TraceRecorder;
import org.crosspulse.trace.TraceSignal;
import org.crosspulse.trace.TraceWriter;
import org.crosspulse.trace.TracedCell;

/**
 * Plays a cycle again, edge by edge, for whoever watches some of its cells.
 *
 * <p>With ideal wires only those cells are played, and what is seen is what a run that traces them
 * sees. A cycle in slots, which has no clock, is seen as the event engine plays it, which tests
 * hold equal to 1e-12 of the state's range.
 */
final class CellReplay {
  private final CycleExperiment experiment;

  /**
   * The replay of a cycle.
   *
   * @param experiment whose array is the one before the cycle
   */
  CellReplay(CycleExperiment experiment) {
    this.experiment = experiment;
  }

  /** Shows each probe its cells. */
  void play(List<? extends Probe> probes) {
    play(probes, experiment.initial().copy());
  }

  private void play(List<? extends Probe> probes, Crossbar crossbar) {
    engine(probes).play(crossbar, experiment.schedule(), experiment.counts());
  }

  private CycleEngine engine(List<? extends Probe> probes) {
    return experiment.wires().isIdeal()
        ? EventEngine.ofProbedCells(probes)
        : new WiredEngine(experiment.wires(), null, probes, tick -> {});
  }

  /**
   * Writes the traces of cells, sampled together, with all signals.
   *
   * @throws IOException where the writer cannot write
   */
  void trace(List<TracedCell> cells, TraceWriter writer) throws IOException {
    Crossbar crossbar = experiment.initial().copy();
    TraceColumns columns = new TraceColumns(cells, List.of(TraceSignal.values()));
    play(List.of(new TraceRecorder(crossbar, columns, 0, List.of(writer))), crossbar);
  }
}
