package org.crosspulse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.crosspulse.config.DeviceFile;
import org.crosspulse.device.DeviceDescription;
import org.crosspulse.engine.Workers;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.qualify.Qualification;
import org.crosspulse.qualify.Qualifier;
import org.crosspulse.report.Json;
import org.crosspulse.report.OutputFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds out whether a device can learn by coincidence, and with which pulses. */
@Command(
    name = "qualify",
    description = {
      "Find out whether a device can learn by coincidence, and with which pulses: the window of"
          + " amplitudes, widths for a number of levels, linearity, half-select disturb, and a"
          + " cross-check with the rule.",
      "The result, a pulse scheme, an experiment that checks it, and pictures go to"
          + " runs/qualify-NAME-NNN, or to --out. Exits with 0 whatever the verdict."
    })
final class DeviceQualifyCommand implements Callable<Integer> {
  private static final int FEWEST_LEVELS = 5;
  private static final int MOST_LEVELS = 10_000;
  private static final long DEFAULT_SEED = 1;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Mixin private CommonOptions options = new CommonOptions();

  @Parameters(paramLabel = "NAME", description = "A shipped device, or a .toml file.")
  private String name = "";

  @Option(
      names = "--levels",
      paramLabel = "NUMBER",
      description = "Pulses from one end of the conductance range to the other. Default: 100.")
  private int levels = 100;

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    if (levels < FEWEST_LEVELS || levels > MOST_LEVELS) {
      throw BadInputException.of(
          "--levels", Integer.toString(levels), "from " + FEWEST_LEVELS + " to " + MOST_LEVELS);
    }
    long seed = Objects.requireNonNullElse(options.seed, DEFAULT_SEED);
    DeviceDescription device = DeviceFile.read(name, Path.of(""));
    try (Workers workers = options.workers();
        OutputFolder folder =
            options.outputFolderOrNumbered(Path.of("runs"), "qualify-" + device.name())) {
      Qualification found = Qualifier.run(device.name(), device.device(), levels, seed, workers);
      Map<String, Object> result = QualificationJson.of(device, found);
      String text = QualificationText.of(device, found);
      PrintWriter out = spec.commandLine().getOut();
      out.print(options.json ? Json.line(result) + System.lineSeparator() : text);
      out.flush();
      folder.write("qualify.txt", text);
      folder.write("result.json", Json.text(result));
      QualificationFiles.write(folder, name, device, found);
      QualificationFiles.draw(folder, device, found);
      options.commit(
          folder, "device qualify", seed, configuration(device), CommonOptions.timings(start));
      return ExitCode.DONE;
    }
  }

  private Map<String, Object> configuration(DeviceDescription device) {
    Map<String, Object> configuration = DeviceCommand.summary(device);
    configuration.put("file", name);
    configuration.put("parameters", DeviceCommand.parameters(device));
    configuration.put("levels", levels);
    return configuration;
  }
}
