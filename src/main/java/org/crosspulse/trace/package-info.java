/**
 * Recorded traces of cells.
 *
 * <p>A {@link org.crosspulse.trace.CellTrace} is a probe that remembers one cell, for pictures. A
 * {@link org.crosspulse.trace.TraceRecorder} watches many and remembers none: it makes a row of
 * {@link org.crosspulse.trace.TraceColumns} of every sample and hands it to {@link
 * org.crosspulse.trace.TraceWriter}s, which {@code trace.format} has for each kind of file. May
 * import {@code engine}, {@code pulse}, {@code crossbar}, {@code device}.
 */
@NullMarked
package org.crosspulse.trace;

import org.jspecify.annotations.NullMarked;
