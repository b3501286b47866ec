/**
 * Wires with resistance: the nodal equations of a whole array.
 *
 * <p>May import {@code device}, {@code crossbar}, {@code problem} and {@code units}.
 */
@NullMarked
package org.crosspulse.crossbar.wire;

import org.jspecify.annotations.NullMarked;
