package org.crosspulse.trace;

/** A place in the array, counted from 0. */
public record TracedCell(int row, int column) {}
