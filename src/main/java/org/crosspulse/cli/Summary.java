package org.crosspulse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.learn.EpochResult;
import org.crosspulse.learn.TrainListener;
import org.crosspulse.report.OutputFolder;

/** The story of a demo run: told on the screen as it happens and kept as summary.txt. */
final class Summary implements TrainListener, AutoCloseable {
  private final PrintWriter screen;
  private final boolean silent;
  private final StringWriter text = new StringWriter();
  private final PrintWriter kept = new PrintWriter(text);

  /**
   * A summary.
   *
   * @param silent whether the screen is for JSON only
   */
  Summary(PrintWriter screen, boolean silent) {
    this.screen = screen;
    this.silent = silent;
  }

  void heading(String title) {
    line("");
    line(title);
    line("-".repeat(title.length()));
  }

  void line(String line) {
    kept.println(line);
    if (!silent) {
      screen.println(line);
      screen.flush();
    }
  }

  void table(CycleExperiment experiment, Crossbar crossbar) {
    StringWriter table = new StringWriter();
    PrintWriter out = new PrintWriter(table);
    CellTable.print(out, experiment, crossbar);
    out.flush();
    line(table.toString().stripTrailing());
  }

  /** A line an epoch in the kept text: on the screen another shows it. */
  @Override
  public void onEpoch(EpochResult result) {
    kept.printf(
        Locale.ROOT,
        "epoch %d: training error %.2f %%, test error %.2f %%%n",
        result.epoch(),
        result.trainErrorPercent(),
        result.testErrorPercent());
  }

  void write(OutputFolder folder) throws IOException {
    kept.flush();
    folder.write("summary.txt", text.toString().stripLeading());
  }

  @Override
  public void close() {
    kept.close();
  }
}
