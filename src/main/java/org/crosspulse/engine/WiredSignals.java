package org.crosspulse.engine;

import java.util.ArrayList;
import java.util.List;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;
import org.crosspulse.engine.WiredCircuit.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The signals of the cells of an array with wires: the potentials of each cell's own two nodes.
 *
 * <p>It keeps the steps of the stretch that has just ended. Between the three instants of a step
 * potentials run along parabolas.
 */
final class WiredSignals implements SignalSource {
  private final Crossbar crossbar;
  private final ParabolaMove move;
  private final Electrodes electrodes;
  private final List<CoupledStep> steps = new ArrayList<>();
  private @Nullable Instant next;

  WiredSignals(Crossbar crossbar, CellMaps maps, Electrodes electrodes) {
    this.crossbar = crossbar;
    this.move = new ParabolaMove(maps);
    this.electrodes = electrodes;
  }

  /** Forgets the stretch that ended, and what followed it. */
  void beginStretch() {
    steps.clear();
    next = null;
  }

  void add(CoupledStep step) {
    steps.add(step);
  }

  /** What the edges of this tick make of the circuit; null where all lines rest. */
  void setNext(@Nullable Instant instant) {
    next = instant;
  }

  @Override
  public Memristor device(int cell) {
    return crossbar.device(cell);
  }

  /** Through the wires every edge is seen by every cell. */
  @Override
  public boolean changes(int cell) {
    return electrodes.rows().changedCount() + electrodes.columns().changedCount() > 0;
  }

  @Override
  public double rowVolts(int cell, long tick) {
    CoupledStep step = step(tick);
    return step == null ? 0 : along(step, part(step, tick), instant -> rowVolts(instant, cell));
  }

  @Override
  public double columnVolts(int cell, long tick) {
    CoupledStep step = step(tick);
    return step == null ? 0 : along(step, part(step, tick), instant -> columnVolts(instant, cell));
  }

  @Override
  public double nextRowVolts(int cell, long tick) {
    return next == null ? 0 : rowVolts(next, cell);
  }

  @Override
  public double nextColumnVolts(int cell, long tick) {
    return next == null ? 0 : columnVolts(next, cell);
  }

  private static double rowVolts(Instant instant, int cell) {
    return instant.solution().rowNodeVolts()[cell];
  }

  private static double columnVolts(Instant instant, int cell) {
    return instant.solution().columnNodeVolts()[cell];
  }

  @Override
  public double state(int cell, long tick) {
    CoupledStep step = step(tick);
    if (step == null) {
      return crossbar.states()[cell];
    }
    return step.state(move, cell, part(step, tick));
  }

  @Override
  public double nextState(int cell, long tick) {
    return crossbar.states()[cell];
  }

  /** The step that contains a tick of the stretch. */
  private @Nullable CoupledStep step(long tick) {
    for (CoupledStep step : steps) {
      if (tick <= step.drives().sinceTick() + step.to() * step.drives().ticks()) {
        return step;
      }
    }
    return steps.isEmpty() ? null : steps.get(steps.size() - 1);
  }

  private static double part(CoupledStep step, long tick) {
    double ofStretch = (double) (tick - step.drives().sinceTick()) / step.drives().ticks();
    return Math.max(0, Math.min(1, (ofStretch - step.from()) / (step.to() - step.from())));
  }

  /** Along the parabola through a step's three instants. */
  private static double along(CoupledStep step, double part, Signal signal) {
    return CoupledStep.along(
        part, signal.of(step.begin()), signal.of(step.middle()), signal.of(step.end()));
  }

  /** What is looked at in each instant. */
  private interface Signal {
    double of(Instant instant);
  }
}
