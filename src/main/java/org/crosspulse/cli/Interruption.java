package org.crosspulse.cli;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
  private static final Set<OutputFolder> OTHERS = ConcurrentHashMap.newKeySet();

  private Interruption() {}

  /** Arms the hook; called once, by {@code main}. */
  static void arm() {
    Runtime.getRuntime().addShutdownHook(new Thread(Interruption::onShutdown, "on-interrupt"));
  }

  /** Tells which folder is being written, or that none is. */
  static void writing(@Nullable OutputFolder folder) {
    open = folder;
  }

  /** Tells of one more folder that is being written. */
  static void alsoWriting(OutputFolder folder) {
    OTHERS.add(folder);
  }

  /** Tells that such a folder has its name, or is given up. */
  static void notWriting(OutputFolder folder) {
    OTHERS.remove(folder);
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
    OTHERS.forEach(OutputFolder::close);
    System.err.println("crosspulse: interrupted; " + whatIsLeft(folder));
    Runtime.getRuntime().halt(ExitCode.INTERRUPTED_OR_IO);
  }

  private static String whatIsLeft(@Nullable OutputFolder folder) {
    if (!OTHERS.isEmpty()) {
      return "the same command goes on from here";
    }
    return folder != null && folder.isKept()
        ? "the same command with --resume goes on after the last epoch"
        : "nothing half-written is left behind";
  }
}
