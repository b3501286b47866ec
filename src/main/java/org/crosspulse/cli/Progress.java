package org.crosspulse.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** A progress bar with an estimate of the time left, on a terminal; nothing elsewhere. */
final class Progress implements AutoCloseable {
  private static final int REFRESH_MILLISECONDS = 250;

  private final @Nullable ProgressBar bar;

  private Progress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  /**
   * Starts a bar.
   *
   * @param total steps until the end
   * @param wanted false for {@code --quiet} and {@code --json}
   */
  static Progress start(String task, long total, boolean wanted) {
    if (!wanted || !CommandLine.Help.Ansi.AUTO.enabled()) {
      return new Progress(null);
    }
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(total)
            .setUpdateIntervalMillis(REFRESH_MILLISECONDS)
            .setStyle(ProgressBarStyle.ASCII)
            .clearDisplayOnFinish()
            .build();
    return new Progress(bar);
  }

  void to(long step) {
    if (bar != null) {
      bar.stepTo(step);
    }
  }

  /** Leaves room for a line on standard output. */
  void pause() {
    if (bar != null) {
      System.err.print("\r\u001b[K");
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
