/**
 * Learning rules as algebra, and the cross-check that holds the physics against them: of the paper
 * ({@link org.crosspulse.rule.LearningRule}), and those that the placements of a scheme make
 * ({@link org.crosspulse.rule.PlacementRule}).
 *
 * <p>Nothing below this package knows a rule. May import {@code pulse}, {@code engine}, {@code
 * crossbar}, {@code variability}, {@code device}.
 */
@NullMarked
package org.crosspulse.rule;

import org.jspecify.annotations.NullMarked;
