package org.crosspulse.sweep.figure;

/**
 * Which points of a sweep a picture shows.
 *
 * @param key of a parameter
 * @param value that it has at these points, a double in SI or a text
 */
public record Condition(String key, Object value) {}
