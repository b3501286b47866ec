package org.crosspulse.spark;

import java.io.Serializable;
import java.util.List;
import org.crosspulse.config.PlannedSweep;
import org.crosspulse.config.SweepFile;
import org.crosspulse.config.SweepOptions;
import org.crosspulse.config.UserFiles;
import org.crosspulse.run.SweepRequest;
import org.jspecify.annotations.Nullable;

/**
 * What an executor needs to plan a sweep as the driver has.
 *
 * @param file the sweep's name or path
 * @param settings put over the experiment
 * @param seed in the place of the file's, or null
 * @param hash of the driver's plan
 * @param files that the driver has read
 */
record SweepTicket(
    String file, List<String> settings, @Nullable Long seed, String hash, UserFiles files)
    implements Serializable {
  /** The ticket of a sweep that was planned. */
  static SweepTicket of(SweepRequest request, UserFiles files) {
    SweepOptions options = request.options();
    String hash = request.sweep().plan().hash();
    return new SweepTicket(request.file(), options.settings(), options.seed(), hash, files);
  }

  /**
   * The sweep on this machine.
   *
   * @throws IllegalStateException where it is another plan: data or the program differ
   */
  PlannedSweep plan() {
    files.use();
    PlannedSweep sweep = SweepFile.read(file, new SweepOptions(settings, seed));
    if (!sweep.plan().hash().equals(hash)) {
      throw new IllegalStateException(
          "an executor makes another plan of "
              + file
              + " than the driver: it has other data, or another program");
    }
    return sweep;
  }
}
