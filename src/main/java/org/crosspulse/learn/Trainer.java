package org.crosspulse.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.crosspulse.engine.Workers;
import org.crosspulse.learn.data.Dataset;
import org.crosspulse.learn.data.Datasets;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.seed.Draws;
import org.crosspulse.seed.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * Trains a network.
 *
 * <p>Samples of a batch are independent and shared among threads, and so are the rows of an array
 * during the update: every number is made by one thread in one order, so that results do not depend
 * on how many there are.
 */
public final class Trainer {
  private final TrainSettings settings;
  private final Network network;
  private final Datasets data;
  private final Updates updates;
  private final long seed;
  private final Workers workers;
  private final List<SampleState> states;
  private final List<EpochResult> epochs = new ArrayList<>();
  private List<Histogram> initial;
  private @Nullable BestWeights best;

  /**
   * A trainer.
   *
   * @param seed of the sample order
   */
  public Trainer(
      TrainSettings settings, Network network, Datasets data, long seed, Workers workers) {
    this.settings = settings;
    this.network = network;
    this.data = data;
    this.initial = network.histograms();
    this.updates = network.updates();
    this.seed = seed;
    this.workers = workers;
    this.states =
        IntStream.range(0, Math.min(settings.batch(), data.train().count()))
            .mapToObj(sample -> network.newState())
            .toList();
  }

  /** Where the run is; not while a batch is being trained. */
  public TrainState state() {
    List<SynapseState> synapses = network.synapses().stream().map(Synapses::state).toList();
    return new TrainState(initial, epochs, synapses, updates.units(), best);
  }

  /** Goes on from where another run of the same experiment was. */
  public void restore(TrainState state) {
    initial = state.initial();
    epochs.clear();
    epochs.addAll(state.epochs());
    for (int array = 0; array < network.synapses().size(); array++) {
      network.synapses().get(array).restore(state.synapses().get(array));
    }
    updates.restore(state.units());
    best = state.best();
  }

  /** Trains the epochs that are left; the network's weights are modified. */
  public void train(TrainListener listener) {
    LearningRate rate = LearningRate.after(epochs, settings.rate(), updates.rates());
    while (!isDone()) {
      EpochResult result = trainAndTest(epochs.size() + 1, rate.rate(), listener);
      epochs.add(result);
      keepIfBest(result);
      rate.afterEpoch(result.trainErrorPercent());
      listener.onEpoch(result);
    }
  }

  private boolean isDone() {
    int epochsSinceBest = best == null ? 0 : epochs.size() - best.epoch();
    return epochs.size() >= settings.epochs() || epochsSinceBest >= settings.stopAfter();
  }

  private void keepIfBest(EpochResult result) {
    double before =
        best == null ? Double.POSITIVE_INFINITY : epochs.get(best.epoch() - 1).judgedErrorPercent();
    if (result.judgedErrorPercent() < before) {
      best = new BestWeights(result.epoch(), network.weights());
    }
  }

  private EpochResult trainAndTest(int epoch, double rate, TrainListener listener) {
    long start = System.nanoTime();
    updates.beginEpoch(rate);
    Totals totals = trainEpoch(epoch, listener);
    requireFinite(totals.loss, epoch);
    Confusion test = answers(data.test());
    @Nullable Dataset validation = data.validation();
    @Nullable Double validationError =
        validation == null ? null : answers(validation).errorPercent();
    List<Histogram> histograms = network.histograms();
    double seconds = (System.nanoTime() - start) / 1e9;
    int samples = data.train().count();
    return new EpochResult(
        epoch,
        totals.loss / samples,
        100.0 * totals.wrong / samples,
        test,
        validationError,
        rate,
        totals.played.tally(),
        totals.played.seconds(),
        network.clippedWeights(),
        histograms,
        network.drifts(),
        seconds);
  }

  private void requireFinite(double loss, int epoch) {
    if (!Double.isFinite(loss)) {
      throw BadInputException.of(
          "training.learning_rate",
          settings.rate().first() + ", with which the loss of epoch " + epoch + " is " + loss,
          "a rate with which training does not diverge");
    }
  }

  private Totals trainEpoch(int epoch, TrainListener listener) {
    Dataset train = data.train();
    int[] order = Draws.permutation(seed, Purpose.SAMPLE_ORDER, epoch, train.count());
    Totals totals = new Totals();
    for (int first = 0; first < order.length; first += settings.batch()) {
      int last = Math.min(order.length, first + settings.batch());
      long before = (epoch - 1L) * order.length;
      trainBatch(order, first, last - first, before + first, totals);
      listener.onBatch(epoch, last, order.length);
    }
    return totals;
  }

  private void trainBatch(int[] order, int first, int count, long samplesBefore, Totals totals) {
    Dataset train = data.train();
    List<Reading> readings = network.read(count);
    workers.share(
        count,
        (from, to) -> {
          for (int sample = from; sample < to; sample++) {
            int image = order[first + sample];
            SampleState state = states.get(sample);
            network.forward(readings, train, image, state, sample);
            network.backward(readings, train.label(image), state, sample);
            updates.encode(state, samplesBefore + sample);
          }
          return count;
        });
    // Summed in the order of the samples: a sum of doubles must not depend on the threads.
    List<SampleState> batch = states.subList(0, count);
    batch.forEach(totals::add);
    totals.played =
        totals.played.then(updates.play(batch.stream().filter(state -> !state.isLeftOut).toList()));
  }

  /** The answers on these images now. */
  private Confusion answers(Dataset images) {
    List<Reading> readings = network.read(images.count());
    List<Confusion.Counter> parts =
        workers.share(
            images.count(),
            (from, to) -> {
              SampleState state = network.newState();
              Confusion.Counter counter =
                  new Confusion.Counter(images.classes(), network.outputs());
              for (int image = from; image < to; image++) {
                network.forward(readings, images, image, state, image);
                counter.add(images.label(image), state.answer());
              }
              return counter;
            });
    return parts.stream().reduce(Confusion.Counter::plus).orElseThrow().result();
  }

  /** Sums over the samples of an epoch. */
  private static final class Totals {
    private double loss;
    private int wrong;
    private Played played = Played.NONE;

    void add(SampleState state) {
      loss += state.loss;
      wrong += state.isWrong ? 1 : 0;
    }
  }
}
