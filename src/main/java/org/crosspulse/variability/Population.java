package org.crosspulse.variability;

import java.util.Locale;
import java.util.stream.IntStream;
import org.crosspulse.device.Memristor;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.seed.Draws;
import org.crosspulse.seed.Purpose;
import org.crosspulse.variability.StuckCells.Fault;

/**
 * The devices of one array: drawn once, and the same for the same seed and array.
 *
 * <p>Cells are counted row by row.
 */
public final class Population {
  private final Memristor nominal;
  private final Variability variability;
  private final long seed;
  private final int array;
  private final int rows;
  private final int columns;

  /** One a cell, or empty where all are the nominal one. */
  private final Memristor[] devices;

  private Population(
      Memristor nominal,
      Variability variability,
      long seed,
      int array,
      int rows,
      int columns,
      Memristor[] devices) {
    this.nominal = nominal;
    this.variability = variability;
    this.seed = seed;
    this.array = array;
    this.rows = rows;
    this.columns = columns;
    this.devices = devices;
  }

  /** An array of devices that are all alike. */
  public static Population uniform(Memristor device, int rows, int columns) {
    return new Population(device, Variability.NONE, 0, 0, rows, columns, new Memristor[0]);
  }

  /**
   * Draws the devices of an array.
   *
   * @param nominal what the device file says
   * @param array which array of a network, ≥ 0: the devices of each are drawn anew
   * @throws BadInputException where a draw makes no device, such as a threshold of 0 V
   */
  public static Population draw(
      Memristor nominal, Variability variability, long seed, int array, int rows, int columns) {
    Memristor[] devices = new Memristor[variability.isUniform() ? 0 : rows * columns];
    Population population =
        new Population(nominal, variability, seed, array, rows, columns, devices);
    for (int cell = 0; cell < devices.length; cell++) {
      devices[cell] = population.drawDevice(cell);
    }
    return population;
  }

  private Memristor drawDevice(int cell) {
    VariedDevice.Factors factors = factors(cell);
    checkConductances(factors, cell);
    Memristor varied =
        factors.equals(VariedDevice.Factors.NONE) ? nominal : new VariedDevice(nominal, factors);
    return fault(cell) == Fault.NONE ? varied : new StuckDevice(varied);
  }

  /** What is different in one cell; nothing where it has the nominal device. */
  public VariedDevice.Factors factors(int cell) {
    double threshold = factor(CellProperty.THRESHOLD, cell);
    double rate = factor(CellProperty.RATE, cell);
    return new VariedDevice.Factors(
        threshold * factor(CellProperty.V_ON, cell),
        threshold * factor(CellProperty.V_OFF, cell),
        rate * factor(CellProperty.RATE_ON, cell),
        rate * factor(CellProperty.RATE_OFF, cell),
        factor(CellProperty.G_MIN, cell),
        factor(CellProperty.G_MAX, cell));
  }

  /** The factor on a property of a cell; 1 where it has no spread. */
  public double factor(CellProperty property, int cell) {
    Spread spread = variability.spreads().get(property);
    if (spread == null) {
      return 1;
    }
    double factor =
        spread.factor(seed, property.stream(array), cell / columns, cell % columns, cell);
    if (!Double.isFinite(factor) || (factor <= 0 && !property.mayBeZero())) {
      throw impossible(property, cell, "a factor of " + factor);
    }
    return factor;
  }

  private void checkConductances(VariedDevice.Factors factors, int cell) {
    double lowest = factors.minSiemens() * nominal.conductanceSiemens(0);
    double highest = factors.maxSiemens() * nominal.conductanceSiemens(1);
    if (!(lowest < highest)) {
      throw impossible(
          CellProperty.G_MAX, cell, "a range from " + lowest + " S to " + highest + " S");
    }
  }

  private BadInputException impossible(CellProperty property, int cell, String found) {
    return BadInputException.of(
        property.name().toLowerCase(Locale.ROOT) + ".sigma",
        String.format(
            "a spread that gives cell (%d, %d) %s", cell / columns, cell % columns, found),
        "a spread whose draws are all above zero and keep g_min below g_max: a smaller sigma,"
            + " truncate, or distribution = \"lognormal\"");
  }

  /** What is wrong with a cell. */
  public Fault fault(int cell) {
    return variability.stuck().isNone()
        ? Fault.NONE
        : variability.stuck().fault(Draws.uniform(seed, Purpose.STUCK_CELLS, array, cell));
  }

  /** How many cells there are. */
  public int cells() {
    return rows * columns;
  }

  /** How many cells never move. */
  public int stuckCells() {
    return variability.stuck().isNone()
        ? 0
        : (int) IntStream.range(0, cells()).filter(c -> fault(c) != Fault.NONE).count();
  }

  /** What the device file says. */
  public Memristor nominal() {
    return nominal;
  }

  /** The device of one cell. */
  public Memristor at(int cell) {
    return devices.length == 0 ? nominal : devices[cell];
  }

  /** Whether all cells have the nominal device. */
  public boolean isUniform() {
    return devices.length == 0;
  }

  /** What the devices were drawn from. */
  public Variability variability() {
    return variability;
  }

  /** The noise of this array. */
  public ArrayNoise noise() {
    return new ArrayNoise(variability.noise(), nominal.thresholds(), seed, array, rows, columns);
  }

  /** How this array relaxes. */
  public Relaxation relaxation() {
    return new Relaxation(this);
  }
}
