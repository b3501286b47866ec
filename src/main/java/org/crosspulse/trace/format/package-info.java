/**
 * Traces as files that other programs read: a table, waveforms for GTKWave, a plot for ngspice.
 *
 * <p>{@link org.crosspulse.trace.format.TraceFiles} opens a {@link
 * org.crosspulse.trace.format.PartialFile} for each {@link
 * org.crosspulse.trace.format.TraceFormat}, whose writer streams into it through a {@link
 * org.crosspulse.trace.format.TraceOutput}. A file has its name only when it is complete. May
 * import {@code trace} and {@code pulse}.
 */
@NullMarked
package org.crosspulse.trace.format;

import org.jspecify.annotations.NullMarked;
