/**
 * The array: a memristor at every crossing of a row and a column, its state, and reads by Ohm's
 * law.
 *
 * <p>Matrices are row-major: cell (row, column) is at {@code row * columns + column}. May import
 * {@code device}, {@code variability} and {@code problem}.
 */
@NullMarked
package org.crosspulse.crossbar;

import org.jspecify.annotations.NullMarked;
