package org.crosspulse.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.crosspulse.pulse.Encoder;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.Rounding;
import org.crosspulse.seed.Draws;
import org.crosspulse.seed.Purpose;

/**
 * Weights on one array whose changes are gathered on a second one of the same size; see {@link
 * Transfer}.
 *
 * <p>A transfer reads the gathering array row by row, and writes row by row with learning cycles
 * like all others: one row sends a pulse in every slot, and each column as many as its cell is to
 * move by. Rows with nothing to write are left out. The same cycles drive gathered weights back
 * towards 0 before they come to an end of their range.
 */
final class TransferSynapses implements PulsedSynapses {
  private static final int MOST_ARRAYS = 1 << 16;

  private final PulsedSynapses weights;
  private final PulsedSynapses gathered;
  private final Transfer transfer;
  private final int slots;
  private final Encoder encoder;
  private final long seed;
  private final int array;

  /** Gathered weights when they were last read. */
  private final double[] before;

  /** Changes that are not written yet, in pulses. */
  private final double[] owed;

  private final double[] only;
  private final double[] row;

  /** Samples gathered since the last transfer. */
  private int samples;

  private long transfers;
  private double gatheringStep;

  /**
   * Weights with nothing gathered yet.
   *
   * @param weights what the network runs on
   * @param gathered an array of the same size, of weights near 0
   * @param slots the most pulses in a phase
   * @param seed of the rounding
   * @param array which one of the network this is
   */
  TransferSynapses(
      PulsedSynapses weights,
      PulsedSynapses gathered,
      Transfer transfer,
      int slots,
      long seed,
      int array) {
    this.weights = weights;
    this.gathered = gathered;
    this.transfer = transfer;
    this.slots = slots;
    this.encoder = new Encoder(1, slots, Rounding.STOCHASTIC);
    this.seed = seed;
    this.array = array;
    this.before = new double[rows() * columns()];
    this.owed = new double[rows() * columns()];
    this.only = new double[rows()];
    this.row = new double[columns()];
    readGathered();
  }

  @Override
  public int rows() {
    return weights.rows();
  }

  @Override
  public int columns() {
    return weights.columns();
  }

  @Override
  public Reading read(int samplesToServe) {
    return weights.read(samplesToServe);
  }

  /** Of the array that the network runs on. */
  @Override
  public int clippedWeights() {
    return weights.clippedWeights();
  }

  @Override
  public Histogram histogram() {
    return weights.histogram();
  }

  @Override
  public double[] weights() {
    return weights.weights();
  }

  @Override
  public void setWeights(double[] newWeights) {
    weights.setWeights(newWeights);
  }

  @Override
  public SynapseState state() {
    return weights
        .state()
        .with(
            new TransferState(gathered.state(), before.clone(), owed.clone(), samples, transfers));
  }

  @Override
  public void restore(SynapseState state) {
    TransferState gathering = Objects.requireNonNull(state.transfer());
    weights.restore(state);
    gathered.restore(gathering.gathered());
    System.arraycopy(gathering.before(), 0, before, 0, before.length);
    System.arraycopy(gathering.owed(), 0, owed, 0, owed.length);
    samples = gathering.samples();
    transfers = gathering.transfers();
  }

  @Override
  public void beginEpoch() {
    weights.beginEpoch();
    gathered.beginEpoch();
    weights.setStep(transfer.step());
  }

  @Override
  public void setStep(double step) {
    gatheringStep = step * transfer.gain();
    gathered.setStep(gatheringStep);
  }

  @Override
  public Played update(List<PulseCounts> batch) {
    Played played = Played.NONE;
    int done = 0;
    while (done < batch.size()) {
      int count = Math.min(batch.size() - done, transfer.every() - samples);
      played = played.then(gathered.update(signed(batch.subList(done, done + count))));
      done += count;
      samples += count;
      if (samples == transfer.every()) {
        played = played.then(transfer());
        samples = 0;
      }
    }
    return played;
  }

  /** Which way changes are gathered now. */
  private boolean isTurned() {
    return transfer.chopped() && transfers % 2 == 1;
  }

  private List<PulseCounts> signed(List<PulseCounts> batch) {
    return isTurned()
        ? batch.stream().map(each -> new PulseCounts(each.rows(), negated(each.columns()))).toList()
        : batch;
  }

  private static int[] negated(int[] counts) {
    int[] negated = new int[counts.length];
    for (int line = 0; line < counts.length; line++) {
      negated[line] = -counts[line];
    }
    return negated;
  }

  private Played transfer() {
    double scale = (isTurned() ? -1 : 1) / (transfer.gain() * transfer.step());
    for (int cell = 0; cell < before.length; cell++) {
      owed[cell] -= scale * before[cell];
    }
    readGathered();
    for (int cell = 0; cell < before.length; cell++) {
      owed[cell] += scale * before[cell];
    }
    Played written = weights.update(cycles(this::pulsesOwed));
    Played recentred = recentre();
    transfers++;
    return written.then(recentred);
  }

  /** Reads one row after the other, with all the noise of a read. */
  private void readGathered() {
    Reading reading = gathered.read(rows());
    for (int line = 0; line < rows(); line++) {
      only[line] = 1;
      reading.forward(only, row, line);
      only[line] = 0;
      System.arraycopy(row, 0, before, line * columns(), columns());
    }
  }

  /**
   * A cycle for each row with something to write, in which its pulses are in every slot.
   *
   * @param pulsesOf a row, of each column
   */
  private List<PulseCounts> cycles(IntFunction<int[]> pulsesOf) {
    List<PulseCounts> cycles = new ArrayList<>();
    for (int line = 0; line < rows(); line++) {
      int[] pulses = pulsesOf.apply(line);
      if (Arrays.stream(pulses).anyMatch(count -> count != 0)) {
        cycles.add(new PulseCounts(everySlotOf(line), pulses));
      }
    }
    return cycles;
  }

  /** The pulses that write what a row is owed; it is taken as written. */
  private int[] pulsesOwed(int line) {
    long key = key(line);
    int[] pulses = new int[columns()];
    for (int column = 0; column < columns(); column++) {
      int cell = line * columns() + column;
      if (transfer.remainder() == Transfer.Remainder.KEPT) {
        pulses[column] = limited(owed[cell]);
        owed[cell] -= pulses[column];
      } else {
        pulses[column] = encoder.count(owed[cell], key, column);
        owed[cell] = 0;
      }
    }
    return pulses;
  }

  /** Whole pulses, as many as a phase has room for. */
  private int limited(double pulses) {
    return (int) Math.max(-slots, Math.min(slots, pulses));
  }

  private long key(int line) {
    long stream = (transfers * rows() + line) * MOST_ARRAYS + array;
    return Draws.key(seed, Purpose.TRANSFER_ROUNDING, stream);
  }

  private int[] everySlotOf(int line) {
    int[] pulses = new int[rows()];
    pulses[line] = slots;
    return pulses;
  }

  /** Drives gathered weights that are too large back towards 0, by steps of a transfer. */
  private Played recentre() {
    List<PulseCounts> cycles = cycles(this::pulsesBack);
    if (cycles.isEmpty()) {
      return Played.NONE;
    }
    gathered.setStep(transfer.step());
    Played played = gathered.update(cycles);
    gathered.setStep(gatheringStep);
    readGathered();
    return played;
  }

  private int[] pulsesBack(int line) {
    int[] pulses = new int[columns()];
    for (int column = 0; column < columns(); column++) {
      double weight = before[line * columns() + column];
      boolean isTooLarge = Math.abs(weight) > transfer.recentreAt();
      pulses[column] = isTooLarge ? limited((double) Math.round(-weight / transfer.step())) : 0;
    }
    return pulses;
  }
}
