package org.crosspulse.benchmarks;

import org.ejml.data.DMatrixRMaj;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.data.DMatrixSparseTriplet;
import org.ejml.interfaces.linsol.LinearSolverSparse;
import org.ejml.ops.DConvertMatrixStruct;
import org.ejml.sparse.FillReducing;
import org.ejml.sparse.csc.factory.LinearSolverFactory_DSCC;

/**
 * An array's nodal equations as a sparse matrix like any other, solved directly: assembled,
 * ordered, factored by EJML's Cholesky and solved, from scratch each time.
 *
 * <p>EJML brings no ordering that keeps the factor sparse. It gets the one that suits this grid, a
 * nested dissection: a cut between two halves of the rows needs the column nodes of one row only,
 * and a cut between halves of the columns the row nodes of one column.
 */
final class NodalEquations {
  private static final int SMALLEST = 3;

  private final WireWork work;
  private final int cells;
  private final int[] place;
  private int placed;

  NodalEquations(WireWork work) {
    this.work = work;
    this.cells = work.siemens().length;
    this.place = new int[2 * cells];
    dissect(0, work.rows(), 0, work.columns());
  }

  private void dissect(int top, int bottom, int left, int right) {
    int height = bottom - top;
    int width = right - left;
    if (height <= SMALLEST && width <= SMALLEST) {
      for (int row = top; row < bottom; row++) {
        put(row, row + 1, left, right, 0);
        put(row, row + 1, left, right, cells);
      }
      return;
    }
    if (height >= width) {
      int cut = (top + bottom) / 2;
      dissect(top, cut, left, right);
      dissect(cut + 1, bottom, left, right);
      put(cut, cut + 1, left, right, 0);
      put(cut, cut + 1, left, right, cells);
    } else {
      int cut = (left + right) / 2;
      dissect(top, bottom, left, cut);
      dissect(top, bottom, cut + 1, right);
      put(top, bottom, cut, cut + 1, cells);
      put(top, bottom, cut, cut + 1, 0);
    }
  }

  private void put(int top, int bottom, int left, int right, int layer) {
    for (int row = top; row < bottom; row++) {
      for (int column = left; column < right; column++) {
        place[layer + row * work.columns() + column] = placed++;
      }
    }
  }

  /** Node potentials (V): rows' nodes, then columns'. */
  double[] solve() {
    DMatrixSparseTriplet triplets = new DMatrixSparseTriplet(2 * cells, 2 * cells, 10 * cells);
    double[] diagonal = new double[2 * cells];
    DMatrixRMaj sources = new DMatrixRMaj(2 * cells, 1);
    assemble(triplets, diagonal, sources);
    DMatrixSparseCSC matrix = DConvertMatrixStruct.convert(triplets, (DMatrixSparseCSC) null);
    LinearSolverSparse<DMatrixSparseCSC, DMatrixRMaj> solver =
        LinearSolverFactory_DSCC.cholesky(FillReducing.NONE);
    if (!solver.setA(matrix)) {
      throw new IllegalStateException("the matrix is not positive definite");
    }
    DMatrixRMaj volts = new DMatrixRMaj(2 * cells, 1);
    solver.solve(sources, volts);
    double[] nodes = new double[2 * cells];
    for (int node = 0; node < nodes.length; node++) {
      nodes[node] = volts.get(place[node], 0);
    }
    return nodes;
  }

  private void assemble(DMatrixSparseTriplet triplets, double[] diagonal, DMatrixRMaj sources) {
    int columns = work.columns();
    double wire = 1 / WireWork.SEGMENT_OHMS;
    double end = 1 / (WireWork.SEGMENT_OHMS + WireWork.DRIVER_OHMS);
    for (int cell = 0; cell < cells; cell++) {
      int row = cell / columns;
      int column = cell % columns;
      link(triplets, diagonal, cell, cells + cell, work.siemens()[cell]);
      if (column + 1 < columns) {
        link(triplets, diagonal, cell, cell + 1, wire);
      }
      if (row + 1 < work.rows()) {
        link(triplets, diagonal, cells + cell, cells + cell + columns, wire);
      } else {
        drive(diagonal, sources, cells + cell, end, work.columnVolts()[column]);
      }
      if (column == 0) {
        drive(diagonal, sources, cell, end, work.rowVolts()[row]);
      }
    }
    for (int node = 0; node < diagonal.length; node++) {
      triplets.addItem(place[node], place[node], diagonal[node]);
    }
  }

  private void link(
      DMatrixSparseTriplet triplets, double[] diagonal, int from, int to, double siemens) {
    diagonal[from] += siemens;
    diagonal[to] += siemens;
    triplets.addItem(place[from], place[to], -siemens);
    triplets.addItem(place[to], place[from], -siemens);
  }

  private void drive(
      double[] diagonal, DMatrixRMaj sources, int node, double siemens, double volts) {
    diagonal[node] += siemens;
    sources.add(place[node], 0, siemens * volts);
  }
}
