package org.crosspulse.inspect;

import java.util.List;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.RecordedExperiment;

/**
 * The folder of a run, of which what is changed has every value.
 *
 * @param run of {@code cycle} or {@code crosscheck}
 */
record RunOrigin(RunFolder run) implements Origin {
  @Override
  public CycleExperiment with(List<String> changes) {
    return RecordedExperiment.cycle(run.configuration(), run.name(), changes);
  }

  @Override
  public String text(List<String> changes) {
    return "# What-if of the run in "
        + run.path().toAbsolutePath().normalize()
        + ": crosspulse inspect\n"
        + RecordedExperiment.changed(run.configuration(), run.name(), changes);
  }
}
