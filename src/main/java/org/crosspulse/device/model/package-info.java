/**
 * The memristor models, one class each, their equations as pure static functions.
 *
 * <p>To add a model: write one class like {@link org.crosspulse.device.model.ConstantRate}, name
 * its {@code TYPE} in {@link org.crosspulse.device.model.Models}, inherit the contract test, and
 * put a parameter file in {@code device-models/}.
 *
 * <p>May import {@code device}, {@code units} and {@code problem}.
 */
@NullMarked
package org.crosspulse.device.model;

import org.jspecify.annotations.NullMarked;
