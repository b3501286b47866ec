package org.crosspulse.fit.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.crosspulse.device.IdentityPulse;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.PulseMap;
import org.crosspulse.units.Unit;

/**
 * A train of pulses: in each row the pulses that were applied since the row before, all alike, and
 * the conductance that was read after them.
 */
public final class Train implements Measurement {
  private final double[] numbers;
  private final double[] amplitudesVolts;
  private final double[] widthsSeconds;
  private final int[] pulses;
  private final double[] measured;

  /**
   * @param numbers of the pulses, as the table has them
   * @param amplitudesVolts of the pulses of each row (V)
   * @param widthsSeconds of the pulses of each row (s)
   * @param pulses how many, &ge; 0: none in a row that reads the conductance before the first pulse
   * @param measured conductance (S)
   */
  public Train(
      double[] numbers,
      double[] amplitudesVolts,
      double[] widthsSeconds,
      int[] pulses,
      double[] measured) {
    this.numbers = numbers.clone();
    this.amplitudesVolts = amplitudesVolts.clone();
    this.widthsSeconds = widthsSeconds.clone();
    this.pulses = pulses.clone();
    this.measured = measured.clone();
  }

  /** The number of a row's last pulse, as the table has it. */
  public double number(int row) {
    return numbers[row];
  }

  /** The amplitude of a row's pulses (V). */
  public double amplitudeVolts(int row) {
    return amplitudesVolts[row];
  }

  /** The width of a row's pulses (s). */
  public double widthSeconds(int row) {
    return widthsSeconds[row];
  }

  /** How many pulses a row stands for. */
  public int pulses(int row) {
    return pulses[row];
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
    return Unit.SIEMENS;
  }

  @Override
  public String quantity() {
    return "conductance";
  }

  @Override
  public double[] simulate(Memristor device, double initialState, Accuracy accuracy) {
    Stepper stepper = new Stepper(device, accuracy.quick(), Double.POSITIVE_INFINITY);
    double[] siemens = new double[size()];
    double state = initialState;
    PulseMap map = IdentityPulse.INSTANCE;
    for (int row = 0; row < size(); row++) {
      if (row == 0 || !isLikeTheRowBefore(row)) {
        map = device.pulse(amplitudesVolts[row], widthsSeconds[row]);
      }
      state = stepper.pulses(map, amplitudesVolts[row], widthsSeconds[row], state, pulses[row]);
      siemens[row] = device.conductanceSiemens(state);
    }
    return siemens;
  }

  private boolean isLikeTheRowBefore(int row) {
    return amplitudesVolts[row] == amplitudesVolts[row - 1]
        && widthsSeconds[row] == widthsSeconds[row - 1];
  }

  @Override
  public List<Stimulus> stimuli() {
    List<Stimulus> all = new ArrayList<>();
    for (int row = 0; row < size(); row++) {
      all.add(new Stimulus(amplitudesVolts[row], pulses[row] * widthsSeconds[row]));
    }
    return all;
  }

  @Override
  public double reading(Memristor device, int row, double state) {
    return device.conductanceSiemens(state);
  }

  @Override
  public int[] tellingRows() {
    return IntStream.range(0, size()).toArray();
  }

  @Override
  public double siemens(int row) {
    return measured[row];
  }

  /** All pulses have to be played, so that nothing is won by fewer rows. */
  @Override
  public Measurement thinned(int most) {
    return this;
  }

  @Override
  public Measurement flipped() {
    double[] opposite = Arrays.stream(amplitudesVolts).map(volts -> -volts).toArray();
    return new Train(numbers, opposite, widthsSeconds, pulses, measured);
  }

  /** The changes of the conductance in the direction of the voltage, less those against it. */
  @Override
  public double orientation() {
    double along = 0;
    double noise = 0;
    int moved = 0;
    for (int row = 1; row < size(); row++) {
      double change = measured[row] - measured[row - 1];
      if (pulses[row] > 0 && amplitudesVolts[row] != 0) {
        along += Math.signum(amplitudesVolts[row]) * change;
        noise += change * change;
        moved++;
      }
    }
    // The sum of independent changes is about √(Σ change²); three times that is no accident.
    double sure = 3 * Math.sqrt(noise);
    return moved == 0 || Math.abs(along) <= sure ? 0 : Math.signum(along);
  }
}
