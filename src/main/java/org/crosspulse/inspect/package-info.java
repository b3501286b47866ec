/**
 * A crossbar to look at in a browser: what {@code crosspulse inspect} serves and exports.
 *
 * <p>A {@link org.crosspulse.inspect.Recording} plays the cycles of an experiment by the runs of
 * {@code run}, and keeps a few arrays of numbers of each, not the traces: those of a cell are
 * played again when somebody asks for them ({@link org.crosspulse.inspect.CellReplay}). A {@link
 * org.crosspulse.inspect.Site} answers each path of its documents with bytes. An {@link
 * org.crosspulse.inspect.InspectServer} hands them to a browser of this machine and to nobody else;
 * a {@link org.crosspulse.inspect.PageExport} puts the same bytes into one file.
 *
 * <p>May import what experiments are made of, {@code run}, {@code trace} and {@code report}; the
 * only user of the JDK's HTTP server.
 */
@NullMarked
package org.crosspulse.inspect;

import org.jspecify.annotations.NullMarked;
