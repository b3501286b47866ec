package org.crosspulse.learn;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.crosspulse.crossbar.Conductances;
import org.crosspulse.crossbar.wire.LineDrive;
import org.crosspulse.crossbar.wire.OhmicCells;
import org.crosspulse.crossbar.wire.Solution;
import org.crosspulse.crossbar.wire.WireSettings;
import org.crosspulse.crossbar.wire.WireSolver;
import org.crosspulse.engine.UnsolvedCircuitException;

/**
 * An array with its wires while it is read: the lines of one side are driven, each line of the
 * other is held at 0 V behind the sense resistance and its current measured.
 *
 * <p>Safe for several threads: each call takes a solver of its own, which begins as if new, so that
 * a result depends on nothing that was solved before.
 */
final class ReadCircuit {
  private final int rows;
  private final int columns;
  private final WireSettings wires;

  /** A solver has some twenty arrays of the array's size: as many as were ever used at once. */
  private final Queue<WireSolver> idle = new ConcurrentLinkedQueue<>();

  /** What reads of an array of reference conductances see, made when it is first asked for. */
  private final Map<Direction, Conductances> references = new EnumMap<>(Direction.class);

  private final double referenceSiemens;

  /**
   * The circuit of one array, and of its twin that holds reference conductances.
   *
   * @param referenceSiemens of each cell of the twin (S)
   */
  ReadCircuit(int rows, int columns, WireSettings wires, double referenceSiemens) {
    this.referenceSiemens = referenceSiemens;
    this.rows = rows;
    this.columns = columns;
    this.wires = wires;
  }

  /** Which side is driven. */
  enum Direction {
    /** Rows are driven, currents of the columns sensed. */
    FORWARD,
    /** Columns are driven, currents of the rows sensed. */
    BACKWARD
  }

  /** From how many reads on {@link #transfer} takes no more solves than {@link #read}. */
  int solvesOfTransfer() {
    return Math.min(rows, columns);
  }

  /**
   * The currents of one read, by one solve.
   *
   * @param siemens conductance of each cell, row-major (S)
   * @param values one a driven line
   * @param gain volts per unit of value
   * @param amperes modified: the current out of each sensed line (A); not finite where a voltage is
   *     not
   * @throws UnsolvedCircuitException where the voltages are not known
   */
  void read(double[] siemens, Direction direction, double[] values, double gain, double[] amperes) {
    LineDrive[] rowDrives = lines(rows, direction == Direction.FORWARD);
    LineDrive[] columnDrives = lines(columns, direction == Direction.BACKWARD);
    LineDrive[] driven = direction == Direction.FORWARD ? rowDrives : columnDrives;
    for (int line = 0; line < driven.length; line++) {
      double volts = values[line] * gain;
      if (!Double.isFinite(volts)) {
        Arrays.fill(amperes, Double.NaN);
        return;
      }
      driven[line] = wires.driven(volts);
    }
    WireSolver solver = take();
    Solution solution = solve(solver, siemens, rowDrives, columnDrives);
    for (int line = 0; line < amperes.length; line++) {
      amperes[line] =
          direction == Direction.FORWARD ? fromColumn(solution, line) : fromRow(solution, line);
    }
    idle.add(solver);
  }

  /**
   * What all reads of a direction see: the current out of each sensed line for 1 V at each driven
   * line, as the conductances of an array with ideal wires.
   *
   * <p>The array of ohmic cells, wires and resistances at its ends is linear and reciprocal: 1 V at
   * line i makes the same current at line j as 1 V at j makes at i, each voltage in series with the
   * resistance that its line has in this direction. So it is the shorter side that gets 1 V, line
   * after line, whichever side is driven in the read.
   *
   * @param siemens conductance of each cell, row-major (S)
   * @throws UnsolvedCircuitException where the voltages are not known
   */
  Conductances transfer(double[] siemens, Direction direction) {
    LineDrive[] rowDrives = lines(rows, direction == Direction.FORWARD);
    LineDrive[] columnDrives = lines(columns, direction == Direction.BACKWARD);
    double[] transfer = new double[rows * columns];
    boolean fromRows = rows <= columns;
    LineDrive[] sources = fromRows ? rowDrives : columnDrives;
    WireSolver solver = take();
    for (int line = 0; line < sources.length; line++) {
      LineDrive rest = sources[line];
      sources[line] = new LineDrive(1, rest.ohms());
      Solution solution = solve(solver, siemens, rowDrives, columnDrives);
      sources[line] = rest;
      if (fromRows) {
        for (int column = 0; column < columns; column++) {
          transfer[line * columns + column] = fromColumn(solution, column);
        }
      } else {
        for (int row = 0; row < rows; row++) {
          transfer[row * columns + line] = fromRow(solution, row);
        }
      }
    }
    idle.add(solver);
    return Conductances.of(rows, columns, transfer);
  }

  /**
   * What reads of the reference see: an array of the same size with the same wires and the
   * reference conductance in each cell, so that the drops along the lines are taken away with it.
   * The reference with ideal wires would leave them, and they are larger than most weights.
   */
  synchronized Conductances reference(Direction direction) {
    return references.computeIfAbsent(
        direction,
        key -> {
          double[] siemens = new double[rows * columns];
          Arrays.fill(siemens, referenceSiemens);
          return transfer(siemens, key);
        });
  }

  private LineDrive[] lines(int count, boolean driven) {
    LineDrive[] drives = new LineDrive[count];
    Arrays.fill(drives, driven ? wires.driven(0) : wires.sensed());
    return drives;
  }

  private WireSolver take() {
    WireSolver solver = idle.poll();
    if (solver == null) {
      return new WireSolver(rows, columns, wires);
    }
    solver.reset();
    return solver;
  }

  private static Solution solve(
      WireSolver solver, double[] siemens, LineDrive[] rowDrives, LineDrive[] columnDrives) {
    Solution solution = solver.solve(new OhmicCells(siemens), rowDrives, columnDrives);
    if (!solution.converged()) {
      throw UnsolvedCircuitException.ofRead(solution);
    }
    return solution;
  }

  /** The solution counts currents that flow from a line's drivers into the line. */
  private static double fromRow(Solution solution, int row) {
    return -(solution.rowAmperes()[row] + solution.rowFarAmperes()[row]);
  }

  private static double fromColumn(Solution solution, int column) {
    return -(solution.columnAmperes()[column] + solution.columnFarAmperes()[column]);
  }
}
