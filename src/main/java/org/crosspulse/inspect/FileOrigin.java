package org.crosspulse.inspect;

import java.util.List;
import java.util.stream.Stream;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.CycleFile;
import org.crosspulse.config.Overrides;
import org.crosspulse.report.Json;

/**
 * A file, which what is changed extends.
 *
 * @param file that was read, or the name of a shipped one
 * @param settings that were put over the file's values
 */
record FileOrigin(String file, List<String> settings) implements Origin {
  /** Copies the list. */
  FileOrigin {
    settings = List.copyOf(settings);
  }

  @Override
  public CycleExperiment with(List<String> changes) {
    return CycleFile.read(file, all(changes));
  }

  @Override
  public String text(List<String> changes) {
    return "# What-if of "
        + file
        + ": crosspulse inspect\nextends = "
        + Json.line(file)
        + "\n"
        + Overrides.lines(all(changes));
  }

  private List<String> all(List<String> changes) {
    return Stream.concat(settings.stream(), changes.stream()).toList();
  }
}
