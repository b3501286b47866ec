/**
 * Wires with resistance: the nodal equations of a whole array, solved again and again as drives and
 * states change.
 *
 * <p>{@link org.crosspulse.crossbar.wire.WireSolver} is the way in: an array's size and {@link
 * org.crosspulse.crossbar.wire.WireSettings} once, then for each solve the cells ({@link
 * org.crosspulse.crossbar.wire.CellLaw}) and what each line is connected to ({@link
 * org.crosspulse.crossbar.wire.LineDrive}). Behind it, {@code Newton} makes cells of any current
 * into resistors, {@code LinearSolver} solves those, and {@code ErrorBound} says how good that is.
 *
 * <p>The unknowns are two potentials a cell, one on its row and one on its column. Each row with
 * its cells is a ladder, which is solved exactly in a few operations a node, and so is each column.
 * Conjugate gradients join the two: the rows are eliminated and the columns' ladders precondition.
 * Only resistances are ever used, never their inverses, so that 0 Ω is a number like any other.
 * Where wires resist so much that this takes more than 30 iterations, a multigrid cycle whose
 * coarse grids are crossbars again takes over.
 *
 * <p>Tried before, in iterations to 1e-10 (784×110, or 256×64 where marked *; devices drawn between
 * the two conductances, or all the same; driver resistances from 1 Ω to 1 kΩ):
 *
 * <table>
 *   <caption>Iterations of conjugate gradients</caption>
 *   <tr><th>segment, devices</th><th>ladders</th><th>V-cycle, smoother: ladders</th>
 *       <th>V-cycle, smoother: exact diagonal</th></tr>
 *   <tr><td>1 Ω, 1–100 µS</td><td>6</td><td>–</td><td>–</td></tr>
 *   <tr><td>100 Ω, 1–100 µS</td><td>29</td><td>5</td><td>7*</td></tr>
 *   <tr><td>1 kΩ, 1–100 µS</td><td>84</td><td>8</td><td>8*</td></tr>
 *   <tr><td>1 kΩ, 1 mS</td><td>&gt; 150</td><td>85</td><td>15*</td></tr>
 *   <tr><td>1 kΩ, 10 mS</td><td>&gt; 150</td><td>&gt; 120</td><td>28*</td></tr>
 * </table>
 *
 * <p>Rejected: coarse corrections added to the ladders' instead of a cycle (52 to 99 iterations at
 * 128×64 where the cycle took 4 to 14); blocks of 4×4; coarse corrections lengthened by 1.7; linear
 * interpolation (18 for 28 in the last row, much the same elsewhere, for more code); a residual in
 * amperes, which says nothing about the error in volts where wires resist.
 *
 * <p>May import {@code device}, {@code crossbar}, {@code problem} and {@code units}.
 */
@NullMarked
package org.crosspulse.crossbar.wire;

import org.jspecify.annotations.NullMarked;
