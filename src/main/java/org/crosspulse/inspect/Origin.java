package org.crosspulse.inspect;

import java.util.List;
import org.crosspulse.config.CycleExperiment;

/** Where an experiment comes from that is read again with other values. */
interface Origin {
  /**
   * The experiment with changes.
   *
   * @param changes {@code key=value}, put over its values
   */
  CycleExperiment with(List<String> changes);

  /**
   * The same as a file that lies in the working folder.
   *
   * @param changes that have been read once
   */
  String text(List<String> changes);
}
