/**
 * From numbers in neurons to voltages on electrodes.
 *
 * <p>The story of one cycle: an {@link org.crosspulse.pulse.Encoder} turns each neuron's own value
 * into a signed pulse count; the {@link org.crosspulse.pulse.PulseCounts} of all rows and columns
 * meet a {@link org.crosspulse.pulse.Schedule}, the phases that every neuron knows; and a {@link
 * org.crosspulse.pulse.PulseGenerator} at each line turns one count into straight {@link
 * org.crosspulse.pulse.Segment}s of voltage, in the slots that its {@link
 * org.crosspulse.pulse.Placement} says. A generator sees its own count, the schedule, the one
 * number that is broadcast in a cycle, its own dice and its own {@link
 * org.crosspulse.pulse.LineErrors}, and nothing else: that is the locality of the rule.
 *
 * <p>A {@link org.crosspulse.pulse.PulseScheme} is a waveform file; {@link
 * org.crosspulse.pulse.PulseScheme#resolve} puts it on the tick grid for one device. May import
 * {@code seed}, {@code units} and {@code problem}.
 */
@NullMarked
package org.crosspulse.pulse;

import org.jspecify.annotations.NullMarked;
