package org.crosspulse.crossbar.wire;

import java.util.List;
import java.util.Random;
import org.crosspulse.RandomCases;

/** An array, its wires and its drives. */
@SuppressWarnings("ArrayRecordComponent")
public record WireCase(
    int rows,
    int columns,
    WireSettings settings,
    LineDrive[] rowDrives,
    LineDrive[] columnDrives,
    double[] siemens) {
  private static final List<int[]> SIZES =
      List.of(
          new int[] {1, 1},
          new int[] {1, 7},
          new int[] {8, 1},
          new int[] {2, 2},
          new int[] {3, 5},
          new int[] {5, 4},
          new int[] {9, 7},
          new int[] {9, 31},
          new int[] {31, 9},
          new int[] {17, 12});

  /**
   * Wires from ideal to kΩ, devices from nS to mS, one in four of the cases with floating lines.
   */
  public static WireCase random(Random random) {
    int[] size = RandomCases.pick(random, SIZES);
    return random(random, size[0], size[1], random.nextInt(4) == 0);
  }

  static WireCase random(Random random, int rows, int columns, boolean floating) {
    WireSettings settings =
        new WireSettings(
            ohms(random),
            ohms(random),
            ohms(random),
            ohms(random),
            RandomCases.pick(random, List.of(Ends.values())),
            RandomCases.pick(random, List.of(Ends.values())));
    LineDrive[] rowDrives = drives(random, rows, settings, floating);
    LineDrive[] columnDrives = drives(random, columns, settings, floating);
    if (rowDrives[0].isFloating() && columnDrives[0].isFloating()) {
      columnDrives[0] = settings.driven(0.5);
    }
    double least = RandomCases.logUniform(random, 1e-9, 1e-3);
    double[] siemens = new double[rows * columns];
    for (int cell = 0; cell < siemens.length; cell++) {
      siemens[cell] = RandomCases.logUniform(random, least, 1.001e-3);
    }
    return new WireCase(rows, columns, settings, rowDrives, columnDrives, siemens);
  }

  private static double ohms(Random random) {
    return random.nextInt(3) == 0 ? 0 : RandomCases.logUniform(random, 1e-3, 2e3);
  }

  private static LineDrive[] drives(
      Random random, int lines, WireSettings settings, boolean floating) {
    LineDrive[] drives = new LineDrive[lines];
    for (int line = 0; line < lines; line++) {
      drives[line] =
          random.nextInt(3) == 0
              ? settings.sensed()
              : settings.driven(RandomCases.uniform(random, -1, 1));
      if (floating && random.nextInt(3) == 0) {
        drives[line] = LineDrive.floating();
      }
    }
    return drives;
  }

  double largestVolts() {
    double largest = 0;
    for (LineDrive[] drives : new LineDrive[][] {rowDrives, columnDrives}) {
      for (LineDrive drive : drives) {
        largest = Math.max(largest, Math.abs(drive.volts()));
      }
    }
    return largest;
  }

  Solution solve(WireSolver solver, CellLaw cells) {
    return solver.solve(cells, rowDrives, columnDrives);
  }

  Solution solve() {
    return solve(new WireSolver(rows, columns, settings), new OhmicCells(siemens));
  }

  /** Devices of i = g·s·sinh(v/s). */
  CellLaw sinh(double scaleVolts) {
    return new CellLaw() {
      @Override
      public double amperes(int cell, double volts) {
        return siemens[cell] * scaleVolts * Math.sinh(volts / scaleVolts);
      }

      @Override
      public double siemens(int cell, double volts) {
        return siemens[cell] * Math.cosh(volts / scaleVolts);
      }
    };
  }

  @Override
  public String toString() {
    return rows + "x" + columns + ", " + settings;
  }
}
