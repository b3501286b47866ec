/**
 * What a training run that is cut off leaves to go on from: a file that is replaced after each
 * epoch, whole or not at all ({@link org.crosspulse.checkpoint.CheckpointFile}), with the state of
 * the run and what that belongs to ({@link org.crosspulse.checkpoint.Checkpoint}).
 *
 * <p>A run that goes on must end in the bytes of one that was never cut off, so a checkpoint is
 * good for the same experiment, the same images and the same version of the program only.
 *
 * <p>May import {@code learn}, {@code report} and {@code problem}.
 */
@NullMarked
package org.crosspulse.checkpoint;

import org.jspecify.annotations.NullMarked;
