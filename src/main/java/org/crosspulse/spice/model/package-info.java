/**
 * The equations of the device models in SPICE's language, one class a model.
 *
 * <p>They are written down a second time, from the parameters of the device file and not from the
 * classes of {@code device.model}: tests hold the two equal. To export a new model, write a class
 * like {@link org.crosspulse.spice.model.ConstantRateEquations} and name it in {@link
 * org.crosspulse.spice.model.SpiceModels}. May import {@code device}, {@code units} and {@code
 * problem}.
 */
@NullMarked
package org.crosspulse.spice.model;

import org.jspecify.annotations.NullMarked;
