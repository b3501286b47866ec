/**
 * What a device does by itself, measured as in a laboratory: sweeps of the voltage and trains of
 * pulses.
 *
 * <p>{@link org.crosspulse.qualify.Stimuli} chooses voltages and times that suit a device, {@link
 * org.crosspulse.qualify.IvSweep} and {@link org.crosspulse.qualify.PulseTrain} apply them. May
 * import {@code device}.
 */
@NullMarked
package org.crosspulse.qualify;

import org.jspecify.annotations.NullMarked;
