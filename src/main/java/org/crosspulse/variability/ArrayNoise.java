package org.crosspulse.variability;

import java.util.function.LongToDoubleFunction;
import org.crosspulse.device.PulseMap;
import org.crosspulse.device.Thresholds;
import org.crosspulse.device.TrapezoidPulse;
import org.crosspulse.seed.Draws;
import org.crosspulse.seed.Purpose;

/**
 * What is drawn anew for every pulse, every cycle and every read of one array.
 *
 * <p>Immutable: who plays counts the pulses and reads.
 */
public final class ArrayNoise {
  private static final int DRAWS_PER_PULSE = 2;

  private final NoiseLevels levels;
  private final Thresholds thresholds;
  private final long seed;
  private final int array;
  private final int rows;
  private final int columns;

  ArrayNoise(
      NoiseLevels levels, Thresholds thresholds, long seed, int array, int rows, int columns) {
    this.levels = levels;
    this.thresholds = thresholds;
    this.seed = seed;
    this.array = array;
    this.rows = rows;
    this.columns = columns;
  }

  /** How much there is of it. */
  public NoiseLevels levels() {
    return levels;
  }

  /**
   * The state after a pulse whose step is noisy: x + (φ(x) − x)·(1 + σ_step·ξ_1) + σ_range·ξ_2,
   * kept in [0, 1]. The second part is there for pulses beyond the nominal thresholds only, so that
   * half-selected pulses of a device without a dead zone do not count as writes. The edges of a
   * pulse share its ξ_1.
   *
   * @param map φ
   * @param volts of the pulse across the device (V)
   * @param state x
   * @param cell counted row by row
   * @param pulse counted through all slots of all phases and cycles
   */
  public double after(PulseMap map, double volts, double state, int cell, long pulse) {
    if (map instanceof TrapezoidPulse edged) {
      double risen = afterRamp(edged.rise(), state, cell, pulse);
      double topped = after(edged.top(), volts, risen, cell, pulse);
      return afterRamp(edged.fall(), topped, cell, pulse);
    }
    double moved = afterRamp(map, state, cell, pulse);
    return levels.range() > 0 && isBeyondThreshold(volts)
        ? clip(moved + levels.range() * step(cell, DRAWS_PER_PULSE * pulse + 1))
        : moved;
  }

  /**
   * The state after an edge of a pulse.
   *
   * @param map φ of the edge
   * @param pulse counted through all slots of all phases and cycles
   */
  public double afterRamp(PulseMap map, double state, int cell, long pulse) {
    if (levels.step() == 0) {
      return map.after(state);
    }
    double change = map.after(state) - state;
    return clip(state + change * (1 + levels.step() * step(cell, DRAWS_PER_PULSE * pulse)));
  }

  private static double clip(double state) {
    return Math.min(1, Math.max(0, state));
  }

  private double step(int cell, long index) {
    return Draws.normal(seed, Purpose.STEP_NOISE, stream(cell), index);
  }

  private boolean isBeyondThreshold(double volts) {
    return volts > thresholds.onVolts() || volts < thresholds.offVolts();
  }

  /** Whether equal pulses may do different things to equal cells. */
  public boolean actsOnPulses() {
    return !levels.stepsAreExact() || isOnElectrodes();
  }

  /** Whether every pulse has a voltage of its own. */
  public boolean isOnElectrodes() {
    return levels.electrodeVolts() > 0;
  }

  /**
   * The error (V) of the voltage of one pulse of a line.
   *
   * @param pulse counted through all slots of all phases and cycles
   */
  public double lineVolts(Line line, long pulse) {
    return levels.electrodeVolts() * line(Purpose.ELECTRODE_NOISE, line, pulse);
  }

  /** The delay of a line's generator, in standard deviations. */
  public double delay(Line line) {
    return line(Purpose.DRIVER_ERRORS, line, 0);
  }

  /** The error of a driver's amplitude, in standard deviations. */
  public double amplitude(Line line) {
    return line(Purpose.DRIVER_ERRORS, line, 1);
  }

  /**
   * The jitter of an edge of a line, in standard deviations.
   *
   * @param edge counted through all pulses of all cycles
   */
  public double jitter(Line line, long edge) {
    return line(Purpose.EDGE_JITTER, line, edge);
  }

  /** What a line's dice show, from [0, 1), in a slot counted through all phases of all cycles. */
  public LongToDoubleFunction slotPulses(Line line) {
    long key = Draws.key(seed, Purpose.SLOT_PULSE, stream(line));
    return slot -> Draws.uniform(key, slot);
  }

  /** What the array's own dice show in a cycle: from [0, 1). */
  public double offset(long cycle) {
    return Draws.uniform(seed, Purpose.SLOT_OFFSET, array, cycle);
  }

  private double line(Purpose purpose, Line line, long index) {
    return Draws.normal(seed, purpose, stream(line), index);
  }

  private long stream(Line line) {
    return stream(line.isRow ? line.index : rows + line.index);
  }

  /**
   * A line of the array.
   *
   * @param isRow or a column
   * @param index counted from 0
   */
  public record Line(boolean isRow, int index) {}

  /** The largest error (V) that the voltage across a device can have. */
  public double mostVolts() {
    return 2 * Draws.FARTHEST_NORMAL * levels.electrodeVolts();
  }

  /**
   * The error of a column's current in a forward read, in standard deviations.
   *
   * @param read counts the reads of this array
   */
  public double columnRead(int column, long read) {
    return Draws.normal(seed, Purpose.READ_NOISE, stream(rows + column), read);
  }

  /**
   * The error of a row's current in a backward read, in standard deviations.
   *
   * @param read counts the reads of this array
   */
  public double rowRead(int row, long read) {
    return Draws.normal(seed, Purpose.READ_NOISE, stream(row), read);
  }

  /**
   * The conductance that a read of one cell alone gives (S).
   *
   * @param siemens what it is (S)
   * @param read counts the reads of this array
   */
  public double read(double siemens, int cell, long read) {
    if (levels.read() == 0) {
      return siemens;
    }
    double z = Draws.normal(seed, Purpose.READ_NOISE, stream(rows + columns + cell), read);
    return siemens * (1 + levels.read() * z);
  }

  private long stream(int place) {
    return ((long) array << 32) | place;
  }
}
