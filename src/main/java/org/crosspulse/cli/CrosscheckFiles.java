package org.crosspulse.cli;

import java.io.IOException;
import java.util.Locale;
import org.crosspulse.plot.ChangeMap;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.report.OutputFolder;
import org.crosspulse.rule.CrosscheckReport;

/** The picture of a cross-check. */
final class CrosscheckFiles {
  private CrosscheckFiles() {}

  /** Draws what the pulses did to every cell, what the rule demands, and the difference. */
  static void draw(OutputFolder folder, String name, PulseCounts counts, CrosscheckReport report)
      throws IOException {
    String subtitle =
        String.format(
            Locale.ROOT,
            "%d × %d crossbar; largest difference %.3g steps, at cell (%d, %d); %d coincidences,"
                + " %d expected",
            counts.rows().length,
            counts.columns().length,
            report.maxAbsResidual(),
            report.worstRow(),
            report.worstColumn(),
            report.tally().coincidences(),
            report.expectedCoincidences());
    ChangeMap.of(report.changes(), report.demanded(), counts, subtitle).write(folder.path(), name);
  }
}
