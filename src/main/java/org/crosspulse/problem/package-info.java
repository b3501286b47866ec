/**
 * How Crosspulse says that it cannot use what it was given.
 *
 * <p>Every wrong key, unit, size or file ends as one {@link
 * org.crosspulse.problem.BadInputException}, which the command line prints as one line before it
 * exits with code 2. Imports nothing of Crosspulse.
 */
@NullMarked
package org.crosspulse.problem;

import org.jspecify.annotations.NullMarked;
