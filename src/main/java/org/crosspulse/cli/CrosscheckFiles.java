package org.crosspulse.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.crosspulse.plot.ChangeMap;
import org.crosspulse.plot.Sheet;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.report.OutputFolder;
import org.crosspulse.rule.CrosscheckReport;
import org.crosspulse.rule.PlacementFit;

/** The picture of a cross-check. */
final class CrosscheckFiles {
  private CrosscheckFiles() {}

  /** Draws what the pulses did to every cell, what the rule demands, and the differences. */
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
    picture(report, counts, subtitle).write(folder.path(), name);
  }

  private static Sheet picture(CrosscheckReport report, PulseCounts counts, String subtitle) {
    PlacementFit fit = report.fit();
    if (Arrays.equals(fit.predicted(), report.demanded())) {
      return ChangeMap.of(report.changes(), report.demanded(), counts, subtitle);
    }
    String algebra =
        String.format(
            Locale.ROOT,
            "; coincidences less %s: at most %.3g, mean %+.3g",
            fit.rule().formula().text(),
            Math.abs(fit.worstDifference()),
            fit.meanDifference());
    return ChangeMap.of(
        report.changes(), report.demanded(), fit.predicted(), counts, subtitle + algebra);
  }
}
