package org.crosspulse.config;

import org.crosspulse.sweep.SweepPlan;

/**
 * A sweep, ready to begin.
 *
 * @param plan which points there are
 * @param experiment what they are changes of
 */
public record PlannedSweep(SweepPlan plan, SweepExperiment experiment) {}
