package org.crosspulse.crossbar.wire;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * The reference: every resistor is a branch between two nodes, branches of 0 Ω make their nodes
 * one, and a dense matrix of the rest is solved by LU. Shares nothing with the solver.
 */
public final class DenseNodal {
  private static final int MOST_STEPS = 2000;

  private final WireCase wires;
  private final int cells;
  private final List<double[]> branches = new ArrayList<>();
  private final List<Double> sources = new ArrayList<>();
  private int[] group = new int[0];
  private int[] unknown = new int[0];
  private int unknowns;
  private double[] volts = new double[0];

  /** The nodes and branches of a case. */
  public DenseNodal(WireCase wires) {
    this.wires = wires;
    this.cells = wires.rows() * wires.columns();
    WireSettings settings = wires.settings();
    for (int row = 0; row < wires.rows(); row++) {
      int[] nodes = new int[wires.columns()];
      for (int column = 0; column < nodes.length; column++) {
        nodes[column] = row * wires.columns() + column;
      }
      line(nodes, settings.rowSegmentOhms(), wires.rowDrives()[row], settings.rowEnds());
    }
    for (int column = 0; column < wires.columns(); column++) {
      int[] nodes = new int[wires.rows()];
      for (int place = 0; place < nodes.length; place++) {
        nodes[place] = cells + (wires.rows() - 1 - place) * wires.columns() + column;
      }
      LineDrive drive = wires.columnDrives()[column];
      line(nodes, settings.columnSegmentOhms(), drive, settings.columnEnds());
    }
    mergeIdealWires();
  }

  private void line(int[] nodes, double segmentOhms, LineDrive drive, Ends ends) {
    for (int k = 0; k + 1 < nodes.length; k++) {
      branches.add(new double[] {nodes[k], nodes[k + 1], segmentOhms});
    }
    if (!drive.isFloating()) {
      double ohms = drive.ohms() + segmentOhms;
      branches.add(new double[] {source(drive), nodes[0], ohms});
      if (ends == Ends.BOTH) {
        branches.add(new double[] {source(drive), nodes[nodes.length - 1], ohms});
      }
    }
  }

  private int source(LineDrive drive) {
    sources.add(drive.volts());
    return 2 * cells + sources.size() - 1;
  }

  private void mergeIdealWires() {
    int nodes = 2 * cells + sources.size();
    group = new int[nodes];
    for (int node = 0; node < nodes; node++) {
      group[node] = node;
    }
    for (double[] branch : branches) {
      if (branch[2] == 0) {
        int from = group[(int) branch[0]];
        int to = group[(int) branch[1]];
        for (int node = 0; node < nodes; node++) {
          group[node] = group[node] == to ? from : group[node];
        }
      }
    }
    unknown = new int[nodes];
    volts = new double[nodes];
    for (int source = 0; source < sources.size(); source++) {
      unknown[group[2 * cells + source]] = -1;
      volts[group[2 * cells + source]] = sources.get(source);
    }
    for (int node = 0; node < nodes; node++) {
      if (group[node] == node && unknown[node] == 0) {
        unknown[node] = unknowns++;
      }
    }
  }

  /** Node potentials (V): rows' nodes, then columns'. Newton with limited steps. */
  public double[] solve(CellLaw law, double longestStepVolts) {
    for (int step = 0; step < MOST_STEPS; step++) {
      double change = unknowns == 0 ? 0 : step(law, longestStepVolts);
      if (change <= 4e-16 * wires.largestVolts() || (law.isOhmic() && step == 4)) {
        break;
      }
    }
    double[] all = new double[2 * cells];
    for (int node = 0; node < all.length; node++) {
      all[node] = volts[group[node]];
    }
    return all;
  }

  private double step(CellLaw law, double longestStepVolts) {
    double[][] matrix = new double[unknowns][unknowns];
    double[] excess = new double[unknowns];
    for (double[] branch : branches) {
      int from = group[(int) branch[0]];
      int to = group[(int) branch[1]];
      if (branch[2] > 0) {
        add(matrix, excess, from, to, (volts[from] - volts[to]) / branch[2], 1 / branch[2]);
      }
    }
    for (int cell = 0; cell < cells; cell++) {
      int from = group[cell];
      int to = group[cells + cell];
      double across = volts[from] - volts[to];
      add(matrix, excess, from, to, law.amperes(cell, across), law.siemens(cell, across));
    }
    double[] change =
        new LUDecomposition(new Array2DRowRealMatrix(matrix, false), 0)
            .getSolver()
            .solve(new ArrayRealVector(excess, false))
            .toArray();
    double largest = 0;
    for (double volt : change) {
      largest = Math.max(largest, Math.abs(volt));
    }
    double part = Math.min(1, longestStepVolts / largest);
    for (int node = 0; node < group.length; node++) {
      if (group[node] == node && unknown[node] >= 0) {
        volts[node] -= part * change[unknown[node]];
      }
    }
    return largest;
  }

  private void add(
      double[][] matrix, double[] excess, int from, int to, double amperes, double siemens) {
    int row = unknown[from];
    int column = unknown[to];
    if (row >= 0) {
      matrix[row][row] += siemens;
      excess[row] += amperes;
    }
    if (column >= 0) {
      matrix[column][column] += siemens;
      excess[column] -= amperes;
    }
    if (row >= 0 && column >= 0) {
      matrix[row][column] -= siemens;
      matrix[column][row] -= siemens;
    }
  }
}
