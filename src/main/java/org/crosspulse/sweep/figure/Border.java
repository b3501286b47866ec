package org.crosspulse.sweep.figure;

/**
 * A line that theory draws across a picture.
 *
 * @param at the place on its axis
 * @param label what it says
 */
public record Border(double at, String label) {}
