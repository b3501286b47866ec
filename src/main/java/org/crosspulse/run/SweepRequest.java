package org.crosspulse.run;

import org.crosspulse.config.PlannedSweep;
import org.crosspulse.config.SweepOptions;
import org.jspecify.annotations.Nullable;

/**
 * A sweep that is to be run, and how it was asked for: enough to plan it again elsewhere.
 *
 * @param file the sweep's name or path
 * @param options beyond the file
 * @param sweep what they come to
 * @param threads of {@code --threads}, or null where it was not said
 */
public record SweepRequest(
    String file, SweepOptions options, PlannedSweep sweep, @Nullable Integer threads) {}
