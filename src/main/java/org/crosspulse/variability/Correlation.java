package org.crosspulse.variability;

/** What devices have in common with their neighbours. */
public enum Correlation {
  /** Every cell is drawn by itself. */
  NONE,
  /** The cells of a row have a part in common. */
  ROWS,
  /** The cells of a column have a part in common. */
  COLUMNS
}
