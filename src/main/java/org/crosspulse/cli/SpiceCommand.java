package org.crosspulse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.CycleFile;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.engine.Workers;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.report.Json;
import org.crosspulse.report.Manifest;
import org.crosspulse.report.OutputFolder;
import org.crosspulse.spice.Netlist;
import org.crosspulse.spice.SpiceSettings;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a cycle as a netlist. */
@Command(
    name = "spice",
    description =
        "Write one learning cycle as a netlist for ngspice: wires, drivers and every device.")
final class SpiceCommand implements Callable<Integer> {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Mixin private CommonOptions options = new CommonOptions();

  @Mixin private ExperimentOptions input = new ExperimentOptions();

  @Option(
      names = "--edge",
      paramLabel = "TIME",
      description =
          "Duration of an edge that is ideal in the scheme. Default: a 100000th of the shortest"
              + " flat top or rest.")
  private @Nullable String edge;

  @Option(
      names = "--max-step",
      paramLabel = "TIME",
      description = "Longest step of ngspice. Default: a 20th of the shortest flat top or rest.")
  private @Nullable String maxStep;

  @Option(
      names = "--reltol",
      paramLabel = "NUMBER",
      description = "Relative tolerance of ngspice. Default: ${DEFAULT-VALUE}.")
  private double relativeTolerance = SpiceSettings.DEFAULT_TOLERANCE;

  @Option(
      names = "--peaks",
      description = "Also measure the highest and lowest voltage across every cell.")
  private boolean peaks;

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    CycleExperiment experiment = CycleFile.read(input.file, options.withSeed(input.settings));
    SpiceSettings settings = settings(experiment);
    Netlist netlist = netlist(experiment, settings);
    String file = name() + ".cir";
    String text = netlist.text(comments(experiment, file));
    try (Workers workers = options.workers();
        @Nullable OutputFolder folder = options.outputFolder()) {
      if (folder == null && !options.json) {
        spec.commandLine().getOut().print(text);
        return ExitCode.DONE;
      }
      Map<String, Object> result =
          SpiceResult.of(
              experiment,
              netlist,
              settings,
              folder == null ? null : file,
              played(experiment, workers));
      if (options.json) {
        spec.commandLine().getOut().println(Json.line(result));
      }
      if (folder != null) {
        folder.write(file, text);
        folder.write("result.json", Json.text(result));
        options.commit(
            folder,
            "spice",
            experiment.run().seed(),
            experiment.configuration(),
            CommonOptions.timings(start));
        tellHowToRun(folder.target().resolve(file));
      }
      return ExitCode.DONE;
    }
  }

  private void tellHowToRun(Path file) {
    if (!options.quiet && !options.json) {
      spec.commandLine().getOut().println("run it: " + SpiceResult.commands(file + "").get(0));
    }
  }

  private @Nullable Crossbar played(CycleExperiment experiment, Workers workers) {
    try (Progress progress = options.cycleProgress(experiment.schedule())) {
      return SpiceResult.played(experiment, workers, progress);
    }
  }

  private static Netlist netlist(CycleExperiment experiment, SpiceSettings settings) {
    try {
      return new Netlist(
          experiment.device(),
          experiment.initial(),
          experiment.wires(),
          experiment.schedule(),
          experiment.counts(),
          settings);
    } catch (BadInputException e) {
      String key = e.key();
      boolean isOption = key != null && key.startsWith("--");
      throw isOption ? e : e.at(String.valueOf(experiment.configuration().get("file")), key);
    }
  }

  private SpiceSettings settings(CycleExperiment experiment) {
    SpiceSettings settings =
        SpiceSettings.of(experiment.schedule()).withTolerance(relativeTolerance).withPeaks(peaks);
    if (edge != null) {
      settings = settings.withEdge(Quantity.parse("--edge", edge, Unit.SECOND));
    }
    return maxStep == null
        ? settings
        : settings.withMaxStep(Quantity.parse("--max-step", maxStep, Unit.SECOND));
  }

  /** The experiment's, without its folder and ending, as one word. */
  private String name() {
    Path name = Path.of(input.file).getFileName();
    return name == null
        ? "cycle"
        : name.toString().replaceFirst("\\.toml$", "").replaceAll("\\s+", "-");
  }

  private List<String> comments(CycleExperiment experiment, String file) {
    return List.of(
        "crosspulse "
            + Manifest.version()
            + ": one cycle of "
            + name()
            + ", device "
            + oneLine(experiment.device().name())
            + ", seed "
            + experiment.run().seed(),
        "Settings: " + oneLine(String.join(" ", input.settings)),
        "Run: " + SpiceResult.commands(file).get(0),
        "or, for all digits and the waveforms: " + SpiceResult.commands(file).get(1),
        "x_3_7 is the state of cell (3, 7) after the cycle, 0 to 1; g_3_7 its conductance (S).");
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
