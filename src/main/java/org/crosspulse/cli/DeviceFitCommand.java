package org.crosspulse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.crosspulse.config.DeviceFile;
import org.crosspulse.config.ShippedFiles;
import org.crosspulse.device.DeviceDescription;
import org.crosspulse.device.ModelType;
import org.crosspulse.device.model.Models;
import org.crosspulse.engine.Workers;
import org.crosspulse.fit.Fit;
import org.crosspulse.fit.FitResult;
import org.crosspulse.fit.FitSettings;
import org.crosspulse.fit.ParameterSpace;
import org.crosspulse.fit.ResidualKind;
import org.crosspulse.fit.StartingPoint;
import org.crosspulse.fit.Variable;
import org.crosspulse.fit.data.Measurement;
import org.crosspulse.fit.data.MeasurementFile;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.report.Json;
import org.crosspulse.report.OutputFolder;
import org.crosspulse.units.Quantity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Fits a model's parameters to measured data. */
@Command(
    name = "fit",
    description = {
      "Fit a model to measured data: a sweep of the voltage or a train of pulses.",
      "Writes a device file, the residuals and a picture to runs/fit-NAME-NNN, or to --out. Exits"
          + " with 1 where the fit did not converge or explains less than 90 %% of the variance."
    })
final class DeviceFitCommand implements Callable<Integer> {
  private static final long USUAL_SEED = 1;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Mixin private CommonOptions options = new CommonOptions();

  @Mixin private FitOptions input = new FitOptions();

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    String name = name();
    DeviceDescription device = start();
    Measurement measured = MeasurementFile.read(input.data, input.between);
    boolean flipped = input.flip != null ? input.flip : measured.orientation() < 0;
    Measurement data = flipped ? measured.flipped() : measured;
    ParameterSpace space =
        new StartingPoint(device, input.fixed, input.bounds).space(input.initialState);
    Set<String> vary = vary(space);
    FitSettings settings = settings(data);
    try (Workers workers = options.workers();
        OutputFolder folder = options.outputFolderOrNumbered(Path.of("runs"), "fit-" + name)) {
      if (!options.quiet && !options.json) {
        spec.commandLine().getErr().println("fitting; slow models take a minute");
      }
      FitResult result = Fit.run(space, data, vary, settings, workers);
      FitFiles files = new FitFiles(name, input, device, result, flipped, settings.seed());
      Map<String, Object> json = files.write(folder);
      PrintWriter out = spec.commandLine().getOut();
      if (options.json) {
        json.put("folder", folder.target().toString());
        out.println(Json.line(json));
      } else {
        FitText.print(out, name, device, result, flipped);
      }
      options.commit(
          folder,
          "device fit",
          settings.seed(),
          files.configuration(),
          CommonOptions.timings(start));
      return result.isSuccess() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }
  }

  private String name() {
    Path last = input.data.getFileName();
    String file = last == null ? "" : last.toString().replaceFirst("\\.[^.]*$", "");
    String name = input.name != null ? input.name : file.replaceAll("[^A-Za-z0-9._-]+", "-");
    if (!NAME.matcher(name).matches()) {
      throw BadInputException.of("--name", '"' + name + '"', "letters, digits, dots and hyphens");
    }
    return name;
  }

  private DeviceDescription start() {
    String named = input.model;
    if (named != null && Models.named(named).isEmpty()) {
      throw BadInputException.of("--model", '"' + named + '"', "one of " + models());
    }
    if (input.start != null) {
      DeviceDescription device = DeviceFile.read(input.start, Path.of(""));
      if (named != null && !device.model().name().equals(named)) {
        throw BadInputException.of(
            "--start", input.start + ", a device of " + device.model().name(), "one of " + named);
      }
      return device;
    }
    if (named == null) {
      throw BadInputException.of(
          "--model", "nothing", "one of " + models() + ", or --start DEVICE");
    }
    return ShippedFiles.DEVICES.names().stream()
        .map(shipped -> DeviceFile.read(shipped, Path.of("")))
        .filter(device -> device.model().name().equals(named))
        .findFirst()
        .orElseThrow(
            () ->
                BadInputException.of(
                    "--start", "nothing, and no shipped device of " + named, "a .toml file of it"));
  }

  private static String models() {
    return String.join(", ", Models.all().stream().map(ModelType::name).toList());
  }

  private Set<String> vary(ParameterSpace space) {
    Set<String> all = new LinkedHashSet<>(space.variables().stream().map(Variable::key).toList());
    for (String key : input.vary) {
      if (!all.contains(key)) {
        throw BadInputException.of("--vary", '"' + key + '"', "of " + String.join(", ", all));
      }
    }
    Set<String> vary = input.vary.isEmpty() ? all : new LinkedHashSet<>(input.vary);
    vary.add(Variable.INITIAL_STATE);
    vary.removeAll(input.fixed.keySet());
    if (input.initialState != null) {
      double state = input.initialState;
      if (!(state >= 0 && state <= 1)) {
        throw BadInputException.of("--initial-state", Double.toString(state), "from 0 to 1");
      }
      vary.remove(Variable.INITIAL_STATE);
    }
    return vary;
  }

  private FitSettings settings(Measurement data) {
    return new FitSettings(
        input.method,
        input.residual,
        sigma(data),
        input.start != null,
        Objects.requireNonNullElse(options.seed, USUAL_SEED));
  }

  private @Nullable Double sigma(Measurement data) {
    String text = input.sigma;
    if (text == null) {
      return null;
    }
    double sigma;
    try {
      sigma = Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      if (input.residual != ResidualKind.LINEAR) {
        throw BadInputException.of("--sigma", '"' + text + '"', "a plain number above zero");
      }
      sigma = Quantity.parse("--sigma", text, data.unit());
    }
    if (!(sigma > 0) || Double.isInfinite(sigma)) {
      throw BadInputException.of("--sigma", '"' + text + '"', "a number above zero");
    }
    return sigma;
  }
}
