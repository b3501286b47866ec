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
 * like all others: one row sends a pulse in every slot, and so does each column whose cell is to
 * move; that moves it by a unit. A row has as many cycles as its cell with the most units needs,
 * and none where there are none. The same cycles drive gathered weights back towards 0 before they
 * come to an end of their range.
 */
final class TransferSynapses implements PulsedSynapses {
  private static final int MOST_ARRAYS = 1 << 16;
  private static final int MOST_UNITS = 20;

  private final PulsedSynapses weights;
  private final PulsedSynapses gathered;
  private final Transfer transfer;
  private final int slots;
  private final Encoder encoder;
  private final long seed;
  private final int array;

  /** Gathered weights when they were last read. */
  private final double[] before;

  /** Changes that are not written yet, in units. */
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
    this.encoder = new Encoder(1, MOST_UNITS, Rounding.STOCHASTIC);
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
    weights.setStep(transfer.unit() / slots);
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
    double scale = (isTurned() ? -1 : 1) / (transfer.gain() * transfer.unit());
    for (int cell = 0; cell < before.length; cell++) {
      owed[cell] -= scale * before[cell];
    }
    readGathered();
    for (int cell = 0; cell < before.length; cell++) {
      owed[cell] += scale * before[cell];
    }
    Played written = weights.update(cycles(this::unitsOwed));
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
   * The cycles that write units: one row at a time, as often as its cell with the most needs.
   *
   * @param unitsOf a row, of each column
   */
  private List<PulseCounts> cycles(IntFunction<int[]> unitsOf) {
    List<PulseCounts> cycles = new ArrayList<>();
    for (int line = 0; line < rows(); line++) {
      int[] units = unitsOf.apply(line);
      int most = Arrays.stream(units).map(Math::abs).max().orElse(0);
      for (int written = 0; written < most; written++) {
        cycles.add(new PulseCounts(everySlotOf(line), pulses(units, written)));
      }
    }
    return cycles;
  }

  /** A pulse in every slot for each column that has more units than are written. */
  private int[] pulses(int[] units, int written) {
    int[] pulses = new int[units.length];
    for (int column = 0; column < units.length; column++) {
      if (Math.abs(units[column]) > written) {
        pulses[column] = units[column] > 0 ? slots : -slots;
      }
    }
    return pulses;
  }

  private int[] everySlotOf(int line) {
    int[] pulses = new int[rows()];
    pulses[line] = slots;
    return pulses;
  }

  /** The units that a row is owed; they are taken as written. */
  private int[] unitsOwed(int line) {
    long key = key(line);
    int[] units = new int[columns()];
    for (int column = 0; column < columns(); column++) {
      int cell = line * columns() + column;
      if (transfer.remainder() == Transfer.Remainder.KEPT) {
        units[column] = limited(owed[cell]);
        owed[cell] -= units[column];
      } else {
        units[column] = encoder.count(owed[cell], key, column);
        owed[cell] = 0;
      }
    }
    return units;
  }

  /** Whole units, of which a transfer has a limit: a run that diverges must not write for ever. */
  private static int limited(double units) {
    return (int) Math.max(-MOST_UNITS, Math.min(MOST_UNITS, units));
  }

  private long key(int line) {
    long stream = (transfers * rows() + line) * MOST_ARRAYS + array;
    return Draws.key(seed, Purpose.TRANSFER_ROUNDING, stream);
  }

  /** Drives gathered weights that are too large back towards 0, by units of a transfer. */
  private Played recentre() {
    List<PulseCounts> cycles = cycles(this::unitsBack);
    if (cycles.isEmpty()) {
      return Played.NONE;
    }
    gathered.setStep(transfer.unit() / slots);
    Played played = gathered.update(cycles);
    gathered.setStep(gatheringStep);
    readGathered();
    return played;
  }

  private int[] unitsBack(int line) {
    int[] units = new int[columns()];
    for (int column = 0; column < columns(); column++) {
      double weight = before[line * columns() + column];
      boolean isTooLarge = Math.abs(weight) > transfer.recentreAt();
      units[column] = isTooLarge ? limited((double) Math.round(-weight / transfer.unit())) : 0;
    }
    return units;
  }
}
