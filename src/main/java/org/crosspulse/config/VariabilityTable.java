package org.crosspulse.config;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.crosspulse.device.Basis;
import org.crosspulse.units.Quantity;
import org.crosspulse.units.Unit;
import org.crosspulse.variability.CellProperty;
import org.crosspulse.variability.Correlation;
import org.crosspulse.variability.Distribution;
import org.crosspulse.variability.NoiseLevels;
import org.crosspulse.variability.Retention;
import org.crosspulse.variability.Spread;
import org.crosspulse.variability.StuckCells;
import org.crosspulse.variability.Variability;

/**
 * Reads {@code [variability]} of an experiment or a device file.
 *
 * <p>From cell to cell: {@code threshold}, {@code v_on}, {@code v_off}, {@code rate}, {@code
 * rate_on}, {@code rate_off}, {@code g_min}, {@code g_max}, each a table of {@code sigma} and,
 * where wanted, {@code distribution}, {@code truncate}, {@code correlation}, {@code share}. Cells
 * that never move: {@code stuck_on}, {@code stuck_off}, {@code stuck}. From time to time: {@code
 * step_noise}, {@code range_noise}, {@code read_noise}, {@code electrode_noise}. Relaxation: the
 * table {@code retention}.
 */
final class VariabilityTable {
  static final String KEY = "variability";

  /** k in J/K, exact in the SI. */
  private static final double BOLTZMANN = 1.380649e-23;

  private static final double MOST_SIGMA = 100;
  private static final double MOST_SECONDS = 1e30;

  private VariabilityTable() {}

  /**
   * The table of an experiment. With {@code from_device = true} the device file's own table counts,
   * and what the experiment says is put over it.
   *
   * @param root of the experiment
   * @param device the table that names the device
   * @param base the folder that a relative path of a device starts from
   */
  static Variability ofExperiment(Section root, Section device, Path base) {
    Section section = root.sectionOrEmpty(KEY);
    if (!section.flag("from_device", false)) {
      return read(section);
    }
    Section file = ShippedFiles.DEVICES.read(device.text("device"), base);
    if (!file.has(KEY)) {
      throw section.wrong(
          "from_device", "a device without a [variability] table", "false, or a device with one");
    }
    Section merged = file.section(KEY).without("basis").without("from");
    merged.overlay(section.without("from_device"));
    Variability variability = read(merged);
    merged.rejectUnknown();
    section.assume("of_device", merged.toMap());
    return variability;
  }

  /** The table of a device file, which says where it comes from; none where there is none. */
  static Variability ofDevice(Section root) {
    if (!root.has(KEY)) {
      return Variability.NONE;
    }
    Section section = root.section(KEY);
    section.choice("basis", Basis.class);
    section.text("from", "");
    return read(section);
  }

  private static Variability read(Section section) {
    Map<CellProperty, Spread> spreads = new EnumMap<>(CellProperty.class);
    for (CellProperty property : CellProperty.values()) {
      String key = property.name().toLowerCase(Locale.ROOT);
      if (property != CellProperty.RETENTION_TIME && section.has(key)) {
        spreads.put(property, spread(section.section(key)));
      }
    }
    Retention retention = null;
    if (section.has("retention")) {
      Section table = section.section("retention");
      retention = retention(table);
      if (table.has("spread")) {
        spreads.put(CellProperty.RETENTION_TIME, spread(table.section("spread")));
      }
    }
    return new Variability(spreads, stuck(section), noise(section), retention);
  }

  private static Spread spread(Section section) {
    double sigma = within(section, "sigma", 0, MOST_SIGMA);
    Distribution distribution = section.choice("distribution", Distribution.NORMAL);
    Correlation correlation = section.choice("correlation", Correlation.NONE);
    double truncation =
        section.has("truncate")
            ? positive(section, "truncate", MOST_SIGMA)
            : Double.POSITIVE_INFINITY;
    if (section.has("share") && correlation == Correlation.NONE) {
      throw section.wrong(
          "share", "a share without correlation", "correlation = \"rows\" or \"columns\" with it");
    }
    double share = correlation == Correlation.NONE ? 0 : share(section);
    return new Spread(distribution, sigma, truncation, correlation, share);
  }

  private static double share(Section section) {
    return section.has("share") ? within(section, "share", 0, 1) : section.assume("share", 1.0);
  }

  private static StuckCells stuck(Section section) {
    StuckCells stuck =
        new StuckCells(
            part(section, "stuck_on"), part(section, "stuck_off"), part(section, "stuck"));
    double all = stuck.on() + stuck.off() + stuck.asIs();
    if (all > 1) {
      throw section.wrong(
          section.has("stuck") ? "stuck" : "stuck_off",
          "with the others " + all + " of all cells",
          "stuck_on + stuck_off + stuck of at most 1");
    }
    return stuck;
  }

  private static double part(Section section, String key) {
    return section.has(key) ? within(section, key, 0, 1) : 0;
  }

  private static NoiseLevels noise(Section section) {
    return new NoiseLevels(
        sigma(section, "step_noise"),
        sigma(section, "range_noise"),
        sigma(section, "read_noise"),
        volts(section));
  }

  private static double sigma(Section section, String key) {
    return section.has(key) ? within(section, key, 0, MOST_SIGMA) : 0;
  }

  /** A voltage, or what makes it: √(kT/C), the thermal noise of a resistor on a capacitance. */
  private static double volts(Section section) {
    String key = "electrode_noise";
    if (!section.has(key)) {
      return 0;
    }
    String allowed = "a voltage such as \"5 mV\", or a table of temperature and capacitance";
    if (section.value(key, allowed) instanceof Section table) {
      double kelvin = above(table, "temperature", Unit.KELVIN);
      double farads = above(table, "capacitance", Unit.FARAD);
      return Math.sqrt(BOLTZMANN * kelvin / farads);
    }
    double volts = section.quantity(key, Unit.VOLT);
    if (volts < 0) {
      throw section.wrong(key, Quantity.format(volts, Unit.VOLT), "a voltage of zero or more");
    }
    return volts;
  }

  private static double above(Section section, String key, Unit unit) {
    double value = section.quantity(key, unit);
    if (!(value > 0)) {
      throw section.wrong(key, Quantity.format(value, unit), unit.meaning() + " above zero");
    }
    return value;
  }

  private static Retention retention(Section section) {
    double target = within(section, "target", 0, 1);
    double seconds = seconds(section, "time_constant", Double.MIN_NORMAL);
    double pause = section.has("pause") ? seconds(section, "pause", 0) : 0;
    return new Retention(seconds, target, pause);
  }

  private static double seconds(Section section, String key, double least) {
    double seconds = section.quantity(key, Unit.SECOND);
    if (!(seconds >= least) || seconds > MOST_SECONDS) {
      throw section.wrong(
          key,
          Quantity.format(seconds, Unit.SECOND),
          least > 0 ? "a time above zero" : "a time of zero or more");
    }
    return seconds;
  }

  private static double positive(Section section, String key, double most) {
    double value = within(section, key, 0, most);
    if (value == 0) {
      throw section.wrong(key, "0", "a number above zero");
    }
    return value;
  }

  private static double within(Section section, String key, double low, double high) {
    String allowed = String.format(Locale.ROOT, "a number from %.0f to %.0f", low, high);
    double value = section.number(key, allowed);
    if (!(value >= low && value <= high)) {
      throw section.wrong(key, Double.toString(value), allowed);
    }
    return value;
  }
}
