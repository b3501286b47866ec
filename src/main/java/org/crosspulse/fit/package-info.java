/**
 * Parameters of a model from measured data.
 *
 * <p>The story of one fit: {@link org.crosspulse.fit.ParameterSpace} is every number that a device
 * and its initial state are made of, each on a {@link org.crosspulse.fit.Scale} that keeps its sign
 * and bounds; {@link org.crosspulse.fit.Residuals} is what a set of them leaves of a measurement.
 * {@link org.crosspulse.fit.Guess} makes starting points that suit the data, {@link
 * org.crosspulse.fit.Search} tries many of them and follows the best, {@link
 * org.crosspulse.fit.LeastSquares} goes to the bottom by Levenberg and Marquardt's method. {@link
 * org.crosspulse.fit.Separation} finds the numbers that the data cannot tell, which are held;
 * {@link org.crosspulse.fit.Intervals} says how well the others are known, {@link
 * org.crosspulse.fit.Goodness} whether the model describes the data at all. {@link
 * org.crosspulse.fit.Fit} is all of it in order.
 *
 * <p>May import {@code fit.data}, {@code device}, {@code engine} for its threads, {@code seed},
 * {@code units} and {@code problem}.
 */
@NullMarked
package org.crosspulse.fit;

import org.jspecify.annotations.NullMarked;
