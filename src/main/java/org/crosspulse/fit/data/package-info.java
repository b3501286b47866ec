/**
 * What was measured on a device, and what a model would have shown in its place.
 *
 * <p>{@link org.crosspulse.fit.data.MeasurementFile} reads a table; its header decides whether it
 * is a {@link org.crosspulse.fit.data.Sweep} (time, voltage, current) or a {@link
 * org.crosspulse.fit.data.Train} (pulse, amplitude, width, conductance), both a {@link
 * org.crosspulse.fit.data.Measurement}. {@link org.crosspulse.fit.data.Stepper} moves the state of
 * a device under the measured voltage. May import {@code device}, {@code units} and {@code
 * problem}.
 */
@NullMarked
package org.crosspulse.fit.data;

import org.jspecify.annotations.NullMarked;
