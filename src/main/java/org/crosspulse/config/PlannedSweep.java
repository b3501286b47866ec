package org.crosspulse.config;

import org.crosspulse.sweep.SweepPlan;

/**
 * A sweep, ready to begin.
 *
 * @param plan which points there are
 * @param experiment what they are changes of
 * @param pictures of its numbers
 */
public record PlannedSweep(SweepPlan plan, SweepExperiment experiment, SweepPictures pictures) {}
