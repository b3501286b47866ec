/**
 * Recorded traces of cells, and their writers.
 *
 * <p>A {@link org.crosspulse.trace.CellTrace} is a probe that remembers; {@link
 * org.crosspulse.trace.TraceCsv} writes traces as a table. May import {@code engine}, {@code
 * pulse}, {@code crossbar}, {@code device}.
 */
@NullMarked
package org.crosspulse.trace;

import org.jspecify.annotations.NullMarked;
