package org.crosspulse.learn;

import java.util.List;
import org.crosspulse.crossbar.Conductances;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.engine.CycleEngine;
import org.crosspulse.engine.CycleTally;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.Schedule;

/** Weights that are the conductances of a crossbar, changed by pulses and by nothing else. */
public final class CrossbarSynapses implements Synapses {
  private final Crossbar crossbar;
  private final CycleEngine engine;
  private final WeightScale scale;
  private final double readVolts;
  private final Conductances conductances;
  private final PulseWidths widths;
  private Schedule schedule;
  private long reads;

  /**
   * Weights on an array.
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
    this.crossbar = crossbar;
    this.conductances = crossbar.read();
    this.engine = engine;
    this.scale = scale;
    this.schedule = schedule;
    this.widths = new PulseWidths(schedule, crossbar.device(), scale);
    this.readVolts = readVolts;
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
  public Reading read() {
    crossbar.readInto(conductances);
    return new OhmicReading(
        conductances, scale, readVolts, new ReadNoise(crossbar.noise(), reads++));
  }

  @Override
  public void setStep(double step) {
    schedule = widths.forStep(step);
  }

  @Override
  public CycleTally update(List<PulseCounts> batch) {
    return engine.playAll(crossbar, schedule, batch);
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
  public double[] weights() {
    double[] siemens = crossbar.read().siemens();
    for (int cell = 0; cell < siemens.length; cell++) {
      siemens[cell] = scale.weight(siemens[cell]);
    }
    return siemens;
  }
}
