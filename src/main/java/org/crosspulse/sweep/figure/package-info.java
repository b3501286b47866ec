/**
 * What a sweep's pictures show: which columns of its table are on which axis, and the numbers of
 * every place in the picture, gathered over repeats and over axes that the picture does not show.
 *
 * <p>May import {@code sweep}; {@code plot} draws what is here.
 */
@NullMarked
package org.crosspulse.sweep.figure;

import org.jspecify.annotations.NullMarked;
