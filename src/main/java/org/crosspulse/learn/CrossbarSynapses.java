package org.crosspulse.learn;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.crosspulse.crossbar.Conductances;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.crossbar.wire.WireSettings;
import org.crosspulse.engine.CycleEngine;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.pulse.Ticks;
import org.crosspulse.variability.StuckCells;
import org.jspecify.annotations.Nullable;

/** Weights that are the conductances of a crossbar, changed by pulses and by nothing else. */
public final class CrossbarSynapses implements PulsedSynapses {
  private final Crossbar crossbar;
  private final CycleEngine engine;
  private final WeightScale scale;
  private final ReadScale readScale;
  private final Conductances conductances;
  private final PulseWidths widths;

  /** Null where wires and sense amplifiers are ideal. */
  private final @Nullable ReadCircuit circuit;

  /** The least conductance of any cell, and the most (S). */
  private final double lowSiemens;

  private final double highSiemens;

  /** Of each cell, what is taken from its weight besides the scale's reference. */
  private final double[] zeros;

  /** Whether each cell has a reference device of its own. */
  private final boolean hasReferences;

  private Schedule schedule;
  private long reads;

  /**
   * Weights on an array that is read through ideal wires.
   *
   * @param crossbar holds the initial weights; modified by {@link #update}
   * @param engine plays the cycles
   * @param schedule the scheme's cycle for this device; its widths follow the learning rate
   * @param readVolts largest voltage of a read, inside the dead zone (V)
   */
  public CrossbarSynapses(
      Crossbar crossbar,
      CycleEngine engine,
      WeightScale scale,
      Schedule schedule,
      double readVolts) {
    this(crossbar, engine, scale, schedule, readVolts, WireSettings.ideal(), Reference.MID_RANGE);
  }

  /**
   * Weights on an array.
   *
   * @param crossbar holds the initial weights; modified by {@link #update}
   * @param engine plays the cycles, with the same wires
   * @param schedule the scheme's cycle for this device; its widths follow the learning rate
   * @param readVolts largest voltage of a read, inside the dead zone (V)
   * @param wires that it is read through
   * @param reference what stands for weight 0; other than the middle with ideal wires only
   */
  public CrossbarSynapses(
      Crossbar crossbar,
      CycleEngine engine,
      WeightScale scale,
      Schedule schedule,
      double readVolts,
      WireSettings wires,
      Reference reference) {
    if (reference != Reference.MID_RANGE && !wires.isIdeal()) {
      throw new IllegalArgumentException("references of single cells are read with ideal wires");
    }
    this.crossbar = crossbar;
    this.conductances = crossbar.read();
    this.hasReferences = reference != Reference.MID_RANGE;
    this.zeros =
        !hasReferences
            ? new double[crossbar.states().length]
            : new SymmetricPoint(crossbar.device(), scale, schedule).weights(crossbar, scale);
    this.engine = engine;
    this.scale = scale;
    this.schedule = schedule;
    this.widths = new PulseWidths(schedule, crossbar.device(), scale);
    this.readScale = new ReadScale(scale, readVolts);
    this.lowSiemens = extreme(crossbar, 0).min().orElseThrow();
    this.highSiemens = extreme(crossbar, 1).max().orElseThrow();
    this.circuit =
        wires.isIdeal() && wires.senseOhms() == 0
            ? null
            : new ReadCircuit(crossbar.rows(), crossbar.columns(), wires, scale.referenceSiemens());
  }

  /** The conductances (S) of all cells that differ, at one state. */
  private static DoubleStream extreme(Crossbar crossbar, double state) {
    return crossbar.population().isUniform()
        ? DoubleStream.of(crossbar.device().conductanceSiemens(state))
        : IntStream.range(0, crossbar.rows() * crossbar.columns())
            .mapToDouble(cell -> crossbar.device(cell).conductanceSiemens(state));
  }

  @Override
  public int rows() {
    return crossbar.rows();
  }

  @Override
  public int columns() {
    return crossbar.columns();
  }

  @Override
  public Reading read(int samples) {
    crossbar.readInto(conductances);
    Conductances noisy = lessReferences();
    ReadNoise noise = new ReadNoise(crossbar.noise(), reads++);
    return circuit == null
        ? new OhmicReading(conductances, noisy, readScale, noise)
        : new WiredReading(circuit, conductances, readScale, noise, samples);
  }

  /**
   * Takes away what reference devices of single cells carry.
   *
   * @return the conductances whose currents have the noise of a cell and its reference
   */
  private Conductances lessReferences() {
    if (!hasReferences) {
      return conductances;
    }
    double[] siemens = conductances.siemens();
    double[] noisy = new double[siemens.length];
    for (int cell = 0; cell < siemens.length; cell++) {
      noisy[cell] = Math.hypot(siemens[cell], scale.siemens(zeros[cell]));
      siemens[cell] -= scale.unitSiemens() * zeros[cell];
    }
    conductances.set(siemens);
    return Conductances.of(rows(), columns(), noisy);
  }

  @Override
  public CrossbarSynapses array() {
    return this;
  }

  /** A copy of the array as it is now. */
  public Crossbar crossbar() {
    return crossbar.copy();
  }

  /** The cycle that it plays for a sample, with the widths of the step in force. */
  public Schedule schedule() {
    return schedule;
  }

  @Override
  public void beginEpoch() {
    engine.forget();
  }

  @Override
  public void setStep(double step) {
    schedule = widths.forStep(step);
  }

  @Override
  public Played update(List<PulseCounts> batch) {
    double seconds = batch.size() * Ticks.toSeconds(schedule.durationTicks());
    return new Played(engine.playAll(crossbar, schedule, batch), seconds);
  }

  @Override
  public int clippedWeights() {
    int clipped = 0;
    for (double state : crossbar.states()) {
      clipped += state == 0 || state == 1 ? 1 : 0;
    }
    return clipped;
  }

  @Override
  public Histogram histogram() {
    Histogram.Counter counter =
        new Histogram.Counter(Histogram.Quantity.CONDUCTANCE, lowSiemens, highSiemens);
    double[] states = crossbar.states();
    for (int cell = 0; cell < states.length; cell++) {
      if (states[cell] == 0) {
        counter.addAtLow();
      } else if (states[cell] == 1) {
        counter.addAtHigh();
      } else {
        counter.add(crossbar.device(cell).conductanceSiemens(states[cell]));
      }
    }
    return counter.result();
  }

  @Override
  public double[] weights() {
    double[] siemens = crossbar.read().siemens();
    for (int cell = 0; cell < siemens.length; cell++) {
      siemens[cell] = scale.weight(siemens[cell]) - zeros[cell];
    }
    return siemens;
  }

  /** Writes every cell at once and exactly, within its own range; stuck ones stay as they are. */
  @Override
  public void setWeights(double[] weights) {
    double[] states = crossbar.states().clone();
    if (weights.length != states.length) {
      throw new IllegalArgumentException(
          "need " + states.length + " weights, were " + weights.length);
    }
    for (int cell = 0; cell < states.length; cell++) {
      if (crossbar.population().fault(cell) == StuckCells.Fault.NONE) {
        states[cell] = scale.state(crossbar.device(cell), weights[cell] + zeros[cell]);
      }
    }
    crossbar.restore(states, crossbar.cycles());
  }

  @Override
  public SynapseState state() {
    return new SynapseState(crossbar.states().clone(), crossbar.cycles(), reads);
  }

  @Override
  public void restore(SynapseState state) {
    crossbar.restore(state.cells(), state.cycles());
    reads = state.reads();
  }
}
