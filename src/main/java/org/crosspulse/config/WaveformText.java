package org.crosspulse.config;

import org.crosspulse.pulse.PhaseDrive;
import org.crosspulse.pulse.Placements;
import org.crosspulse.pulse.PulseScheme;
import org.crosspulse.units.Unit;

/** Writes a waveform file, which {@link WaveformFile} reads back as the same scheme. */
public final class WaveformText {
  private WaveformText() {}

  /**
   * The text of the file.
   *
   * @param comment on its first lines, without hashes
   * @param violation says, beside {@code allow_violation}, why the scheme needs it
   */
  public static String of(PulseScheme scheme, String comment, String violation) {
    StringBuilder text = new StringBuilder(TomlText.comment(comment));
    text.append("description = ").append(TomlText.quoted(scheme.description())).append('\n');
    text.append("cycle = ").append(TomlText.quoted(Words.of(scheme.kind()))).append('\n');
    text.append("slots = ").append(scheme.slots()).append('\n');
    append(text, scheme.placements());
    if (scheme.allowViolation()) {
      text.append('\n').append(TomlText.comment(violation));
      text.append("allow_violation = true\n");
    }
    append(text, "potentiation", scheme.potentiation());
    append(text, "depression", scheme.depression());
    return text.toString();
  }

  private static void append(StringBuilder text, Placements placements) {
    text.append("row_placement = ").append(word(placements.rows())).append('\n');
    text.append("column_placement = ").append(word(placements.columns())).append('\n');
    text.append("offset = ").append(word(placements.offset())).append('\n');
  }

  private static String word(Enum<?> constant) {
    return TomlText.quoted(Words.of(constant));
  }

  private static void append(StringBuilder text, String name, PhaseDrive drive) {
    Unit unit = drive.amplitude().unit();
    text.append("\n[").append(name).append("]\n");
    text.append("amplitude = ").append(TomlText.quantity(drive.amplitude().value(), unit));
    text.append("\nwidth = ").append(TomlText.quantity(drive.widthSeconds(), Unit.SECOND));
    text.append("\nperiod = ").append(TomlText.quantity(drive.periodSeconds(), Unit.SECOND));
    text.append('\n');
  }
}
