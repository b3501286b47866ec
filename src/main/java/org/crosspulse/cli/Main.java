package org.crosspulse.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.crosspulse.engine.UnsolvedCircuitException;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.report.FileProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Entry point of the program. */
public final class Main {
  private Main() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] args) {
    start(new CrosspulseCommand(), args);
  }

  /** Runs one command of another program as one of this, and exits with its code. */
  public static void start(Object command, String... args) {
    System.setProperty("java.awt.headless", "true");
    Locale.setDefault(Locale.ROOT);
    Interruption.arm();
    int code = ExitCode.INTERRUPTED_OR_IO;
    try {
      code = run(command, args);
    } catch (OutOfMemoryError e) {
      System.err.println("crosspulse: out of memory; give the virtual machine more, with -Xmx");
    } finally {
      Interruption.finished();
    }
    System.exit(code);
  }

  /** Runs a command and returns its exit code. */
  static int run(String... args) {
    return run(new CrosspulseCommand(), args);
  }

  private static int run(Object command, String... args) {
    PrintWriter out = utf8(System.out);
    int code = execute(command, out, args);
    if (out.checkError() || System.out.checkError()) {
      System.err.println("crosspulse: standard output could not be written");
      return ExitCode.INTERRUPTED_OR_IO;
    }
    return code;
  }

  private static int execute(Object command, PrintWriter out, String... args) {
    return new CommandLine(command)
        .setOut(out)
        .setErr(utf8(System.err))
        .setParameterExceptionHandler(Main::onWrongOption)
        .setExecutionExceptionHandler(Main::onFailure)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(args);
  }

  /** JSON is UTF-8 whatever the platform's encoding. */
  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  private static int onWrongOption(ParameterException e, String[] args) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    e.getCommandLine()
        .getErr()
        .println(oneLine(e.getMessage()) + " (see '" + command + " --help')");
    return ExitCode.BAD_INPUT;
  }

  private static int onFailure(Exception e, CommandLine command, CommandLine.ParseResult result)
      throws Exception {
    if (e instanceof BadInputException) {
      command.getErr().println("crosspulse: " + oneLine(e.getMessage()));
      return ExitCode.BAD_INPUT;
    }
    if (e instanceof UnsolvedCircuitException) {
      command.getErr().println("crosspulse: " + oneLine(e.getMessage()));
      return ExitCode.CHECK_FAILED;
    }
    if (e instanceof IOException || e instanceof UncheckedIOException) {
      String line = oneLine(ofFile(e));
      command.getErr().println("crosspulse: reading or writing failed: " + line);
      return ExitCode.INTERRUPTED_OR_IO;
    }
    command.getErr().println("crosspulse: this is a fault of the program, please report it:");
    e.printStackTrace(command.getErr());
    return ExitCode.INTERRUPTED_OR_IO;
  }

  /** An unchecked one says more than its cause, or nothing of its own. */
  private static @Nullable String ofFile(Exception e) {
    if (e instanceof IOException io) {
      return FileProblem.line(io);
    }
    return e.getCause() instanceof IOException io && io.toString().equals(e.getMessage())
        ? FileProblem.line(io)
        : e.getMessage();
  }

  private static String oneLine(@Nullable String message) {
    return String.valueOf(message).strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
