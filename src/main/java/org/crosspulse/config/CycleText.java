package org.crosspulse.config;

import org.crosspulse.pulse.PulseCounts;

/** Writes the experiment file of one cycle, which {@link CycleFile} reads back. */
public final class CycleText {
  private CycleText() {}

  /**
   * The text of the file.
   *
   * @param comment on its first lines, without hashes
   * @param device a shipped name, or a path from the file's folder
   * @param state x of every cell, at which the nominal step is taken too
   * @param waveform a shipped name, or a path from the file's folder
   * @param counts one a row and one a column
   * @param fidelity of the run
   * @param seed of the run
   */
  public static String of(
      String comment,
      String device,
      double state,
      String waveform,
      PulseCounts counts,
      Fidelity fidelity,
      long seed) {
    return TomlText.comment(comment)
        + "[crossbar]\nrows = "
        + counts.rows().length
        + "\ncolumns = "
        + counts.columns().length
        + "\ndevice = "
        + TomlText.quoted(device)
        + "\ninitial_state = "
        + state
        + "\n\n[scheme]\nwaveform = "
        + TomlText.quoted(waveform)
        + "\n\n[signals]\nrow_pulses = "
        + TomlText.array(counts.rows())
        + "\ncolumn_pulses = "
        + TomlText.array(counts.columns())
        + "\n\n[run]\nfidelity = "
        + TomlText.quoted(Words.of(fidelity))
        + "\nseed = "
        + seed
        + "\n\n[crosscheck]\nreference_state = "
        + state
        + "\n";
  }
}
