/**
 * The hot loops of the coincidence engine, on primitive arrays: counts of pulses for trains that
 * begin together, bits of slots for all others.
 *
 * <p>May import {@code device} for its {@link org.crosspulse.device.PulseMap}s and nothing else.
 */
@NullMarked
package org.crosspulse.engine.kernel;

import org.jspecify.annotations.NullMarked;
