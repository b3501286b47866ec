package org.crosspulse.sweep;

/** What is done at each point: the command of the same name. */
public enum Task {
  /** One learning cycle. */
  CYCLE,
  /** One cycle, compared with the rule. */
  CROSSCHECK,
  /** A training run. */
  TRAIN
}
