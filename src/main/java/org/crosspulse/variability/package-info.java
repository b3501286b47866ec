/**
 * What makes real devices differ from their file, and from one pulse to the next.
 *
 * <p>A {@link org.crosspulse.variability.Variability} says how much: {@link
 * org.crosspulse.variability.Spread}s of each {@link org.crosspulse.variability.CellProperty} from
 * cell to cell, cells that are stuck, noise of steps, reads and electrodes, and relaxation. A
 * {@link org.crosspulse.variability.Population} draws the devices of one array from it, and {@link
 * org.crosspulse.variability.ArrayNoise} what changes from pulse to pulse. Every draw is a function
 * of seed, array, cell and pulse number, so that engines, threads and the order of work cannot
 * change it.
 *
 * <p>Any model can be varied, because {@link org.crosspulse.variability.VariedDevice} scales the
 * voltage, the time and the conductance of a device and knows nothing else of it. May import {@code
 * device}, {@code seed}, {@code units} and {@code problem}.
 */
@NullMarked
package org.crosspulse.variability;

import org.jspecify.annotations.NullMarked;
