package org.crosspulse.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page that {@code crosspulse inspect} serves until it is closed. */
final class Served implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://[\\w.]+:\\d+/?");

  private final Process process;
  private final String address;

  private Served(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /** Serves what the arguments of {@code inspect} name, from a working folder. */
  static Served start(Path folder, String... arguments) throws IOException {
    List<String> all =
        Stream.concat(Stream.of("inspect", "--no-browser", "--quiet"), Stream.of(arguments))
            .toList();
    Process process = Program.start(folder, all.toArray(String[]::new));
    return new Served(process, firstAddress(process));
  }

  private static String firstAddress(Process process) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder printed = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher matcher = ADDRESS.matcher(line);
      if (matcher.find()) {
        return matcher.group();
      }
      printed.append(line).append('\n');
    }
    throw new IOException("inspect printed no address, but:\n" + printed);
  }

  /** Where the page is. */
  String address() {
    return address;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(10, TimeUnit.SECONDS).exceptionally(this::kill).join();
  }

  private Process kill(Throwable late) {
    return process.destroyForcibly();
  }
}
