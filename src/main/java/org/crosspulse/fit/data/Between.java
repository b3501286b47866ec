package org.crosspulse.fit.data;

/** What the voltage of a sweep does between two rows. */
public enum Between {
  /** It runs straight from one to the next. */
  LINEAR,
  /** It stays at the row before until the next one. */
  PREVIOUS,
  /** It is that of the next row since the row before. */
  NEXT;
}
