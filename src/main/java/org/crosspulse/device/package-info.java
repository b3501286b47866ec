/**
 * The memristor contract and what a device file holds.
 *
 * <p>A {@link org.crosspulse.device.Memristor} is an equation dx/dt = f(v, x) for a normalised
 * state x, 0 at the lowest and 1 at the highest conductance, and the conductance that belongs to
 * it. A {@link org.crosspulse.device.PulseMap} is what one rectangular pulse does to a state: in
 * closed form where a model has one, otherwise {@link org.crosspulse.device.OdePulse}, which {@link
 * org.crosspulse.device.FlowTable} tabulates for training. The models are in {@code device.model},
 * one class each; their numbers are in {@code device-models/*.toml}, read through the {@link
 * org.crosspulse.device.ModelType} that each model declares.
 *
 * <p>Sign convention: a positive voltage raises the conductance. May import {@code units} and
 * {@code problem}.
 */
@NullMarked
package org.crosspulse.device;

import org.jspecify.annotations.NullMarked;
