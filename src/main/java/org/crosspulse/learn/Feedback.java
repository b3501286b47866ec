package org.crosspulse.learn;

/** Through what the error runs backward. */
public enum Feedback {
  /** Through the same devices, read from their other side. */
  TRANSPOSED,
  /** Through a random matrix that never changes (Lillicrap et al., arXiv:1411.0247). */
  CONST;
}
