package org.crosspulse.archfixture.pulse;

import org.crosspulse.archfixture.units.ReachesUp;
import org.jspecify.annotations.Nullable;

/** May import units, and closes a cycle with it because units imports it back. */
public record Upper(@Nullable ReachesUp allowed) {}
