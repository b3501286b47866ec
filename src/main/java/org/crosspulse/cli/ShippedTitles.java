package org.crosspulse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.crosspulse.config.ShippedFiles;
import org.crosspulse.report.Json;
import org.crosspulse.report.OutputFolder;
import org.jspecify.annotations.Nullable;

/** The list of what ships of a kind, each with its title. */
final class ShippedTitles {
  private ShippedTitles() {}

  /**
   * Prints it, and keeps it where a folder is wanted.
   *
   * @param title of a name
   * @param command that asks for it, for the manifest
   */
  static int print(
      ShippedFiles files,
      UnaryOperator<String> title,
      String command,
      CommonOptions options,
      PrintWriter out)
      throws IOException {
    long start = System.nanoTime();
    Map<String, String> titles = new LinkedHashMap<>();
    files.names().forEach(name -> titles.put(name, title.apply(name)));
    if (options.json) {
      out.println(Json.line(titles));
    } else {
      titles.forEach((name, text) -> out.printf("%-16s %s%n", name, text));
    }
    try (@Nullable OutputFolder folder = options.outputFolder()) {
      options.keep(folder, command, titles, start);
    }
    return ExitCode.DONE;
  }
}
