package org.crosspulse.device;

/** How a number of a device file came about. */
public enum Basis {
  /** The source prints it. */
  STATED,
  /** Someone fitted it to data. */
  FITTED,
  /** Nobody measured it; it was chosen. */
  ASSUMED;
}
