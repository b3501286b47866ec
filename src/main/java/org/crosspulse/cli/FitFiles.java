package org.crosspulse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crosspulse.config.DeviceFile;
import org.crosspulse.config.DeviceFileWriter;
import org.crosspulse.config.Words;
import org.crosspulse.device.Basis;
import org.crosspulse.device.DeviceDescription;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.Parameter;
import org.crosspulse.fit.Correlation;
import org.crosspulse.fit.Estimate;
import org.crosspulse.fit.FitResult;
import org.crosspulse.fit.Goodness;
import org.crosspulse.fit.Held;
import org.crosspulse.fit.ParameterSpace;
import org.crosspulse.fit.data.Sweep;
import org.crosspulse.fit.data.Train;
import org.crosspulse.plot.FitFigure;
import org.crosspulse.report.Json;
import org.crosspulse.report.OutputFolder;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;
import org.jspecify.annotations.Nullable;

/** What a fit leaves behind: a device file, its numbers, the residuals and a picture. */
final class FitFiles {
  private final String name;
  private final FitOptions input;
  private final DeviceDescription start;
  private final FitResult result;
  private final boolean flipped;
  private final long seed;

  FitFiles(
      String name,
      FitOptions input,
      DeviceDescription start,
      FitResult result,
      boolean flipped,
      long seed) {
    this.name = name;
    this.input = input;
    this.start = start;
    this.result = result;
    this.flipped = flipped;
    this.seed = seed;
  }

  /**
   * Writes everything; no device file where the fit did not converge.
   *
   * @return result.json
   */
  Map<String, Object> write(OutputFolder folder) throws IOException {
    Map<String, Object> json = json();
    if (result.converged()) {
      writeDevice(folder);
    }
    folder.write("residuals.csv", residuals());
    folder.write("result.json", Json.text(json));
    FitFigure.of(name + ": " + start.model().name() + " fitted to " + file(), result)
        .write(folder.path(), "fit");
    return json;
  }

  private String file() {
    Path last = input.data.getFileName();
    return last == null ? "data" : last.toString();
  }

  /** Writes the device, and reads it back: it has to be the one that was fitted. */
  private void writeDevice(OutputFolder folder) throws IOException {
    ParameterSpace space = result.space();
    folder.write(name + ".toml", deviceText());
    Path written = folder.resolve(name + ".toml").toAbsolutePath();
    Memristor read = DeviceFile.read(written.toString(), Path.of("")).device();
    if (!read.equals(space.device(result.values()))) {
      throw new IllegalStateException("the device file is not the device that was fitted");
    }
  }

  private String deviceText() {
    Goodness goodness = result.goodness();
    List<DeviceDescription.Entry> entries = new ArrayList<>();
    for (Parameter parameter : start.model().parameters()) {
      if (parameter.isAskedFor(result.space().words())) {
        entries.add(entry(parameter));
      }
    }
    String quality =
        String.format(
            Locale.ROOT,
            "R2 = %.5f, rms error %s, %d rows",
            goodness.rSquared(),
            Quantity.format(goodness.rmse(), result.data().unit()),
            goodness.rows());
    List<String> comments = new ArrayList<>();
    comments.add("Made by crosspulse device fit, seed " + seed + ": " + quality + ".");
    result.warnings().forEach(warning -> comments.add("Warning: " + warning + "."));
    return DeviceFileWriter.text(
        comments,
        start.model().name(),
        (result.isSuccess() ? "" : "POOR FIT: ")
            + start.model().name()
            + " fitted to "
            + file()
            + (flipped ? ", terminals exchanged" : ""),
        "fit to the "
            + result.data().quantity()
            + " in "
            + file()
            + " ("
            + quality
            + "); start: "
            + start.name()
            + ", "
            + start.source(),
        start.polarity(),
        entries);
  }

  private DeviceDescription.Entry entry(Parameter parameter) {
    String key = parameter.key();
    if (!input.fixed.containsKey(key)) {
      for (Estimate estimate : result.estimates()) {
        if (estimate.variable().key().equals(key)) {
          return new DeviceDescription.Entry(
              parameter,
              exact(estimate.value(), parameter.unit()),
              Basis.FITTED,
              file() + ", 95 %: " + FitNumbers.interval(estimate));
        }
      }
      for (Held held : result.held()) {
        if (held.variable().key().equals(key) && !held.isAsAtTheStart()) {
          return new DeviceDescription.Entry(
              parameter,
              exact(held.value(), parameter.unit()),
              Basis.ASSUMED,
              file() + ": one of several values that describe it; it " + held.reason());
        }
      }
    }
    return kept(parameter);
  }

  private DeviceDescription.Entry kept(Parameter parameter) {
    String key = parameter.key();
    if (input.fixed.containsKey(key)) {
      String value =
          parameter.isChoice()
              ? String.valueOf(result.space().words().get(key))
              : exact(result.values()[indexOf(key)], parameter.unit());
      return new DeviceDescription.Entry(parameter, value, Basis.ASSUMED, "--fix");
    }
    DeviceDescription.Entry old =
        start.parameters().stream()
            .filter(entry -> entry.parameter().key().equals(key))
            .findFirst()
            .orElseThrow();
    String from = start.name() + (old.from().isEmpty() ? "" : ": " + old.from());
    return new DeviceDescription.Entry(
        parameter,
        parameter.isChoice() ? old.value() : exact(result.values()[indexOf(key)], parameter.unit()),
        old.basis(),
        from);
  }

  private int indexOf(String key) {
    for (int index = 0; index < result.space().variables().size(); index++) {
      if (result.space().variables().get(index).key().equals(key)) {
        return index;
      }
    }
    throw new IllegalStateException("no variable " + key);
  }

  private static String exact(double value, @Nullable Unit unit) {
    return unit == null ? Double.toString(value) : Quantity.formatExact(value, unit);
  }

  private String residuals() {
    StringBuilder table = new StringBuilder();
    boolean isSweep = result.data() instanceof Sweep;
    table.append(
        isSweep
            ? "time_seconds,voltage_volts,current_amperes,model_amperes,residual_amperes\n"
            : "pulse,amplitude_volts,width_seconds,conductance_siemens,model_siemens,"
                + "residual_siemens\n");
    for (int row = 0; row < result.data().size(); row++) {
      if (result.data() instanceof Sweep sweep) {
        table.append(sweep.seconds(row)).append(',').append(sweep.volts(row));
      } else if (result.data() instanceof Train train) {
        table.append(train.number(row)).append(',').append(train.amplitudeVolts(row));
        table.append(',').append(train.widthSeconds(row));
      }
      double measured = result.data().measured()[row];
      table.append(',').append(measured).append(',').append(result.shown(row));
      table.append(',').append(result.shown(row) - measured).append('\n');
    }
    return table.toString();
  }

  private Map<String, Object> json() {
    Goodness goodness = result.goodness();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", name);
    json.put("model", start.model().name());
    json.put("start", start.name());
    json.put("data", input.data.toString());
    json.put("kind", result.data() instanceof Sweep ? "sweep" : "train");
    json.put("flipped", flipped);
    json.put("converged", result.converged());
    json.put("success", result.isSuccess());
    json.put("rows", goodness.rows());
    json.put("free", goodness.free());
    json.put("r_squared", goodness.rSquared());
    String unit = result.data() instanceof Sweep ? "_amperes" : "_siemens";
    json.put("rms_error" + unit, goodness.rmse());
    json.put("largest_error" + unit, goodness.largestError());
    json.put("reduced_chi_squared", goodness.reducedChiSquared());
    json.put("lag_one_correlation", goodness.lagOne());
    json.put("runs_z", goodness.runs());
    json.put("unevenness_z", goodness.unevenness());
    json.put("warnings", result.warnings());
    json.put("fitted", result.estimates().stream().map(FitFiles::row).toList());
    json.put("held", result.held().stream().map(FitFiles::row).toList());
    json.put("correlations", result.correlations().stream().map(FitFiles::row).toList());
    json.put("seed", seed);
    return json;
  }

  /** JSON has no infinity: an end that is not known is null. */
  private static @Nullable Double finiteOrNull(double value) {
    return Double.isFinite(value) ? value : null;
  }

  private static Map<String, Object> row(Estimate estimate) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("key", estimate.variable().key());
    row.put("value", estimate.value());
    row.put("low", finiteOrNull(estimate.low()));
    row.put("high", finiteOrNull(estimate.high()));
    row.put("at_bound", estimate.isAtBound());
    return row;
  }

  private static Map<String, Object> row(Held held) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("key", held.variable().key());
    row.put("value", held.value());
    row.put("as_at_the_start", held.isAsAtTheStart());
    row.put("reason", held.reason());
    return row;
  }

  private static Map<String, Object> row(Correlation pair) {
    return Map.of(
        "first", pair.first(), "second", pair.second(), "coefficient", pair.coefficient());
  }

  /** Everything that was asked for, for the manifest. */
  Map<String, Object> configuration() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("data", input.data.toString());
    all.put("model", start.model().name());
    all.put("start", start.name());
    all.put("vary", input.vary);
    all.put("fix", input.fixed);
    all.put("bounds", input.bounds);
    all.put("initial_state", input.initialState);
    all.put("method", Words.of(input.method));
    all.put("residual", Words.of(input.residual));
    all.put("sigma", input.sigma);
    all.put("between", Words.of(input.between));
    all.put("flip", flipped);
    return all;
  }
}
