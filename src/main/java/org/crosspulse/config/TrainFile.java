package org.crosspulse.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crosspulse.crossbar.wire.WireSettings;
import org.crosspulse.device.DeviceDescription;
import org.crosspulse.learn.Activation;
import org.crosspulse.learn.Feedback;
import org.crosspulse.learn.Loss;
import org.crosspulse.learn.NetworkBuilder;
import org.crosspulse.learn.OutputDelta;
import org.crosspulse.learn.Reference;
import org.crosspulse.learn.StepRange;
import org.crosspulse.learn.SymmetricPoint;
import org.crosspulse.learn.TrainSettings;
import org.crosspulse.learn.Values;
import org.crosspulse.learn.WeightScale;
import org.crosspulse.learn.data.Datasets;
import org.crosspulse.pulse.PulseScheme;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.rule.LearningRule;
import org.crosspulse.rule.PlacementRule;
import org.crosspulse.variability.Population;
import org.crosspulse.variability.Variability;

/**
 * Reads the experiment file of {@code train}.
 *
 * <p>Tables: {@code [crossbar]} device and the keys of {@link WireKeys}; {@code [scheme]} as for a
 * cycle; {@code [network]} layers, activation, feedback, reference, weight_limit, read_voltage,
 * ignore_read_disturb; {@code [training]} data, train_samples, validation_samples, test_samples,
 * epochs, stop_after, batch, loss, output_delta, rule, measure_drift, and those of {@link
 * ValueKeys} and {@link RateKeys}; {@code [run]} fidelity, seed; {@code [variability]} (see {@link
 * VariabilityTable}).
 */
public final class TrainFile {
  private static final int MOST_NEURONS = 1 << 16;
  private static final long MOST_WEIGHTS = 1 << 27;

  private TrainFile() {}

  /**
   * Reads a file, or a shipped experiment by its name, and its data.
   *
   * @param overrides {@code key=value}, put over the file's values
   */
  public static TrainExperiment read(String nameOrPath, List<String> overrides) {
    return read(nameOrPath, overrides, new DataCache());
  }

  /**
   * The same with data that others have read.
   *
   * @param cache of data, modified
   */
  static TrainExperiment read(String nameOrPath, List<String> overrides, DataCache cache) {
    Section root = Overrides.experiment(nameOrPath, overrides);
    return read(root, ShippedFiles.folderOf(nameOrPath), cache);
  }

  static TrainExperiment read(Section root, Path base, DataCache cache) {
    DeviceDescription device = DeviceFile.referenced(root.section("crossbar"), "device", base);
    Variability variability = VariabilityTable.ofExperiment(root, root.section("crossbar"), base);
    WaveformFile.Resolved waveform = WaveformFile.referenced(root.section("scheme"), base);
    Schedule schedule = waveform.schedule(device.device().thresholds());
    Section network = root.section("network");
    Section training = root.section("training");
    RunSettings run = RunSettings.read(root.sectionOrEmpty("run"));
    WireSettings wires = WireKeys.read(root.section("crossbar"));
    run.check(root.sectionOrEmpty("run"), schedule, wires);
    DataChoice choice = DataChoice.read(training);
    int stopAfter = stopAfter(training, choice);
    List<Integer> layers = layers(network);
    double weightLimit = weightLimit(network, layers);
    TrainSettings settings = settings(root, layers, run, waveform.scheme(), weightLimit, stopAfter);
    WeightScale scale = WeightScale.of(device.device(), weightLimit);
    double readVolts = ReadVoltage.read(network, device);
    checkPulses(root, settings, device, scale, schedule);
    if (settings.reference() == Reference.SYMMETRIC_POINT) {
      checkReference(network, device, new SymmetricPoint(device.device(), scale, schedule), wires);
    }
    boolean measuresDrift = measuresDrift(training, settings);
    root.rejectUnknown();
    Section spread = root.sectionOrEmpty(VariabilityTable.KEY);
    for (Population population : populations(spread, device, variability, settings, run)) {
      ReadVoltage.check(network, population, readVolts);
    }
    Datasets data = choice.load(training, base, settings.layers(), cache);
    return new TrainExperiment(
        device,
        variability,
        waveform.scheme(),
        schedule,
        wires,
        scale,
        readVolts,
        settings,
        choice.name(),
        data,
        run,
        measuresDrift,
        CycleFile.configuration(root, waveform.root(), device));
  }

  private static TrainSettings settings(
      Section root,
      List<Integer> layers,
      RunSettings run,
      PulseScheme scheme,
      double weightLimit,
      int stopAfter) {
    Section network = root.section("network");
    Section training = root.section("training");
    Activation activation = network.choice("activation", Activation.class);
    Loss loss = training.choice("loss", Loss.SQUARED_ERROR);
    if (loss == Loss.CROSS_ENTROPY && activation != Activation.SIGMOID) {
      throw training.wrong(
          "loss",
          "\"cross-entropy\" with " + Words.of(activation),
          "squared-error, or sigmoid neurons");
    }
    LearningRule rule = rule(training, run, scheme);
    Values values =
        ValueKeys.read(training, run, rule, layers.size() - 1, scheme.slots(), scheme.roundings());
    return new TrainSettings(
        layers,
        activation,
        loss,
        training.choice("output_delta", OutputDelta.ERROR),
        network.choice("feedback", Feedback.TRANSPOSED),
        rule,
        (int) training.integer("epochs", 1, 100_000),
        (int) training.integer("batch", 1, 1_000_000),
        TransferKeys.read(root, values, weightLimit),
        RateKeys.read(training),
        network.choice("reference", Reference.MID_RANGE),
        SilenceKeys.read(training),
        stopAfter);
  }

  private static void checkReference(
      Section network, DeviceDescription device, SymmetricPoint point, WireSettings wires) {
    if (!point.isIn(device.device())) {
      throw network.wrong(
          "reference",
          "\"symmetric-point\" of " + device.name() + ", which has none inside its range",
          "mid-range, or a device whose steps up shrink and whose steps down grow with the"
              + " conductance");
    }
    if (!wires.isIdeal() || wires.senseOhms() != 0) {
      throw network.wrong(
          "reference", "\"symmetric-point\" with resistances in crossbar", "mid-range with them");
    }
  }

  private static boolean measuresDrift(Section training, TrainSettings settings) {
    boolean measuresDrift = training.flag("measure_drift", false);
    if (measuresDrift && !(settings.values() instanceof Values.Pulses)) {
      throw training.wrong("measure_drift", "true, without pulses", "true with values = pulses");
    }
    return measuresDrift;
  }

  /** Only images that nothing is learned from can tell when to stop. */
  private static int stopAfter(Section training, DataChoice choice) {
    String key = "stop_after";
    if (!training.has(key)) {
      return TrainSettings.NEVER_STOP;
    }
    int epochs = (int) training.integer(key, 1, 100_000);
    if (!choice.holdsOut()) {
      throw training.wrong(
          key,
          epochs + ", with nothing held out",
          "this key together with training.validation_samples");
    }
    return epochs;
  }

  /** What the scheme's placements make of two numbers of pulses; the algebra may do another. */
  private static LearningRule rule(Section training, RunSettings run, PulseScheme scheme) {
    LearningRule made = made(training, scheme);
    LearningRule rule = training.choice("rule", made);
    if (rule != made && run.fidelity() != Fidelity.RULE) {
      throw training.wrong(
          "rule",
          Words.of(rule) + " with run.fidelity = " + Words.of(run.fidelity()),
          Words.of(made)
              + ", which is what the placements of "
              + scheme.name()
              + " make, or run.fidelity = rule");
    }
    return rule;
  }

  private static LearningRule made(Section training, PulseScheme scheme) {
    return switch (PlacementRule.formula(scheme.placements())) {
      case MIN -> LearningRule.ABSMIN;
      case PRODUCT -> LearningRule.TIMES;
      case BOUNDED_DIFFERENCE ->
          throw training.wrong(
              "rule",
              "placements of "
                  + scheme.name()
                  + " that make max(0, n_x + n_delta - K) of two trains",
              "placements that make min or product: weak signals would not learn at all");
    };
  }

  private static List<Integer> layers(Section network) {
    int[] sizes = network.integers("layers", 1, MOST_NEURONS);
    List<Integer> layers = new ArrayList<>();
    for (int layer = 0; layer < sizes.length; layer++) {
      if (layer > 0 && (long) sizes[layer - 1] * sizes[layer] > MOST_WEIGHTS) {
        throw network.wrong(
            "layers[" + layer + "]",
            sizes[layer - 1] + " x " + sizes[layer] + " weights",
            "at most 2^27 weights between two layers");
      }
      layers.add(sizes[layer]);
    }
    if (layers.size() < 2) {
      throw network.wrong(
          "layers", layers.size() + " numbers", "at least two: the inputs and the outputs");
    }
    return layers;
  }

  /** The range of weights, which has to hold the initial ones: up to 1/√inputs of a layer. */
  private static double weightLimit(Section network, List<Integer> layers) {
    double limit = Numbers.positive(network, "weight_limit", 1e6);
    for (int inputs : layers.subList(0, layers.size() - 1)) {
      double largest = 1 / Math.sqrt(inputs);
      if (limit < largest) {
        throw network.wrong(
            "weight_limit",
            Double.toString(limit),
            "at least " + largest + ", the largest initial weight behind " + inputs + " neurons");
      }
    }
    return limit;
  }

  /** All devices of the network: a spread that cannot be drawn is told before any work. */
  private static List<Population> populations(
      Section spread,
      DeviceDescription device,
      Variability variability,
      TrainSettings settings,
      RunSettings run) {
    List<Population> populations = new ArrayList<>();
    int arrays = settings.layers().size() - 1;
    boolean gathers =
        settings.values() instanceof Values.Pulses pulses && pulses.transfer() != null;
    for (int index = 0; index < (gathers ? 2 * arrays : arrays); index++) {
      int array = index;
      int rows = settings.layers().get(array % arrays);
      int columns = settings.layers().get(array % arrays + 1);
      populations.add(
          spread.located(
              () ->
                  Population.draw(device.device(), variability, run.seed(), array, rows, columns)));
    }
    return populations;
  }

  private static void checkPulses(
      Section root,
      TrainSettings settings,
      DeviceDescription device,
      WeightScale scale,
      Schedule schedule) {
    if (!(settings.values() instanceof Values.Pulses pulses)) {
      return;
    }
    StepRange steps = NetworkBuilder.stepRange(schedule, device.device(), scale);
    TransferKeys.check(root, pulses.transfer(), steps, schedule.slots());
    StepRange rates = pulses.rates(settings.rule(), schedule.slots(), steps);
    double rate = settings.rate().first();
    if (rate < rates.least() || rate > rates.most()) {
      throw root.section("training")
          .wrong(
              "learning_rate",
              rate + ", for which " + device.name() + " cannot have its pulse widths",
              String.format(
                  Locale.ROOT,
                  "a rate from %.3g to %.3g with this device and scheme: pulses of 1 ps or more, and a"
                      + " cycle of less than 2.5 hours",
                  rates.least(),
                  rates.most()));
    }
  }
}
