package org.crosspulse.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.crosspulse.fit.FitSettings;
import org.crosspulse.fit.ResidualKind;
import org.crosspulse.fit.data.Between;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a fit is asked for. */
final class FitOptions {
  @Parameters(
      paramLabel = "DATA.csv",
      description = {
        "A table with a header: time, voltage, current (a sweep), or pulse, amplitude, width,"
            + " conductance (a train; pulse 0 is the conductance before the first). Units as in"
            + " voltage_mV or width (ns), else SI. Blank lines and lines with # are skipped."
      })
  Path data = Path.of("");

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "The model to fit; may be left out with --start.")
  @Nullable String model;

  @Option(
      names = "--start",
      paramLabel = "DEVICE",
      description =
          "A shipped device or a .toml file of the model: start values, and the values of what the"
              + " data cannot tell. Default: the first shipped device of the model.")
  @Nullable String start;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Name of the fitted device. Default: that of the data's file.")
  @Nullable String name;

  @Option(
      names = "--vary",
      paramLabel = "KEY",
      split = ",",
      description = "Fit these parameters only. Default: every number that the data can tell.")
  Set<String> vary = new LinkedHashSet<>();

  @Option(
      names = "--fix",
      paramLabel = "KEY=VALUE",
      description = "Hold a parameter at a value, or set a choice such as window=power.")
  Map<String, String> fixed = new LinkedHashMap<>();

  @Option(
      names = "--bounds",
      paramLabel = "KEY=LOW:HIGH",
      description = "Keep a parameter between two values, such as v_on=0.5:1.5.")
  Map<String, String> bounds = new LinkedHashMap<>();

  @Option(
      names = "--initial-state",
      paramLabel = "X",
      description = "The state before the first row, 0 to 1. Default: it is fitted as well.")
  @Nullable Double initialState;

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      description =
          "global: random starts and CMA-ES, then downhill (default). lm: downhill from the start"
              + " alone (Levenberg-Marquardt).")
  FitSettings.Method method = FitSettings.Method.GLOBAL;

  @Option(
      names = "--residual",
      paramLabel = "KIND",
      description =
          "linear: model less data (default). relative: in parts of the data. log: of their"
              + " logarithms. The last two tell levels apart down to a thousandth of the largest.")
  ResidualKind residual = ResidualKind.LINEAR;

  @Option(
      names = "--sigma",
      paramLabel = "NOISE",
      description =
          "Standard deviation of the noise, such as 0.2uS, for the reduced chi squared; a plain"
              + " number with --residual relative or log.")
  @Nullable String sigma;

  @Option(
      names = "--between",
      paramLabel = "HOW",
      description =
          "Voltage of a sweep between two rows. linear: straight (default); previous: that of the"
              + " row before; next: that of the row after.")
  Between between = Between.LINEAR;

  @Option(
      names = "--flip",
      negatable = true,
      description =
          "The data's positive voltage lowers the conductance: exchange the terminals. Default:"
              + " where the data show it.")
  @Nullable Boolean flip;
}
