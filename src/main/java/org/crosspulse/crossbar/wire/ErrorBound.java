package org.crosspulse.crossbar.wire;

/**
 * Proves how far cell voltages can be from the solution.
 *
 * <p>Let v be the voltages, I(v) the cells' currents, and v′ the voltages that the wires leave at
 * the cells when they carry I(v): v′ = V₀ − Z·I(v), where Z is the wires' matrix of resistances.
 * The solution v* has v′ = v. With ρ = v − v′ and a cell's mean slope G ≥ 0 between v and v*, the
 * error e = v − v* obeys e + Z·G·e = ρ. Its product with G·e gives a² + b² ≤ a·‖ρ‖ for a² = eᵀGe,
 * b² = (Ge)ᵀZ(Ge) and ‖ρ‖² = ρᵀGρ, and so b ≤ ‖ρ‖/2. The error of v′ is −Z·G·e, and by
 * Cauchy-Schwarz no element of it is above √z·b where z is the largest diagonal element of Z: the
 * resistance from a cell's two nodes to their sources. The same holds of both node voltages.
 *
 * <p>So ½·√z·‖ρ‖ bounds the error of the voltages v′ that are returned, however badly conditioned
 * the equations are, and with the largest |ρ| added it bounds e, whose product with G is the error
 * of the currents. For ohmic cells that is a proof; for others the slope at v stands for G and the
 * bound is doubled, so that it holds while no slope changes by a factor of four within the error.
 *
 * <p>Lines that float have no resistance to a source; {@link FloatingLines} says what is done.
 */
final class ErrorBound {
  private final WireDrops rowDrops;
  private final WireDrops columnDrops;
  private final FloatingLines floating;
  private LineSet rows;
  private LineSet columns;
  private double gain;
  private double largestLeft;

  /** Potentials less those of the sources, for the currents of the last evaluation (V). */
  final double[] rowVolts;

  final double[] columnVolts;

  /** ρ of the last evaluation (V). */
  final double[] leftVolts;

  /** The cells' currents that the wires carry (A). */
  final double[] amperes;

  ErrorBound(WireSettings settings, LineSet rows, LineSet columns) {
    int rowCount = rows.lines();
    int columnCount = columns.lines();
    int cells = rowCount * columnCount;
    this.rows = rows;
    this.columns = columns;
    this.rowDrops = WireDrops.rows(settings.rowSegmentOhms(), rowCount, columnCount);
    this.columnDrops = WireDrops.columns(settings.columnSegmentOhms(), rowCount, columnCount);
    this.floating = new FloatingLines(rowDrops, columnDrops);
    this.rowVolts = new double[cells];
    this.columnVolts = new double[cells];
    this.leftVolts = new double[cells];
    this.amperes = new double[cells];
  }

  void setWires(LineSet newRows, LineSet newColumns) {
    rows = newRows;
    columns = newColumns;
    floating.setWires(rows, columns);
    gain = Math.sqrt(largest(rowDrops, rows) + largest(columnDrops, columns)) / 2;
  }

  /** Resistance from a cell's nodes to their sources, floating lines left out (Ω). */
  double loadOhms(int cell) {
    int row = cell / columns.lines();
    int column = cell % columns.lines();
    return rowDrops.ohms(rows, row, column)
        + columnDrops.ohms(columns, column, rows.lines() - 1 - row);
  }

  private static double largest(WireDrops drops, LineSet wires) {
    double largest = 0;
    for (int line = 0; line < wires.lines(); line++) {
      largest = Math.max(largest, drops.largestOhms(wires, line));
    }
    return largest;
  }

  WireDrops rowDrops() {
    return rowDrops;
  }

  WireDrops columnDrops() {
    return columnDrops;
  }

  /**
   * Lets the wires carry the cells' currents and bounds the error of the voltages that remain.
   *
   * @param ideal difference of the sources' voltages at each cell (V)
   * @param volts v: one a cell (V)
   * @param current I(v) (A)
   * @param siemens slopes at v (S)
   * @param margin square root of the factor within which slopes are known: 1 where ohmic
   * @param rowGuess potentials of the rows, for those that float (V)
   * @param columnGuess the same of the columns
   * @return the bound (V); not finite where something was not
   */
  double evaluate(
      double[] ideal,
      double[] volts,
      double[] current,
      double[] siemens,
      double margin,
      double[] rowGuess,
      double[] columnGuess) {
    System.arraycopy(current, 0, amperes, 0, amperes.length);
    double weight = margin * gain;
    if (floating.any()) {
      floating.balance(amperes, siemens);
      // Both the weight of a cell and the way through it rest on its slope.
      weight = margin * margin * floating.gain(siemens);
    }
    rowDrops.compute(rows, amperes, rowGuess, rowVolts);
    columnDrops.compute(columns, amperes, columnGuess, columnVolts);
    double square =
        floating.any() ? withBalance(ideal, volts, current, siemens) : plain(ideal, volts, siemens);
    // Without resistance nothing is amplified, and 0 · ∞ is no number.
    double amplified = weight == 0 && Double.isFinite(square) ? 0 : weight * Math.sqrt(square);
    return amplified + margin * largestLeft;
  }

  private double plain(double[] ideal, double[] volts, double[] siemens) {
    double square = 0;
    largestLeft = 0;
    for (int k = 0; k < volts.length; k++) {
      double rho = volts[k] - (ideal[k] + (rowVolts[k] - columnVolts[k]));
      leftVolts[k] = rho;
      square += siemens[k] * rho * rho;
      largestLeft = Math.max(largestLeft, Math.abs(rho));
    }
    return square;
  }

  private double withBalance(double[] ideal, double[] volts, double[] current, double[] siemens) {
    double square = 0;
    largestLeft = 0;
    for (int k = 0; k < volts.length; k++) {
      double rho = volts[k] - (ideal[k] + (rowVolts[k] - columnVolts[k]));
      leftVolts[k] = rho;
      double moved = current[k] - amperes[k];
      if (moved != 0) {
        rho -= moved / siemens[k];
      }
      square += siemens[k] * rho * rho;
      largestLeft = Math.max(largestLeft, Math.abs(rho));
    }
    return square;
  }
}
