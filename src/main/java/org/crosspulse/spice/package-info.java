/**
 * A learning cycle as a netlist that ngspice runs: a second, independent simulation of the same
 * circuit.
 *
 * <p>{@link org.crosspulse.spice.Netlist} puts it together: {@link org.crosspulse.spice.Wiring} has
 * the nodes and resistors of the array, {@link org.crosspulse.spice.Sources} the voltage of every
 * driver from the same segments that the engines play, and {@link org.crosspulse.spice.Subcircuit}
 * the device, from the equations in {@code spice.model}. May import {@code spice.model}, {@code
 * engine}, {@code pulse}, {@code crossbar}, {@code variability}, {@code device}, {@code units} and
 * {@code problem}.
 */
@NullMarked
package org.crosspulse.spice;

import org.jspecify.annotations.NullMarked;
