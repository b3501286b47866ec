package org.crosspulse.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.crosspulse.engine.CycleTally;
import org.crosspulse.engine.Workers;
import org.crosspulse.learn.data.Dataset;
import org.crosspulse.learn.data.Datasets;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.pulse.Encoder;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.seed.Draws;
import org.crosspulse.seed.Purpose;

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
  private final Encoder encoder;
  private final long seed;
  private final Workers workers;
  private final List<SampleState> states;

  /**
   * A trainer.
   *
   * @param slots the most pulses of a neuron in a phase
   * @param seed of the sample order
   */
  public Trainer(
      TrainSettings settings,
      Network network,
      Datasets data,
      int slots,
      long seed,
      Workers workers) {
    this.settings = settings;
    this.network = network;
    this.data = data;
    this.encoder = new Encoder(settings.pulseValue(), slots);
    this.seed = seed;
    this.workers = workers;
    this.states =
        IntStream.range(0, Math.min(settings.batch(), data.train().count()))
            .mapToObj(sample -> network.newState())
            .toList();
  }

  /** Trains all epochs; the network's weights are modified. */
  public void train(TrainListener listener) {
    StepRange steps = network.stepRange();
    LearningRate rate =
        new LearningRate(
            settings.learningRate(),
            settings.rateRise(),
            settings.rateFall(),
            new StepRange(
                steps.least() / settings.pulseValue(), steps.most() / settings.pulseValue()));
    for (int epoch = 1; epoch <= settings.epochs(); epoch++) {
      long start = System.nanoTime();
      double step = rate.rate() * settings.pulseValue();
      network.synapses().forEach(synapses -> synapses.setStep(step));
      Totals totals = trainEpoch(epoch, listener);
      requireFinite(totals.loss, epoch);
      double testError = testErrorPercent();
      double seconds = (System.nanoTime() - start) / 1e9;
      int samples = data.train().count();
      double trainError = 100.0 * totals.wrong / samples;
      listener.onEpoch(
          new EpochResult(
              epoch,
              totals.loss / samples,
              trainError,
              testError,
              rate.rate(),
              totals.tally,
              totals.cycleSeconds,
              network.clippedWeights(),
              seconds));
      rate.afterEpoch(trainError);
    }
  }

  private void requireFinite(double loss, int epoch) {
    if (!Double.isFinite(loss)) {
      throw BadInputException.of(
          "training.learning_rate",
          settings.learningRate() + ", with which the loss of epoch " + epoch + " is " + loss,
          "a rate with which training does not diverge");
    }
  }

  private Totals trainEpoch(int epoch, TrainListener listener) {
    Dataset train = data.train();
    int[] order = Draws.permutation(seed, Purpose.SAMPLE_ORDER, epoch, train.count());
    Totals totals = new Totals();
    for (int first = 0; first < order.length; first += settings.batch()) {
      int last = Math.min(order.length, first + settings.batch());
      trainBatch(train, order, first, last - first, totals);
      listener.onBatch(epoch, last, order.length);
    }
    return totals;
  }

  private void trainBatch(Dataset train, int[] order, int first, int count, Totals totals) {
    List<Reading> readings = network.read(count);
    workers.run(
        count,
        (from, to) -> {
          for (int sample = from; sample < to; sample++) {
            int image = order[first + sample];
            SampleState state = states.get(sample);
            network.forward(readings, train, image, state, sample);
            network.backward(readings, train.label(image), state, sample);
            state.encode(encoder);
          }
          return count;
        });
    // Summed in the order of the samples: a sum of doubles must not depend on the threads.
    for (SampleState state : states.subList(0, count)) {
      totals.add(state);
    }
    totals.tally = totals.tally.plus(update(count));
    totals.cycleSeconds += count * cycleSeconds();
  }

  private CycleTally update(int count) {
    CycleTally tally = CycleTally.NONE;
    for (int array = 0; array < network.synapses().size(); array++) {
      List<PulseCounts> batch = new ArrayList<>(count);
      for (SampleState state : states.subList(0, count)) {
        batch.add(state.counts[array]);
      }
      tally = tally.plus(network.synapses().get(array).update(batch));
    }
    return tally;
  }

  /** All arrays are driven at once: the longest cycle counts. */
  private double cycleSeconds() {
    return network.synapses().stream().mapToDouble(Synapses::cycleSeconds).max().orElse(0);
  }

  /** Wrong answers on the test set now (%). */
  public double testErrorPercent() {
    Dataset test = data.test();
    List<Reading> readings = network.read(test.count());
    List<Integer> wrong =
        workers.run(
            test.count(),
            (from, to) -> {
              SampleState state = network.newState();
              int count = 0;
              for (int image = from; image < to; image++) {
                network.forward(readings, test, image, state, image);
                count += state.isWrong ? 1 : 0;
              }
              return count;
            });
    return 100.0 * wrong.stream().mapToInt(Integer::intValue).sum() / test.count();
  }

  /** Sums over the samples of an epoch. */
  private static final class Totals {
    private double loss;
    private int wrong;
    private CycleTally tally = CycleTally.NONE;
    private double cycleSeconds;

    void add(SampleState state) {
      loss += state.loss;
      wrong += state.isWrong ? 1 : 0;
    }
  }
}
