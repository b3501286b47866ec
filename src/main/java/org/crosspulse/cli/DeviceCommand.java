package org.crosspulse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosspulse.config.DeviceFile;
import org.crosspulse.config.ShippedFiles;
import org.crosspulse.config.Words;
import org.crosspulse.device.DeviceDescription;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.Thresholds;
import org.crosspulse.plot.DeviceFigure;
import org.crosspulse.qualify.IvSweep;
import org.crosspulse.qualify.Stimuli;
import org.crosspulse.qualify.Sweep;
import org.crosspulse.report.Json;
import org.crosspulse.report.OutputFolder;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The device catalogue. */
@Command(
    name = "device",
    description =
        "Look into the device catalogue, qualify a device, or fit a model to measured data.",
    subcommands = {DeviceQualifyCommand.class, DeviceFitCommand.class})
final class DeviceCommand implements Runnable {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** All shipped devices, a line each. */
  @Command(name = "list", description = "List the shipped devices.")
  void list(@Mixin CommonOptions options) throws IOException {
    long start = System.nanoTime();
    List<DeviceDescription> devices =
        ShippedFiles.DEVICES.names().stream()
            .map(name -> DeviceFile.read(name, Path.of("")))
            .toList();
    List<Map<String, Object>> rows = devices.stream().map(DeviceCommand::summary).toList();
    try (@Nullable OutputFolder folder = options.outputFolder()) {
      if (options.json) {
        out().println(Json.line(rows));
      } else {
        DeviceList.print(out(), devices);
      }
      options.keep(folder, "device list", rows, start);
    }
  }

  /** One device with every number and its origin. */
  @Command(name = "show", description = "Show one device: its numbers and where they come from.")
  void show(
      @Parameters(paramLabel = "NAME", description = "A shipped device, or a .toml file.")
          String name,
      @Mixin CommonOptions options)
      throws IOException {
    long start = System.nanoTime();
    DeviceDescription device = DeviceFile.read(name, Path.of(""));
    Map<String, Object> all = summary(device);
    all.put("parameters", parameters(device));
    Map<String, Object> spread = DeviceFile.spread(name, Path.of(""));
    all.put("variability", spread);
    try (@Nullable OutputFolder folder = options.outputFolder()) {
      if (options.json) {
        out().println(Json.line(all));
      } else {
        print(out(), device);
        spread.forEach((key, value) -> out().printf("variability %s = %s%n", key, value));
      }
      options.keep(folder, "device show", all, start);
    }
  }

  /** A picture of one device, with the numbers behind it. */
  @Command(
      name = "plot",
      description = {
        "Draw one device: current over a sweep, conductance over pulses, step against conductance.",
        "Pictures and tables (sweep.csv, pulses.csv) go to runs/device-NAME-NNN, or to --out."
      })
  void plot(
      @Parameters(paramLabel = "NAME", description = "A shipped device, or a .toml file.")
          String name,
      @Mixin StimulusOptions stimulus,
      @Mixin CommonOptions options)
      throws IOException {
    long start = System.nanoTime();
    DeviceDescription device = DeviceFile.read(name, Path.of(""));
    Stimuli stimuli = stimulus.stimuli(device.device());
    Sweep wanted = stimulus.sweep(stimuli);
    try (OutputFolder folder =
        options.outputFolderOrNumbered(Path.of("runs"), "device-" + device.name())) {
      List<IvSweep.Point> sweep =
          IvSweep.run(device.device(), wanted, wanted.periods() * DeviceTables.SWEEP_POINTS);
      String title = device.name() + ": " + device.description();
      DeviceFigure.of(title, device.device(), stimuli, sweep).write(folder.path(), "device");
      DeviceTables.write(folder, device.device(), stimuli, sweep);
      Map<String, Object> all = summary(device);
      all.put("parameters", parameters(device));
      if (options.json) {
        all.put("folder", folder.target().toString());
        out().println(Json.line(all));
      }
      options.keep(folder, "device plot", all, start);
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private static void print(PrintWriter out, DeviceDescription device) {
    Memristor memristor = device.device();
    out.printf("%s: %s%n", device.name(), device.description());
    out.printf("model       %s: %s%n", device.model().name(), device.model().title());
    out.printf("equations   %s%n", device.model().source());
    out.printf("numbers     %s%n", device.source());
    out.printf("thresholds  %s%n", thresholds(memristor));
    out.printf("range       %s%n", range(memristor));
    out.printf("dead zone   %s%n", deadZone(memristor));
    if (device.polarity() < 0) {
      out.println("polarity    -1: the terminals are exchanged against the source");
    }
    for (DeviceDescription.Entry entry : device.parameters()) {
      String from = entry.from().isEmpty() ? "" : ": " + entry.from();
      out.printf(
          "  %-10s %-16s %s (%s%s)%n",
          entry.parameter().key(),
          entry.value(),
          entry.parameter().meaning(),
          Words.of(entry.basis()),
          from);
    }
  }

  private static String deadZone(Memristor device) {
    if (!device.hasDeadZone()) {
      return "none: half-select moves it";
    }
    Thresholds thresholds = device.thresholds();
    return thresholds.areFixed()
        ? "exact"
        : "exact, and a matter of the state: none moves up to "
            + Quantity.format(thresholds.stillOnVolts(), Unit.VOLT)
            + " / "
            + Quantity.format(thresholds.stillOffVolts(), Unit.VOLT);
  }

  static Map<String, Object> summary(DeviceDescription device) {
    Memristor memristor = device.device();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", device.name());
    row.put("model", device.model().name());
    row.put("description", device.description());
    row.put("source", device.source());
    row.put("on_threshold_volts", memristor.thresholds().onVolts());
    row.put("off_threshold_volts", memristor.thresholds().offVolts());
    row.put("still_on_volts", memristor.thresholds().stillOnVolts());
    row.put("still_off_volts", memristor.thresholds().stillOffVolts());
    row.put("min_conductance_siemens", memristor.conductanceSiemens(0));
    row.put("max_conductance_siemens", memristor.conductanceSiemens(1));
    row.put("has_dead_zone", memristor.hasDeadZone());
    return row;
  }

  static List<Map<String, Object>> parameters(DeviceDescription device) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (DeviceDescription.Entry entry : device.parameters()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("key", entry.parameter().key());
      row.put("value", entry.value());
      row.put("basis", Words.of(entry.basis()));
      row.put("from", entry.from());
      rows.add(row);
    }
    return rows;
  }

  static String thresholds(Memristor device) {
    return Quantity.format(device.thresholds().onVolts(), Unit.VOLT)
        + " / "
        + Quantity.format(device.thresholds().offVolts(), Unit.VOLT);
  }

  static String range(Memristor device) {
    return Quantity.format(device.conductanceSiemens(0), Unit.SIEMENS)
        + " to "
        + Quantity.format(device.conductanceSiemens(1), Unit.SIEMENS);
  }
}
