package org.crosspulse.config;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.crosspulse.device.Thresholds;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.pulse.Amplitude;
import org.crosspulse.pulse.ClockErrors;
import org.crosspulse.pulse.CycleKind;
import org.crosspulse.pulse.Generators;
import org.crosspulse.pulse.Offset;
import org.crosspulse.pulse.PhaseDrive;
import org.crosspulse.pulse.Placement;
import org.crosspulse.pulse.Placements;
import org.crosspulse.pulse.PulseScheme;
import org.crosspulse.pulse.Rounding;
import org.crosspulse.pulse.Roundings;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.pulse.SwitchingRange;
import org.crosspulse.pulse.Ticks;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;

/**
 * Reads a waveform file.
 *
 * <p>Keys: {@code description}, {@code source}, {@code cycle}, {@code slots}, {@code encoder},
 * {@code row_encoder}, {@code column_encoder}, {@code row_placement}, {@code column_placement},
 * {@code offset}, {@code allow_violation}, {@code rise_time}, {@code fall_time}, {@code skew},
 * {@code skew_spread}, {@code jitter}, {@code clock_mismatch}, {@code amplitude_spread}, and in
 * {@code [potentiation]} and {@code [depression]}: {@code amplitude}, {@code width}, {@code
 * period}.
 */
public final class WaveformFile {
  /** The most slots in a phase. */
  public static final int MAX_SLOTS = 1_000_000;

  private static final double LONGEST_ERROR_SECONDS = 1000;
  private static final double MOST_MISMATCH = 0.5;

  private WaveformFile() {}

  /** Reads a scheme by its name among the shipped ones or by the path of a file. */
  public static PulseScheme read(String nameOrPath, Path base) {
    Section root = ShippedFiles.WAVEFORMS.read(nameOrPath, base);
    PulseScheme scheme = read(root, ShippedFiles.nameOf(nameOrPath));
    root.rejectUnknown();
    return scheme;
  }

  static PulseScheme read(Section root, String name) {
    root.text("source", "");
    Placements placements = placements(root);
    return new PulseScheme(
        name,
        root.text("description", ""),
        root.choice("cycle", CycleKind.class),
        (int) root.integer("slots", 1, MAX_SLOTS),
        drive(root.section("potentiation"), Unit.ON_THRESHOLD),
        drive(root.section("depression"), Unit.OFF_THRESHOLD),
        roundings(root),
        generators(root),
        placements,
        root.flag("allow_violation", false));
  }

  private static Placements placements(Section root) {
    Placement rows = root.choice("row_placement", Placement.ALIGNED);
    Placement columns = root.choice("column_placement", Placement.ALIGNED);
    Offset offset = root.choice("offset", Placements.usualOffset(rows, columns));
    return root.located(() -> new Placements(rows, columns, offset));
  }

  private static Roundings roundings(Section root) {
    Rounding both = root.choice("encoder", Rounding.NEAREST);
    return new Roundings(root.choice("row_encoder", both), root.choice("column_encoder", both));
  }

  private static Generators generators(Section root) {
    return new Generators(
        ticks(root, "rise_time"),
        ticks(root, "fall_time"),
        new ClockErrors(
            Math.round(seconds(root, "skew", -LONGEST_ERROR_SECONDS) * Ticks.PER_SECOND),
            seconds(root, "skew_spread", 0) * Ticks.PER_SECOND,
            seconds(root, "jitter", 0) * Ticks.PER_SECOND,
            part(root, "clock_mismatch", -MOST_MISMATCH, MOST_MISMATCH),
            part(root, "amplitude_spread", 0, 1)));
  }

  private static long ticks(Section root, String key) {
    double seconds = seconds(root, key, 0);
    return seconds == 0 ? 0 : root.located(() -> Ticks.of(key, seconds));
  }

  private static double seconds(Section root, String key, double least) {
    if (!root.has(key)) {
      return 0;
    }
    double seconds = root.quantity(key, Unit.SECOND);
    if (!(seconds >= least && seconds <= LONGEST_ERROR_SECONDS)) {
      throw root.wrong(
          key,
          Quantity.format(seconds, Unit.SECOND),
          (least < 0 ? "a time" : "a time of zero or more") + " below 1000 s");
    }
    return seconds;
  }

  private static double part(Section root, String key, double least, double most) {
    if (!root.has(key)) {
      return 0;
    }
    String allowed = "a number from " + least + " to " + most;
    double part = root.number(key, allowed);
    if (!(part >= least && part <= most)) {
      throw root.wrong(key, Double.toString(part), allowed);
    }
    return part;
  }

  private static PhaseDrive drive(Section section, Unit multiple) {
    return new PhaseDrive(
        amplitude(section, multiple),
        section.quantity("width", Unit.SECOND),
        section.quantity("period", Unit.SECOND));
  }

  private static Amplitude amplitude(Section section, Unit multiple) {
    String key = "amplitude";
    String allowed =
        "a voltage such as \"1.2 V\" or a multiple such as \"" + multiple.example() + "\"";
    if (!(section.value(key, allowed) instanceof String text)) {
      Object found = section.value(key, allowed);
      throw section.wrong(key, found + ", which has no unit", allowed);
    }
    Unit unit =
        Quantity.unitOf(text, Unit.VOLT, multiple)
            .orElseThrow(() -> section.wrong(key, '"' + text + '"', allowed));
    return new Amplitude(section.quantity(key, unit), unit);
  }

  /**
   * Reads the scheme that an experiment names, with the experiment's own values put over it.
   *
   * @param section the experiment's {@code [scheme]}
   * @return the scheme and the values that it was made from
   */
  static Resolved referenced(Section section, Path base) {
    String reference = section.text("waveform");
    Section root;
    try {
      root = ShippedFiles.WAVEFORMS.read(reference, base);
    } catch (BadInputException e) {
      throw e.origin() == null ? section.wrong("waveform", '"' + reference + '"', e.allowed()) : e;
    }
    if (root.has("waveform")) {
      throw root.wrong("waveform", "an unknown key", "the keys of a pulse scheme");
    }
    Section file = root;
    file.overlay(section.without("waveform"));
    return named(
        file,
        () -> {
          PulseScheme scheme = read(file, ShippedFiles.nameOf(reference));
          file.rejectUnknown();
          return new Resolved(scheme, file);
        });
  }

  /**
   * Runs {@code work}; a key that the experiment put over the file's is named as it stands there.
   */
  private static <T> T named(Section root, Supplier<T> work) {
    try {
      return root.located(work);
    } catch (BadInputException e) {
      String origin = String.valueOf(e.origin());
      throw origin.startsWith(root.file()) ? e : e.at(origin, "scheme." + e.key());
    }
  }

  /**
   * A scheme and the section that it was read from, overrides included.
   *
   * @param scheme as read
   * @param root as merged
   */
  record Resolved(PulseScheme scheme, Section root) {
    /** The cycle for a device with these thresholds. */
    Schedule schedule(Thresholds thresholds) {
      SwitchingRange on = new SwitchingRange(thresholds.stillOnVolts(), thresholds.onVolts());
      SwitchingRange off = new SwitchingRange(thresholds.stillOffVolts(), thresholds.offVolts());
      return named(root, () -> scheme.resolve(on, off));
    }
  }
}
