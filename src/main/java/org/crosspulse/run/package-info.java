/**
 * One experiment, played once, and what came of it: as objects for whoever draws or prints them,
 * and as the numbers that {@code --json} shows.
 *
 * <p>The commands, a sweep and whatever else runs experiments all go through {@link
 * org.crosspulse.run.CycleRun}, {@link org.crosspulse.run.CrosscheckRun} or {@link
 * org.crosspulse.run.TrainRun}, so that a number has one name and one value wherever it is asked
 * for.
 *
 * <p>May import what experiments are made of, {@code config} and {@code sweep}; nothing here prints
 * or draws.
 */
@NullMarked
package org.crosspulse.run;

import org.jspecify.annotations.NullMarked;
