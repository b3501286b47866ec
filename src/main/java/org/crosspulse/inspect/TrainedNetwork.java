package org.crosspulse.inspect;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.Fidelity;
import org.crosspulse.config.TraceSettings;
import org.crosspulse.config.TrainExperiment;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.engine.Workers;
import org.crosspulse.learn.CrossbarSynapses;
import org.crosspulse.learn.Network;
import org.crosspulse.learn.PulsedSynapses;
import org.crosspulse.learn.SampleSignals;
import org.crosspulse.learn.data.Dataset;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.rule.Crosscheck;
import org.crosspulse.rule.NominalStep;
import org.crosspulse.run.Training;
import org.crosspulse.run.WeightFiles;
import org.crosspulse.trace.CellTrace;
import org.crosspulse.trace.TraceColumns;
import org.jspecify.annotations.Nullable;

/** The network of a finished run, with its last weights on its devices, to be looked at. */
final class TrainedNetwork {
  private static final double FULL_INK = 255;

  private final TrainExperiment experiment;
  private final Network network;
  private final List<double[]> initial;
  private final Workers workers;
  private final double rate;

  /**
   * Builds the network.
   *
   * @param rate the learning rate of the last epoch
   */
  TrainedNetwork(RunFolder folder, Workers workers, double rate) throws IOException {
    this.experiment = folder.train();
    this.workers = workers;
    this.rate = rate;
    this.network = Training.network(experiment, workers);
    this.initial = network.weights();
    network.setWeights(WeightFiles.read(folder.path(), experiment.settings().layers()));
  }

  /** The weights before training, row-major, one matrix an array. */
  List<double[]> initial() {
    return initial;
  }

  /** Neurons of each layer, inputs first. */
  List<Integer> layers() {
    return experiment.settings().layers();
  }

  /** What was trained, on what, with what. */
  String title() {
    return Training.title(experiment);
  }

  /** Whether the pulses of a sample go to this array, and to devices. */
  boolean isPlayable(int layer) {
    return array(layer) != null;
  }

  /** Why no sample can be played, where none can. */
  String whyNotPlayable() {
    return experiment.run().fidelity() == Fidelity.RULE
        ? "At fidelity = \"rule\" there are no pulses that could be played."
        : "The pulses of this run went to an array that its files do not tell of.";
  }

  /** Whether its weights are numbers, and no conductances. */
  boolean isOnNumbers() {
    return experiment.run().fidelity() == Fidelity.RULE;
  }

  /** What reports call a class. */
  String className(int label) {
    return experiment.data().classNames().get(label);
  }

  /** Height and width of the images (pixels). */
  Map<String, Object> imageSize() {
    Dataset images = experiment.data().test();
    return Map.of("rows", images.height(), "columns", images.width());
  }

  /** An image of the test set with its size; pixels row-major, from 0 to 255 for full ink. */
  Map<String, Object> image(int index) {
    Dataset images = experiment.data().test();
    double[] ink = new double[images.pixelsPerImage()];
    images.pixelValues(index, ink);
    Map<String, Object> image = new LinkedHashMap<>(imageSize());
    image.put(
        "pixels", Arrays.stream(ink).mapToLong(part -> Math.round(FULL_INK * part)).toArray());
    return image;
  }

  private @Nullable CrossbarSynapses array(int layer) {
    return network.synapses().get(layer) instanceof PulsedSynapses pulsed ? pulsed.array() : null;
  }

  /** How many images there are to look at, of the test set. */
  int samples() {
    return experiment.data().test().count();
  }

  /** A sample that was played on one array. */
  record Sample(SampleSignals signals, PlayedCycle cycle, LineValues values) {}

  /** Plays the learning cycle of a test image on one array, which must be playable. */
  synchronized Sample play(int image, int layer) {
    CrossbarSynapses array = Objects.requireNonNull(array(layer), "an array without pulses");
    SampleSignals signals = SampleSignals.of(network, experiment.data().test(), image, rate);
    SampleSignals.OfArray sent = signals.layers().get(layer);
    PlayedCycle cycle =
        PlayedCycle.play(
            cycle(array.crossbar(), array.schedule(), sent.counts()), workers, tick -> {});
    return new Sample(signals, cycle, new LineValues(sent.x(), sent.delta()));
  }

  private CycleExperiment cycle(Crossbar crossbar, Schedule schedule, PulseCounts counts) {
    return new CycleExperiment(
        experiment.device(),
        experiment.scheme(),
        schedule,
        crossbar,
        experiment.wires(),
        counts,
        experiment.run(),
        new TraceSettings(
            new TraceColumns(List.of(), List.of()), 0, List.of(), CellTrace.DEFAULT_CAPACITY),
        NominalStep.REFERENCE_STATE,
        Crosscheck.DEFAULT_TOLERANCE,
        experiment.configuration());
  }
}
