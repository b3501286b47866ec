package org.crosspulse.archfixture.units;

import org.crosspulse.archfixture.pulse.Upper;

/** Breaks the import directions on purpose: units must not know pulse. */
public record ReachesUp(Upper forbidden) {}
