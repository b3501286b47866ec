/**
 * What a device does by itself, measured as in a laboratory, and whether it can learn by
 * coincidence.
 *
 * <p>The story: {@link org.crosspulse.qualify.Qualifier} asks for the window of amplitudes ({@link
 * org.crosspulse.qualify.OperatingMargin}), for the states worth using ({@link
 * org.crosspulse.qualify.UsableRange}), for widths that make levels ({@link
 * org.crosspulse.qualify.LevelWidths}) and alike steps ({@link
 * org.crosspulse.qualify.SymmetricPair}); plays trains ({@link org.crosspulse.qualify.Linearity})
 * and half-selected pulses ({@link org.crosspulse.qualify.Disturb}); holds a cycle against the rule
 * ({@link org.crosspulse.qualify.SampleCycle}); and gives a {@link org.crosspulse.qualify.Verdict}
 * by the numbers in {@link org.crosspulse.qualify.Criteria}. {@link
 * org.crosspulse.qualify.WindowMap} plays pulses of other amplitudes. {@link
 * org.crosspulse.qualify.Stimuli} chooses voltages and times for a first look at a device, {@link
 * org.crosspulse.qualify.IvSweep} and {@link org.crosspulse.qualify.PulseTrain} apply them.
 *
 * <p>May import {@code device}, {@code pulse}, {@code crossbar}, {@code engine}, {@code rule},
 * {@code seed} and {@code units}.
 */
@NullMarked
package org.crosspulse.qualify;

import org.jspecify.annotations.NullMarked;
