/**
 * Studies: many trainings, of some cells with some seeds each, and what they say together.
 *
 * <p>A {@link org.crosspulse.study.Study} lists its {@link org.crosspulse.study.StudyCell}s. Each
 * with a seed is a {@link org.crosspulse.study.PlannedRun}, and its {@link
 * org.crosspulse.study.RunOutcome} is read from the folder that a training leaves; a {@link
 * org.crosspulse.study.CellSummary} takes the seeds of a cell together and holds them against what
 * was published. {@link org.crosspulse.study.StudyTable} is all of them as a table. Nothing here
 * trains. May import {@code report}, {@code units} and {@code problem}.
 */
@NullMarked
package org.crosspulse.study;

import org.jspecify.annotations.NullMarked;
