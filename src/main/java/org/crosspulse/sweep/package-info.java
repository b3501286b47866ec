/**
 * Many runs of one experiment: which points, run where, and a table of what came of them.
 *
 * <p>A {@link org.crosspulse.sweep.SweepPlan} is a function from the index of a point to its
 * settings, so that a plan of millions of points takes no more memory than one of ten. {@link
 * org.crosspulse.sweep.LocalRunner} plays points on all cores and hands each {@link
 * org.crosspulse.sweep.PointRecord} to the {@link org.crosspulse.sweep.Ledger}, a SQLite file that
 * outlives a kill, a full disk and a power cut; what is in it is never run again. {@link
 * org.crosspulse.sweep.ResultTable} makes tidy files of a ledger. What a point does is a {@link
 * org.crosspulse.sweep.PointFunction} that others bring: nothing here knows an experiment.
 *
 * <p>May import {@code seed}, {@code units}, {@code report} and {@code problem}.
 */
@NullMarked
package org.crosspulse.sweep;

import org.jspecify.annotations.NullMarked;
