/**
 * The commands. Each one reads its input in full, plays, and reports; the numbers come from the
 * packages below. May import everything.
 */
@NullMarked
package org.crosspulse.cli;

import org.jspecify.annotations.NullMarked;
