package org.crosspulse.cli;

import java.io.UncheckedIOException;
import java.util.List;
import org.crosspulse.report.OutputFolder;

/**
 * What Ctrl-C or a termination signal does: half-written output is removed, unless a later run can
 * go on from it, and the exit code says that the run was interrupted.
 *
 * <p>The virtual machine runs this as a shutdown hook, and would otherwise exit with the number of
 * the signal.
 */
final class Interruption {
  private static volatile boolean finished;
  private static volatile boolean goesOnByItself;
  private static volatile boolean isTheEnd;

  private Interruption() {}

  /** Arms the hook; called once, by {@code main}. */
  static void arm() {
    Runtime.getRuntime().addShutdownHook(new Thread(Interruption::onShutdown, "on-interrupt"));
  }

  /** Tells that the same command takes up what this one has done, without being asked to. */
  static void goesOnByItself() {
    goesOnByItself = true;
  }

  /** Tells that an interruption is how this command ends, from now on. */
  static void isTheEnd() {
    isTheEnd = true;
  }

  /** Tells that the command has ended by itself. */
  static void finished() {
    finished = true;
  }

  private static void onShutdown() {
    if (finished) {
      return;
    }
    if (isTheEnd) {
      Runtime.getRuntime().halt(ExitCode.DONE);
    }
    try {
      OutputFolder.closeAll(closed -> halt(whatIsLeft(closed)));
    } catch (UncheckedIOException e) {
      halt(String.valueOf(e.getMessage()));
    }
  }

  private static void halt(String message) {
    System.err.println("crosspulse: interrupted; " + message);
    Runtime.getRuntime().halt(ExitCode.INTERRUPTED_OR_IO);
  }

  private static String whatIsLeft(List<OutputFolder> closed) {
    if (goesOnByItself) {
      return "the same command goes on from here";
    }
    return closed.stream().anyMatch(OutputFolder::isKept)
        ? "the same command with --resume goes on after the last epoch"
        : "nothing half-written is left behind";
  }
}
