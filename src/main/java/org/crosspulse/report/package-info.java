/**
 * What a run leaves behind: one folder, whole or not at all, with a manifest that tells how to
 * repeat it, and in what that differs from another ({@link org.crosspulse.report.Difference}); and
 * the JSON that scripts read.
 *
 * <p>May import {@code problem} only: it writes what it is given.
 */
@NullMarked
package org.crosspulse.report;

import org.jspecify.annotations.NullMarked;
