package org.crosspulse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crosspulse.config.CycleText;
import org.crosspulse.config.Fidelity;
import org.crosspulse.config.WaveformText;
import org.crosspulse.device.DeviceDescription;
import org.crosspulse.pulse.PulseScheme;
import org.crosspulse.qualify.Qualification;
import org.crosspulse.qualify.SampleCycle;
import org.crosspulse.report.OutputFolder;

/** What a qualification leaves behind beside its text: a scheme and an experiment to go on with. */
final class QualificationFiles {
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
}
