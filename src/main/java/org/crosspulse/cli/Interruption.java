package org.crosspulse.cli;

import org.crosspulse.report.OutputFolder;
import org.jspecify.annotations.Nullable;

/**
 * What Ctrl-C or a termination signal does: half-written output is removed, unless a later run can
 * go on from it, and the exit code says that the run was interrupted.
 *
 * <p>The virtual machine runs this as a shutdown hook, and would otherwise exit with the number of
 * the signal.
 */
final class Interruption {
  private static volatile boolean finished;
  private static volatile @Nullable OutputFolder open;

  private Interruption() {}

  /** Arms the hook; called once, by {@code main}. */
  static void arm() {
    Runtime.getRuntime().addShutdownHook(new Thread(Interruption::onShutdown, "on-interrupt"));
  }

  /** Tells which folder is being written, or that none is. */
  static void writing(@Nullable OutputFolder folder) {
    open = folder;
  }

  /** Tells that the command has ended by itself. */
  static void finished() {
    finished = true;
  }

  private static void onShutdown() {
    if (finished) {
      return;
    }
    OutputFolder folder = open;
    if (folder != null) {
      folder.close();
    }
    System.err.println(
        folder != null && folder.isKept()
            ? "crosspulse: interrupted; the same command with --resume goes on after the last epoch"
            : "crosspulse: interrupted; nothing half-written is left behind");
    Runtime.getRuntime().halt(ExitCode.INTERRUPTED_OR_IO);
  }
}
