package org.crosspulse.config;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.crossbar.wire.WireSettings;
import org.crosspulse.device.DeviceDescription;
import org.crosspulse.device.Memristor;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.rule.Crosscheck;
import org.crosspulse.rule.NominalStep;
import org.crosspulse.variability.Population;
import org.crosspulse.variability.Variability;

/**
 * Reads the experiment file of {@code cycle} and {@code crosscheck}.
 *
 * <p>Tables: {@code [crossbar]} rows, columns, device, initial_state, and the keys of {@link
 * WireKeys}; {@code [scheme]} waveform and any key of a waveform file; {@code [signals]}
 * row_pulses, column_pulses (an array, or one number for all lines); optional {@code [variability]}
 * (see {@link VariabilityTable}); {@code [run]} fidelity, seed; {@code [trace]} (see {@link
 * TraceTable}); {@code [crosscheck]} reference_state, tolerance.
 */
public final class CycleFile {
  private static final long MAX_LINES = 1 << 16;
  private static final long MAX_CELLS = 1 << 27;

  private CycleFile() {}

  /**
   * Reads a file, or a shipped experiment by its name.
   *
   * @param overrides {@code key=value}, put over the file's values
   */
  public static CycleExperiment read(String nameOrPath, List<String> overrides) {
    return read(Overrides.experiment(nameOrPath, overrides), ShippedFiles.folderOf(nameOrPath));
  }

  static CycleExperiment read(Section root, Path base) {
    rejectTraining(root);
    Section crossbar = root.section("crossbar");
    DeviceDescription device = DeviceFile.referenced(crossbar, "device", base);
    RunSettings run = RunSettings.read(root.sectionOrEmpty("run"));
    Variability variability = VariabilityTable.ofExperiment(root, crossbar, base);
    Crossbar initial = crossbar(root, device.device(), variability, run.seed());
    WaveformFile.Resolved waveform = WaveformFile.referenced(root.section("scheme"), base);
    Schedule schedule = waveform.schedule(device.device().thresholds());
    WireSettings wires = WireKeys.read(root.section("crossbar"));
    run.check(root.sectionOrEmpty("run"), schedule, wires);
    PulseCounts counts = signals(root.section("signals"), initial, schedule);
    TraceSettings trace =
        TraceTable.read(root.sectionOrEmpty("trace"), initial.rows(), initial.columns());
    Section crosscheck = root.sectionOrEmpty("crosscheck");
    double referenceState = referenceState(crosscheck);
    double tolerance = tolerance(crosscheck);
    root.rejectUnknown();
    return new CycleExperiment(
        device,
        waveform.scheme(),
        schedule,
        initial,
        wires,
        counts,
        run,
        trace,
        referenceState,
        tolerance,
        configuration(root, waveform.root(), device));
  }

  /** Whose array has its size from a network, and its pulses from images. */
  private static void rejectTraining(Section root) {
    if (root.has("network")) {
      throw root.wrong(
          "network",
          "the table of a training",
          "the tables of one cycle (`train` runs this file; `inspect` shows the folder it writes)");
    }
  }

  private static Crossbar crossbar(
      Section root, Memristor device, Variability variability, long seed) {
    Section section = root.section("crossbar");
    int rows = (int) section.integer("rows", 1, MAX_LINES);
    int columns = (int) section.integer("columns", 1, MAX_LINES);
    if ((long) rows * columns > MAX_CELLS) {
      throw section.wrong("rows", rows + " x " + columns + " cells", "at most 2^27 cells");
    }
    double[] states = InitialState.read(section, rows, columns);
    Population population =
        root.sectionOrEmpty(VariabilityTable.KEY)
            .located(() -> Population.draw(device, variability, seed, 0, rows, columns));
    return new Crossbar(rows, columns, population, states);
  }

  private static PulseCounts signals(Section section, Crossbar crossbar, Schedule schedule) {
    int[] rows = line(section, "row_pulses", crossbar.rows(), "rows");
    int[] columns = line(section, "column_pulses", crossbar.columns(), "columns");
    PulseCounts counts = new PulseCounts(rows, columns);
    section.located(
        () -> {
          schedule.check(counts, "row_pulses", "column_pulses");
          return counts;
        });
    return counts;
  }

  private static int[] line(Section section, String key, int lines, String side) {
    int most = WaveformFile.MAX_SLOTS;
    String allowed = "whole numbers, one a line, or one for all";
    if (section.value(key, allowed) instanceof Long) {
      int[] alike = new int[lines];
      Arrays.fill(alike, (int) section.integer(key, -most, most));
      return alike;
    }
    int[] pulses = section.integers(key, -most, most);
    if (pulses.length != lines) {
      throw section.wrong(
          key,
          pulses.length + " numbers",
          lines + " numbers, one for each of crossbar." + side + " = " + lines);
    }
    return pulses;
  }

  private static double referenceState(Section section) {
    String key = "reference_state";
    if (!section.has(key)) {
      return section.assume(key, NominalStep.REFERENCE_STATE);
    }
    String allowed = "a state between 0 and 1, at which one pulse makes the nominal step";
    double state = section.number(key, allowed);
    if (!(state > 0 && state < 1)) {
      throw section.wrong(key, Double.toString(state), allowed);
    }
    return state;
  }

  private static double tolerance(Section section) {
    if (!section.has("tolerance")) {
      return section.assume("tolerance", Crosscheck.DEFAULT_TOLERANCE);
    }
    String allowed = "a number of steps, zero or more";
    double tolerance = section.number("tolerance", allowed);
    if (tolerance < 0) {
      throw section.wrong("tolerance", Double.toString(tolerance), allowed);
    }
    return tolerance;
  }

  static Map<String, Object> configuration(
      Section root, Section waveform, DeviceDescription device) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    device.parameters().forEach(entry -> parameters.put(entry.parameter().key(), entry.value()));
    Map<String, Object> configuration = new LinkedHashMap<>();
    configuration.put("file", root.file());
    configuration.put("experiment", root.toMap());
    configuration.put("waveform", waveform.toMap());
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("name", device.name());
    file.put("model", device.model().name());
    file.put("polarity", device.polarity());
    file.put("parameters", parameters);
    configuration.put("device", file);
    return configuration;
  }
}
