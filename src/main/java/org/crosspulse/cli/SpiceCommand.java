package org.crosspulse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.CycleFile;
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
    Netlist netlist =
        new Netlist(
            experiment.device(),
            experiment.initial(),
            experiment.wires(),
            experiment.schedule(),
            experiment.counts(),
            settings(experiment));
    String file = name() + ".cir";
    String text = netlist.text(comments(experiment, file));
    try (@Nullable OutputFolder folder = options.outputFolder()) {
      Map<String, Object> result = result(experiment, netlist, folder == null ? null : file);
      if (options.json) {
        spec.commandLine().getOut().println(Json.line(result));
      } else if (folder == null) {
        spec.commandLine().getOut().print(text);
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
      }
      return ExitCode.DONE;
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

  /** The experiment's, without its folder and ending. */
  private String name() {
    Path name = Path.of(input.file).getFileName();
    return name == null ? "cycle" : name.toString().replaceFirst("\\.toml$", "");
  }

  private List<String> comments(CycleExperiment experiment, String file) {
    return List.of(
        "crosspulse "
            + Manifest.version()
            + ": one cycle of "
            + oneLine(name())
            + ", device "
            + oneLine(experiment.device().name())
            + ", seed "
            + experiment.run().seed(),
        "Settings: " + oneLine(String.join(" ", input.settings)),
        "Run: ngspice -b " + oneLine(file),
        "or, for all digits and the waveforms: ngspice -b -r out.raw " + oneLine(file),
        "x_3_7 is the state of cell (3, 7) after the cycle, 0 to 1; g_3_7 its conductance (S).");
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static Map<String, Object> result(
      CycleExperiment experiment, Netlist netlist, @Nullable String file) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("file", file);
    result.put("rows", experiment.initial().rows());
    result.put("columns", experiment.initial().columns());
    result.put("device", experiment.device().name());
    result.put("model", experiment.device().model().name());
    result.put("subcircuits", 1);
    result.put("resistors", netlist.wiring().resistors().size());
    result.put("end_seconds", netlist.endSeconds());
    result.put("measures", netlist.measures());
    return result;
  }
}
