package org.crosspulse.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosspulse.config.Words;
import org.crosspulse.device.DeviceDescription;
import org.crosspulse.pulse.PhaseDrive;
import org.crosspulse.pulse.PulseScheme;
import org.crosspulse.qualify.Asymmetry;
import org.crosspulse.qualify.Disturb;
import org.crosspulse.qualify.Drive;
import org.crosspulse.qualify.EqualWidthPair;
import org.crosspulse.qualify.Linearity;
import org.crosspulse.qualify.OperatingMargin;
import org.crosspulse.qualify.Qualification;
import org.crosspulse.qualify.SampleCycle;
import org.crosspulse.qualify.UsableRange;
import org.crosspulse.rule.CrosscheckReport;
import org.crosspulse.run.CrosscheckCauses;
import org.jspecify.annotations.Nullable;

/** A qualification for scripts: every number in SI, null for what could not be measured. */
final class QualificationJson {
  private QualificationJson() {}

  static Map<String, Object> of(DeviceDescription device, Qualification found) {
    Map<String, Object> map = DeviceCommand.summary(device);
    map.put("levels", found.levels());
    map.put("seed", found.seed());
    map.put("verdict", Words.of(found.verdict().kind()));
    map.put("reasons", found.verdict().reasons());
    map.put("range", range(found.range()));
    map.put("up", side(found.up(), found.widths() == null ? null : found.widths().upSeconds()));
    map.put(
        "down", side(found.down(), found.widths() == null ? null : found.widths().downSeconds()));
    map.put("symmetric_pair", pair(found));
    map.put("equal_widths", equalWidths(found.equalWidths()));
    map.put("level_asymmetry", asymmetry(found.levelAsymmetry()));
    map.put("pair_asymmetry", asymmetry(found.asymmetry()));
    map.put("scheme", scheme(found.scheme()));
    map.put("crosscheck", crosscheck(found, found.crosscheck()));
    return map;
  }

  private static @Nullable Map<String, Object> range(@Nullable UsableRange range) {
    if (range == null) {
      return null;
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("is_whole", range.isWhole());
    map.put("low_state", range.low());
    map.put("high_state", range.high());
    map.put("low_siemens", range.lowSiemens());
    map.put("high_siemens", range.highSiemens());
    map.put("middle_state", range.middle());
    return map;
  }

  private static Map<String, Object> side(Qualification.Side side, @Nullable Double levelSeconds) {
    OperatingMargin window = side.window();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("still_volts", window.stillVolts());
    map.put("moving_volts", window.movingVolts());
    map.put("window_is_empty", window.isEmpty());
    map.put("nearest_volts", window.isEmpty() ? null : window.nearestVolts());
    map.put("farthest_volts", window.isEmpty() ? null : window.farthestVolts());
    map.put("centre_volts", window.isEmpty() ? null : window.centreVolts());
    map.put("volts", side.volts());
    map.put("margin", window.isEmpty() ? null : window.margin(side.volts()));
    map.put("level_seconds", finite(levelSeconds));
    map.put("level_width_seconds", seconds(side.levelDrive()));
    map.put("width_seconds", seconds(side.drive()));
    map.put("linearity", linearity(side.linearity()));
    map.put("disturb", disturb(side.disturb()));
    return map;
  }

  private static @Nullable Double seconds(@Nullable Drive drive) {
    return drive == null ? null : drive.seconds();
  }

  /** JSON has no word for a number that is none. */
  private static @Nullable Double finite(@Nullable Double value) {
    return value == null || !Double.isFinite(value) ? null : value;
  }

  private static @Nullable Map<String, Object> linearity(@Nullable Linearity linearity) {
    if (linearity == null) {
      return null;
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("pulses", linearity.pulses());
    map.put("nonlinearity", linearity.nonlinearity());
    map.put("deviation", linearity.deviation());
    map.put("r_squared", linearity.rSquared());
    map.put("largest_step_over_mean", linearity.largestStep());
    map.put("reached", linearity.reached());
    return map;
  }

  private static @Nullable Map<String, Object> disturb(@Nullable Disturb disturb) {
    if (disturb == null) {
      return null;
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("step_siemens", disturb.stepSiemens());
    map.put("once_middle_steps", disturb.onceMiddle());
    map.put("once_worst_steps", disturb.onceWorst());
    map.put("thousand_middle_siemens", disturb.thousandMiddleSiemens());
    map.put("thousand_worst_siemens", disturb.thousandWorstSiemens());
    map.put("worst_from_siemens", disturb.worstSiemens());
    return map;
  }

  private static @Nullable Map<String, Object> pair(Qualification found) {
    if (found.pair() == null) {
      return null;
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("step_siemens", found.pair().stepSiemens());
    map.put("up_seconds", finite(found.pair().upSeconds()));
    map.put("down_seconds", finite(found.pair().downSeconds()));
    return map;
  }

  private static @Nullable Map<String, Object> equalWidths(@Nullable EqualWidthPair pair) {
    if (pair == null) {
      return null;
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("seconds", pair.seconds());
    map.put("up_volts", pair.upVolts());
    map.put("down_volts", pair.downVolts());
    map.put("margin", pair.margin());
    return map;
  }

  private static @Nullable Map<String, Object> asymmetry(@Nullable Asymmetry asymmetry) {
    if (asymmetry == null) {
      return null;
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("mean", asymmetry.mean());
    map.put("mean_size", asymmetry.meanSize());
    map.put("symmetry_siemens", finite(asymmetry.symmetrySiemens()));
    map.put("is_everywhere", asymmetry.isEverywhere());
    return map;
  }

  private static @Nullable Map<String, Object> scheme(@Nullable PulseScheme scheme) {
    if (scheme == null) {
      return null;
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("cycle", Words.of(scheme.kind()));
    map.put("slots", scheme.slots());
    map.put("allow_violation", scheme.allowViolation());
    map.put("potentiation", drive(scheme.potentiation()));
    map.put("depression", drive(scheme.depression()));
    return map;
  }

  private static Map<String, Object> drive(PhaseDrive drive) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("volts", drive.amplitude().value());
    map.put("width_seconds", drive.widthSeconds());
    map.put("period_seconds", drive.periodSeconds());
    return map;
  }

  private static @Nullable Map<String, Object> crosscheck(
      Qualification found, @Nullable CrosscheckReport report) {
    if (report == null) {
      return null;
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("rows", SampleCycle.LINES);
    map.put("columns", SampleCycle.LINES);
    map.put("reference_state", found.referenceState());
    map.put("max_abs_residual", report.maxAbsResidual());
    map.put("rms_residual", report.rmsResidual());
    map.put("worst_cell", List.of(report.worstRow(), report.worstColumn()));
    map.put("coincidences", report.tally().coincidences());
    map.put("moving_half_selects", report.tally().movingHalfSelects());
    map.put("raising_step_siemens", report.raisingStepSiemens());
    map.put("lowering_step_siemens", report.loweringStepSiemens());
    map.put("causes", CrosscheckCauses.possible(report));
    return map;
  }
}
