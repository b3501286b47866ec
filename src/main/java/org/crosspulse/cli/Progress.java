package org.crosspulse.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * How far a long task is and how long it will still take: a bar on a terminal, elsewhere a line on
 * standard error now and then.
 */
final class Progress implements AutoCloseable {
  private static final int REFRESH_MILLISECONDS = 250;
  private static final int BAR_WIDTH = 78;
  private static final String ERASE_TO_END = "\u001b[K";
  private static final long NANOS_BETWEEN_LINES = 15_000_000_000L;

  private final String task;
  private final long total;
  private final long first;
  private final boolean wanted;
  private @Nullable ProgressBar bar;
  private String shown = "";
  private final long startNanos = System.nanoTime();
  private long lastLineNanos = startNanos;

  private Progress(String task, long total, long first, boolean wanted, boolean isTerminal) {
    this.task = task;
    this.total = total;
    this.first = first;
    this.wanted = wanted;
    this.bar = wanted && isTerminal ? bar() : null;
  }

  /**
   * Starts to show a task.
   *
   * @param total steps until the end, &gt; 0
   * @param wanted false for {@code --quiet} and {@code --json}
   */
  static Progress start(String task, long total, boolean wanted) {
    return start(task, total, 0, wanted);
  }

  /**
   * The same for a task of which the first steps were done before.
   *
   * @param first how many
   */
  static Progress start(String task, long total, long first, boolean wanted) {
    return new Progress(task, total, first, wanted, CommandLine.Help.Ansi.AUTO.enabled());
  }

  /** Starts to show a task as a bar, whatever standard error is. */
  static Progress startBar(String task, long total) {
    return new Progress(task, total, 0, true, true);
  }

  /**
   * The library draws the bar as text; this class puts it on the screen, so that lines of the
   * program and the bar, which has a thread of its own, never write over each other.
   */
  private ProgressBar bar() {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(total)
        .startsFrom(first, Duration.ZERO)
        .setUpdateIntervalMillis(REFRESH_MILLISECONDS)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new DelegatingProgressBarConsumer(this::show, BAR_WIDTH))
        .build();
  }

  private synchronized void show(String text) {
    shown = text.stripTrailing();
    System.err.print("\r" + shown + ERASE_TO_END);
    System.err.flush();
  }

  /** Prints a line above the bar. */
  synchronized void println(PrintWriter out, String line) {
    erase();
    out.println(line);
    out.flush();
    if (!shown.isEmpty()) {
      System.err.print(shown);
      System.err.flush();
    }
  }

  private void erase() {
    if (!shown.isEmpty()) {
      System.err.print("\r" + ERASE_TO_END);
      System.err.flush();
    }
  }

  void to(long step) {
    to(step, () -> "");
  }

  /**
   * Tells where the task is.
   *
   * @param note what else is to be told, where it is shown
   */
  void to(long step, Supplier<String> note) {
    if (bar != null) {
      bar.stepTo(step);
      bar.setExtraMessage(note.get());
    } else if (wanted && System.nanoTime() - lastLineNanos > NANOS_BETWEEN_LINES) {
      lastLineNanos = System.nanoTime();
      String where = line(task, step, total, first, (lastLineNanos - startNanos) / 1e9);
      String more = note.get();
      System.err.println(more.isEmpty() ? where : where + "; " + more);
    }
  }

  /**
   * Where a task is, in words.
   *
   * @param first steps that were done before
   * @param seconds since it went on from them (s)
   */
  static String line(String task, long step, long total, long first, double seconds) {
    double done = (double) step / total;
    double secondsLeft = seconds * (total - step) / (step - first);
    String left = step == first ? "" : ", about " + duration(secondsLeft) + " left";
    return String.format(Locale.ROOT, "%s: %.0f %%%s", task, Math.floor(100 * done), left);
  }

  /** A time in words (s). */
  static String duration(double seconds) {
    long whole = Math.round(seconds);
    return whole < 100
        ? whole + " s"
        : whole < 6000
            ? Math.round(whole / 60.0) + " min"
            : String.format(Locale.ROOT, "%.1f h", whole / 3600.0);
  }

  /** Takes the bar away; a second time does nothing. */
  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
    synchronized (this) {
      erase();
      shown = "";
    }
  }
}
