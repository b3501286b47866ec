/**
 * Physical quantities as people write them ("20 ns", "1.2 V") and as the program computes with them
 * (plain doubles in SI, the unit in the name).
 *
 * <p>Text is turned into a number once, at the edge of the program, by {@link
 * org.crosspulse.units.Quantity#parse}; the way back is {@link
 * org.crosspulse.units.Quantity#format}. May import {@code problem} only.
 */
@NullMarked
package org.crosspulse.units;

import org.jspecify.annotations.NullMarked;
