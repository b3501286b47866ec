package org.crosspulse.learn;

import java.util.List;
import java.util.function.Function;

/** Updates by the values themselves, or by the levels that stand for them: no pulses at all. */
final class ValueUpdates implements Updates {
  private final Values values;
  private final List<ValueSynapses> synapses;
  private double rate;

  /**
   * Updates of a network.
   *
   * @param values {@link Values.Continuous} or {@link Values.Levels}
   */
  ValueUpdates(Values values, List<ValueSynapses> synapses) {
    this.values = values;
    this.synapses = List.copyOf(synapses);
  }

  @Override
  public StepRange rates() {
    return new StepRange(0, Double.MAX_VALUE);
  }

  @Override
  public void beginEpoch(double rate) {
    this.rate = rate;
  }

  @Override
  public UnitsNow units() {
    return UnitsNow.NONE;
  }

  @Override
  public void restore(UnitsNow units) {
    // Nothing pulses.
  }

  @Override
  public void encode(SampleState state, long sample) {
    if (values instanceof Values.Levels levels) {
      for (int array = 0; array < synapses.size(); array++) {
        levels.x().levels(state.values[array], 1, state.xLevels[array]);
        // The range is that of e, and δ = −e.
        levels.error().levels(state.deltas[array + 1], -1, state.deltaLevels[array]);
      }
    }
  }

  /** Numbers need no pulses. */
  @Override
  public Played play(List<SampleState> batch) {
    boolean areLevels = values instanceof Values.Levels;
    for (int index = 0; index < synapses.size(); index++) {
      int array = index;
      synapses
          .get(array)
          .update(
              rate,
              each(batch, state -> (areLevels ? state.xLevels : state.values)[array]),
              each(batch, state -> areLevels ? state.deltaLevels[array] : state.deltas[array + 1]));
    }
    return Played.NONE;
  }

  private static List<double[]> each(
      List<SampleState> batch, Function<SampleState, double[]> signals) {
    return batch.stream().map(signals).toList();
  }
}
