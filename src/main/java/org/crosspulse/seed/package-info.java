/**
 * Random numbers without a generator to share: every draw is a pure function of seed, purpose and
 * place.
 *
 * <p>Nothing here has a state, so the order of work, the number of threads and the engine cannot
 * change a draw. Imports nothing of Crosspulse.
 */
@NullMarked
package org.crosspulse.seed;

import org.jspecify.annotations.NullMarked;
