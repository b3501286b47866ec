package org.crosspulse.fit.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.crosspulse.device.Memristor;
import org.crosspulse.units.Unit;

/**
 * A sweep of the voltage: in each row a time, the voltage then and the current then.
 *
 * <p>The current of a row is that of the state at its time under its voltage.
 */
public final class Sweep implements Measurement {
  private static final double STEPS_TO_PEAK = 50;

  /** A current is taken for a conductance where the voltage is at least this part of its peak. */
  private static final double TELLING = 0.25;

  private static final double LOBE_END = 0.3;
  private static final double OPEN_LOOP = 0.03;

  private final double[] seconds;
  private final double[] volts;
  private final double[] measured;
  private final Between between;

  /**
   * @param seconds strictly rising (s)
   * @param volts across the device (V)
   * @param measured current (A)
   * @param between what the voltage does between two rows
   */
  public Sweep(double[] seconds, double[] volts, double[] measured, Between between) {
    this.seconds = seconds.clone();
    this.volts = volts.clone();
    this.measured = measured.clone();
    this.between = between;
  }

  /** The time of a row (s). */
  public double seconds(int row) {
    return seconds[row];
  }

  /** The voltage of a row (V). */
  public double volts(int row) {
    return volts[row];
  }

  /** What the voltage does between two rows. */
  public Between between() {
    return between;
  }

  @Override
  public double[] measured() {
    return measured;
  }

  @Override
  public int size() {
    return measured.length;
  }

  @Override
  public Unit unit() {
    return Unit.AMPERE;
  }

  @Override
  public String quantity() {
    return "current";
  }

  private double peakVolts() {
    return Arrays.stream(volts).map(Math::abs).max().orElse(0);
  }

  @Override
  public double[] simulate(Memristor device, double initialState, Accuracy accuracy) {
    double largest = peakVolts() / (STEPS_TO_PEAK * accuracy.refinement());
    Stepper stepper = new Stepper(device, accuracy.quick(), largest);
    double[] amperes = new double[size()];
    double state = initialState;
    amperes[0] = device.currentAmperes(volts[0], state);
    for (int row = 1; row < size(); row++) {
      double duration = seconds[row] - seconds[row - 1];
      state =
          switch (between) {
            case LINEAR -> stepper.ramp(volts[row - 1], volts[row], duration, state);
            case PREVIOUS -> stepper.pulse(volts[row - 1], duration, state);
            case NEXT -> stepper.pulse(volts[row], duration, state);
          };
      amperes[row] = device.currentAmperes(volts[row], state);
    }
    return amperes;
  }

  @Override
  public List<Stimulus> stimuli() {
    List<Stimulus> all = new ArrayList<>();
    for (int row = 1; row < size(); row++) {
      double middle = (volts[row] + volts[row - 1]) / 2;
      all.add(new Stimulus(middle, seconds[row] - seconds[row - 1]));
    }
    return all;
  }

  @Override
  public double reading(Memristor device, int row, double state) {
    return device.currentAmperes(volts[row], state);
  }

  @Override
  public int[] tellingRows() {
    double least = TELLING * peakVolts();
    return IntStream.range(0, size())
        .filter(row -> Math.abs(volts[row]) >= least && measured[row] * volts[row] > 0)
        .toArray();
  }

  @Override
  public double siemens(int row) {
    return measured[row] / volts[row];
  }

  /** Every n-th row; a straight line between those that are left. */
  @Override
  public Measurement thinned(int most) {
    int every = (size() + most - 1) / most;
    int[] rows = IntStream.range(0, size()).filter(row -> row % every == 0).toArray();
    return every == 1
        ? this
        : new Sweep(picked(seconds, rows), picked(volts, rows), picked(measured, rows), between);
  }

  private static double[] picked(double[] column, int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> column[row]).toArray();
  }

  @Override
  public Measurement flipped() {
    return new Sweep(seconds, negated(volts), negated(measured), between);
  }

  private static double[] negated(double[] column) {
    return Arrays.stream(column).map(value -> 0 - value).toArray();
  }

  /**
   * The area of the loops: where a positive voltage raises the conductance, the way back to zero
   * lies above the way out, and ∫ sign(v)·I dv over the loop is negative.
   */
  @Override
  public double orientation() {
    double along = 0;
    double all = 0;
    int row = 1;
    while (row < size()) {
      int end = row;
      while (end < size() && volts[end] * volts[row] > 0) {
        end++;
      }
      if (isClosed(row, end)) {
        for (int k = row + 1; k < end; k++) {
          double area = (measured[k] + measured[k - 1]) / 2 * (volts[k] - volts[k - 1]);
          along -= Math.signum(volts[row]) * area;
          all += Math.abs(area);
        }
      }
      row = Math.max(end, row + 1);
    }
    return all == 0 || Math.abs(along) < OPEN_LOOP * all ? 0 : Math.signum(along);
  }

  /** Whether a lobe begins and ends near zero volts. */
  private boolean isClosed(int from, int to) {
    double least = LOBE_END * peakVolts();
    return to - from > 3 && Math.abs(volts[from]) < least && Math.abs(volts[to - 1]) < least;
  }
}
