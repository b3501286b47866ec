/**
 * Pictures, and the only user of the chart library.
 *
 * <p>Each class makes the charts of one kind of picture from recorded data; {@link
 * org.crosspulse.plot.Sheet} arranges charts under a title and writes PNG and SVG. May import
 * {@code study}, {@code trace}, {@code learn}, {@code pulse}, {@code device}, {@code crossbar} and
 * {@code units}.
 */
@NullMarked
package org.crosspulse.plot;

import org.jspecify.annotations.NullMarked;
