package org.crosspulse.learn;

import java.util.ArrayList;
import java.util.List;
import org.crosspulse.crossbar.Conductances;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.crossbar.wire.WireSettings;
import org.crosspulse.device.Memristor;
import org.crosspulse.engine.CycleEngine;
import org.crosspulse.engine.Workers;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.seed.Draws;
import org.crosspulse.seed.Purpose;
import org.crosspulse.variability.Population;
import org.crosspulse.variability.Variability;
import org.jspecify.annotations.Nullable;

/**
 * Makes networks with the same initial weights on devices or as plain numbers.
 *
 * <p>Weights, and the fixed feedback, are uniform in ±1/√inputs of their layer.
 */
public final class NetworkBuilder {
  private final TrainSettings settings;
  private final long seed;
  private final Memristor device;
  private final Variability variability;
  private final WeightScale scale;
  private final Schedule schedule;

  /** Share the algebra beside watched synapses; null where none are. */
  private @Nullable Workers watchers;

  /**
   * A builder.
   *
   * @param variability what makes the devices of the arrays differ from {@code device}
   * @param schedule the scheme's cycle for {@code device}
   */
  public NetworkBuilder(
      TrainSettings settings,
      long seed,
      Memristor device,
      Variability variability,
      WeightScale scale,
      Schedule schedule) {
    this.settings = settings;
    this.seed = seed;
    this.device = device;
    this.variability = variability;
    this.scale = scale;
    this.schedule = schedule;
  }

  /**
   * Measures what becomes of the changes that pulses ask for; see {@link Drift}.
   *
   * @param workers that share the algebra
   * @return this
   */
  public NetworkBuilder watchingDrift(Workers workers) {
    watchers = workers;
    return this;
  }

  /**
   * A network of crossbars that are read through ideal wires.
   *
   * @param readVolts largest voltage of a read (V)
   */
  public Network onCrossbars(CycleEngine engine, double readVolts) {
    return onCrossbars(engine, readVolts, WireSettings.ideal());
  }

  /**
   * A network of crossbars.
   *
   * @param engine plays the cycles, with the same wires
   * @param readVolts largest voltage of a read (V)
   * @param wires that all arrays are read through
   */
  public Network onCrossbars(CycleEngine engine, double readVolts, WireSettings wires) {
    if (!(settings.values() instanceof Values.Pulses pulses)) {
      throw new IllegalArgumentException("devices take pulses, not " + settings.values());
    }
    return pulsed(
        pulses,
        (array, weights) -> {
          CrossbarSynapses synapses =
              new CrossbarSynapses(
                  crossbar(array, weights),
                  engine,
                  scale,
                  schedule,
                  readVolts,
                  wires,
                  settings.reference());
          if (settings.reference() != Reference.MID_RANGE) {
            synapses.setWeights(weights);
          }
          return synapses;
        });
  }

  /** The array with a number: those that gather changes come after those of the weights. */
  private Crossbar crossbar(int number, double[] weights) {
    int array = number % arrays();
    double[] states = new double[weights.length];
    for (int cell = 0; cell < states.length; cell++) {
      states[cell] = scale.state(device, weights[cell]);
    }
    Population population =
        Population.draw(device, variability, seed, number, rows(array), columns(array));
    return new Crossbar(rows(array), columns(array), population, states);
  }

  /** A network of plain numbers that change by the rule. */
  public Network onNumbers(Workers workers) {
    return settings.values() instanceof Values.Pulses pulses
        ? onCounts(pulses, workers)
        : onValues(workers);
  }

  private Network onCounts(Values.Pulses pulses, Workers workers) {
    return pulsed(pulses, (number, weights) -> numbers(number % arrays(), weights, workers));
  }

  private RuleSynapses numbers(int array, double[] weights, Workers workers) {
    return new RuleSynapses(
        rows(array),
        columns(array),
        weights,
        limit(),
        settings.rule(),
        schedule.slots(),
        this::stepsOnTicks,
        workers);
  }

  private PulsedSynapses watched(int array, PulsedSynapses synapses) {
    return watchers == null
        ? synapses
        : new WatchedSynapses(
            synapses,
            numbers(array, new double[rows(array) * columns(array)], watchers),
            numbers(array, new double[rows(array) * columns(array)], watchers));
  }

  private Network onValues(Workers workers) {
    List<ValueSynapses> synapses = new ArrayList<>();
    for (int array = 0; array < arrays(); array++) {
      synapses.add(
          new ValueSynapses(
              rows(array),
              columns(array),
              random(Purpose.INITIAL_WEIGHTS, array),
              limit(),
              settings.rule(),
              workers));
    }
    Updates updates = new ValueUpdates(settings.values(), synapses);
    return new Network(settings, synapses, fixedFeedback(), updates);
  }

  /** Makes the array with a number, of given weights. */
  private interface Arrays {
    PulsedSynapses make(int number, double[] weights);
  }

  private Network pulsed(Values.Pulses pulses, Arrays arrays) {
    List<PulsedSynapses> synapses = new ArrayList<>();
    for (int array = 0; array < arrays(); array++) {
      PulsedSynapses weights = arrays.make(array, random(Purpose.INITIAL_WEIGHTS, array));
      PulsedSynapses changed =
          pulses.transfer() == null
              ? weights
              : new TransferSynapses(
                  weights,
                  arrays.make(arrays() + array, new double[rows(array) * columns(array)]),
                  pulses.transfer(),
                  schedule.slots(),
                  seed,
                  array);
      synapses.add(watched(array, changed));
    }
    StepRange steps = stepRange(schedule, device, scale);
    Updates updates =
        new PulseUpdates(settings.rule(), pulses, schedule.slots(), seed, synapses, steps);
    return new Network(settings, synapses, fixedFeedback(), updates);
  }

  /** The weight steps of a coincidence that the pulses can make. */
  public static StepRange stepRange(Schedule schedule, Memristor device, WeightScale scale) {
    return new PulseWidths(schedule, device, scale).range();
  }

  /** The weight steps of a coincidence whose pulses have whole ticks. */
  private RuleSynapses.Steps stepsOnTicks(double wantedStep) {
    PulseWidths widths = new PulseWidths(schedule, device, scale);
    Schedule rounded = widths.forStep(wantedStep);
    return new RuleSynapses.Steps(widths.stepOf(rounded, true), -widths.stepOf(rounded, false));
  }

  private List<Reading> fixedFeedback() {
    List<Reading> matrices = new ArrayList<>();
    for (int array = 0; array < arrays(); array++) {
      double[] weights = random(Purpose.FEEDBACK_WEIGHTS, array);
      matrices.add(new MatrixReading(Conductances.of(rows(array), columns(array), weights)));
    }
    return matrices;
  }

  private double[] random(Purpose purpose, int array) {
    double limit = 1 / Math.sqrt(rows(array));
    double[] weights = new double[rows(array) * columns(array)];
    for (int cell = 0; cell < weights.length; cell++) {
      weights[cell] = Draws.uniform(seed, purpose, array, cell, -limit, limit);
    }
    return weights;
  }

  /** The largest weight that the device has. */
  private double limit() {
    return scale.weight(device.conductanceSiemens(1));
  }

  private int arrays() {
    return settings.layers().size() - 1;
  }

  private int rows(int array) {
    return settings.layers().get(array);
  }

  private int columns(int array) {
    return settings.layers().get(array + 1);
  }
}
