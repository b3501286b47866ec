package org.crosspulse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crosspulse.config.CycleText;
import org.crosspulse.config.Fidelity;
import org.crosspulse.config.WaveformText;
import org.crosspulse.config.Words;
import org.crosspulse.device.DeviceDescription;
import org.crosspulse.device.Memristor;
import org.crosspulse.plot.IvFigure;
import org.crosspulse.plot.Sheet;
import org.crosspulse.plot.TrainFigure;
import org.crosspulse.plot.WindowFigure;
import org.crosspulse.pulse.PulseScheme;
import org.crosspulse.qualify.Direction;
import org.crosspulse.qualify.Qualification;
import org.crosspulse.qualify.SampleCycle;
import org.crosspulse.qualify.UsableRange;
import org.crosspulse.qualify.WindowMap;
import org.crosspulse.report.OutputFolder;

/** What a qualification leaves behind beside its text: a scheme and an experiment to go on with. */
final class QualificationFiles {
  /** From half the threshold to two and a half times it in steps of a fortieth. */
  private static final int AMPLITUDES = 80;

  private QualificationFiles() {}

  /**
   * Writes NAME-scheme.toml and NAME-crosscheck.toml; and NAME.toml, a copy of a device file that
   * does not ship.
   *
   * @param nameOrPath of the device, as it was given
   */
  static void write(
      OutputFolder folder, String nameOrPath, DeviceDescription device, Qualification found)
      throws IOException {
    PulseScheme scheme = found.scheme();
    if (scheme == null) {
      return;
    }
    String waveform = scheme.name() + ".toml";
    folder.write(waveform, scheme(device, found, scheme));
    String reference = device.name();
    if (nameOrPath.endsWith(".toml")) {
      reference = device.name() + ".toml";
      Files.copy(Path.of(nameOrPath), folder.resolve(reference));
    }
    folder.write(
        device.name() + "-crosscheck.toml",
        CycleText.of(
            "The cycle that device qualify checked "
                + device.name()
                + " with: "
                + SampleCycle.LINES
                + " x "
                + SampleCycle.LINES
                + " cells in the middle of the usable conductance range, random pulse counts.",
            reference,
            found.referenceState(),
            waveform,
            SampleCycle.counts(scheme.slots(), found.seed()),
            Fidelity.COINCIDENCE,
            found.seed()));
  }

  /** Draws what can be drawn: a device that no pulse moves both ways has a sweep only. */
  static void draw(OutputFolder folder, DeviceDescription device, Qualification found)
      throws IOException {
    Memristor memristor = device.device();
    String title = device.name() + ": " + device.description();
    IvFigure.of(title, memristor, found).write(folder.path(), "iv");
    UsableRange range = found.range();
    if (range != null) {
      Sheet trains = TrainFigure.of(title, memristor, found, range);
      if (!trains.charts().isEmpty()) {
        trains.write(folder.path(), "pulses");
      }
    }
    PulseScheme scheme = found.scheme();
    if (scheme != null) {
      WindowMap up = WindowMap.of(memristor, Direction.UP, scheme, range, AMPLITUDES);
      WindowMap down = WindowMap.of(memristor, Direction.DOWN, scheme, range, AMPLITUDES);
      WindowFigure.of(title, found, up, down).write(folder.path(), "window");
      folder.write("window.csv", window(up, down));
    }
  }

  private static String scheme(DeviceDescription device, Qualification found, PulseScheme scheme) {
    String comment =
        "Made by device qualify for "
            + device.name()
            + " and "
            + found.levels()
            + " levels: "
            + (scheme.allowViolation() ? "" : "amplitudes in the middle of its operating window, ")
            + "widths with which a step up and a step down are alike in the middle of its conductance range. A"
            + " neuron sends at most the pulses that move a weight through a fifth of the range.";
    String violation =
        found.hasDeadZone()
            ? "No amplitude moves every state of this device while its half moves none."
            : "This device has no dead zone: a half-selected pulse moves it too, by less the more"
                + " selective the amplitude is.";
    return WaveformText.of(scheme, comment, violation);
  }

  private static String window(WindowMap... maps) {
    StringBuilder table = new StringBuilder();
    table.append("direction,amplitude_over_threshold,region,residual_steps\n");
    for (WindowMap map : maps) {
      for (int k = 0; k < map.multiples().size(); k++) {
        table.append(Words.of(map.direction())).append(',').append(map.multiples().get(k));
        table.append(',').append(Words.of(map.regions().get(k)));
        table.append(',').append(map.residuals().get(k)).append('\n');
      }
    }
    return table.toString();
  }
}
