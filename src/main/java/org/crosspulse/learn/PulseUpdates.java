package org.crosspulse.learn;

import java.util.List;
import org.crosspulse.pulse.Encoder;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.rule.LearningRule;
import org.crosspulse.seed.Draws;
import org.crosspulse.seed.Purpose;

/** Updates by pulses: every array has its own units, and so its own step of a coincidence. */
final class PulseUpdates implements Updates {
  private static final int SIDES = 2;

  private final LearningRule rule;
  private final Values.Pulses values;
  private final int slots;
  private final long seed;
  private final List<PulsedSynapses> synapses;
  private final StepRange rates;
  private final double[] rowUnits;
  private final double[] columnUnits;
  private double rate;

  /**
   * Updates of a network.
   *
   * @param slots the most pulses of a neuron in a phase
   * @param seed of the rounding
   * @param synapses one for each unit of {@code values}
   * @param steps weight steps of a coincidence that the pulses can make
   */
  PulseUpdates(
      LearningRule rule,
      Values.Pulses values,
      int slots,
      long seed,
      List<PulsedSynapses> synapses,
      StepRange steps) {
    this.rule = rule;
    this.values = values;
    this.slots = slots;
    this.seed = seed;
    this.synapses = List.copyOf(synapses);
    this.rates = values.rates(rule, slots, steps);
    this.rowUnits = values.x().stream().mapToDouble(PulseUnit::most).toArray();
    this.columnUnits = values.delta().stream().mapToDouble(PulseUnit::most).toArray();
  }

  @Override
  public StepRange rates() {
    return rates;
  }

  @Override
  public void beginEpoch(double newRate) {
    rate = newRate;
    synapses.forEach(PulsedSynapses::beginEpoch);
    setSteps();
  }

  private void setSteps() {
    for (int array = 0; array < synapses.size(); array++) {
      double stepPerRate =
          Values.Pulses.stepPerRate(rule, rowUnits[array], columnUnits[array], slots);
      synapses.get(array).setStep(rate * stepPerRate);
    }
  }

  @Override
  public UnitsNow units() {
    return new UnitsNow(rowUnits.clone(), columnUnits.clone());
  }

  @Override
  public void restore(UnitsNow units) {
    System.arraycopy(units.x(), 0, rowUnits, 0, rowUnits.length);
    System.arraycopy(units.delta(), 0, columnUnits, 0, columnUnits.length);
  }

  @Override
  public void encode(SampleState state, long sample) {
    for (int array = 0; array < synapses.size(); array++) {
      long stream = (sample * synapses.size() + array) * SIDES;
      new Encoder(rowUnits[array], slots, values.roundings().rows())
          .encode(state.values[array], key(stream), state.counts[array].rows());
      new Encoder(columnUnits[array], slots, values.roundings().columns())
          .encode(state.deltas[array + 1], key(stream + 1), state.counts[array].columns());
    }
  }

  private long key(long stream) {
    return Draws.key(seed, Purpose.PULSE_ROUNDING, stream);
  }

  @Override
  public Played play(List<SampleState> batch) {
    Played played = Played.NONE;
    for (int index = 0; index < synapses.size(); index++) {
      int array = index;
      List<PulseCounts> counts = batch.stream().map(state -> state.counts[array]).toList();
      played = played.beside(synapses.get(array).update(counts));
    }
    if (!values.areFixed()) {
      follow(batch);
    }
    return played;
  }

  /** Broadcasts the largest values of a batch for the next one. */
  private void follow(List<SampleState> batch) {
    for (int index = 0; index < synapses.size(); index++) {
      int array = index;
      rowUnits[array] =
          next(
              values.x().get(array),
              rowUnits[array],
              batch.stream().map(state -> state.values[array]).toList());
      columnUnits[array] =
          next(
              values.delta().get(array),
              columnUnits[array],
              batch.stream().map(state -> state.deltas[array + 1]).toList());
    }
    setSteps();
  }

  private double next(PulseUnit unit, double now, List<double[]> batch) {
    if (unit.isFixed()) {
      return now;
    }
    double largest = 0;
    for (double[] layer : batch) {
      for (double value : layer) {
        largest = Math.max(largest, Math.abs(value));
      }
    }
    return unit.next(now, largest / slots, batch.size());
  }
}
