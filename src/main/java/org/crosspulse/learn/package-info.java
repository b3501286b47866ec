/**
 * Networks whose weights are conductances, and their training by coincidence pulses.
 *
 * <p>One batch: every layer's {@link org.crosspulse.learn.Synapses} are read once; each sample runs
 * forward and backward through those readings ({@link org.crosspulse.learn.Network}); every neuron
 * encodes its own value into pulses; then the batch's cycles are played one after another on the
 * arrays ({@link org.crosspulse.learn.CrossbarSynapses}), or done as algebra on plain numbers
 * ({@link org.crosspulse.learn.RuleSynapses}). The two take the same counts and the same step, so
 * that their agreement shows that the physics follows the rule. The algebra alone also takes the
 * values themselves or levels of them ({@link org.crosspulse.learn.Values}), as the source paper's
 * Table 1 has them.
 *
 * <p>Wires with resistance change the updates through the engine and the reads through {@link
 * org.crosspulse.learn.WiredReading}; with ideal ones a read is a product of matrices ({@link
 * org.crosspulse.learn.OhmicReading}).
 *
 * <p>Between two epochs all that evolves is a {@link org.crosspulse.learn.TrainState}, from which
 * another {@link org.crosspulse.learn.Trainer} goes on: all draws are addressed by what they are
 * for and counted, so that no generator has a state.
 *
 * <p>May import {@code learn.data}, {@code rule}, {@code engine}, {@code crossbar}, {@code
 * crossbar.wire}, {@code pulse}, {@code variability}, {@code device}, {@code seed}, {@code units}
 * and {@code problem}.
 */
@NullMarked
package org.crosspulse.learn;

import org.jspecify.annotations.NullMarked;
