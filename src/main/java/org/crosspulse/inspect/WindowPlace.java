package org.crosspulse.inspect;

import com.google.common.primitives.Doubles;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.device.Thresholds;
import org.crosspulse.pulse.OperatingWindow;
import org.crosspulse.pulse.SwitchingRange;

/** Where an experiment's amplitudes are between V, at which a coincidence moves, and 2 V. */
final class WindowPlace {
  private final double plus;
  private final double minus;

  private WindowPlace(CycleExperiment experiment) {
    this.plus = experiment.schedule().firstPhase(true).fullSelectVolts();
    this.minus = experiment.schedule().firstPhase(false).fullSelectVolts();
  }

  /**
   * {@code u_plus_over_v_on}, {@code u_minus_over_v_off} and {@code inside} of the device as its
   * file has it; {@code wires}, whether they take voltage that this does not know of; and where
   * devices differ {@code cells}: the least and the greatest ratios, and how many of them are
   * {@code inside}.
   */
  static Map<String, Object> of(CycleExperiment experiment) {
    WindowPlace place = new WindowPlace(experiment);
    Thresholds nominal = experiment.device().device().thresholds();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("u_plus_over_v_on", place.ofOn(nominal));
    map.put("u_minus_over_v_off", place.ofOff(nominal));
    map.put("inside", place.holds(nominal));
    map.put("wires", !experiment.wires().isIdeal());
    if (CellMap.of(experiment).contains(CellMap.V_ON)) {
      map.put("cells", place.ofCells(thresholds(experiment)));
    }
    return map;
  }

  private static Thresholds[] thresholds(CycleExperiment experiment) {
    return IntStream.range(0, experiment.initial().states().length)
        .mapToObj(cell -> experiment.initial().device(cell).thresholds())
        .toArray(Thresholds[]::new);
  }

  private Map<String, Object> ofCells(Thresholds[] cells) {
    double[] on = Arrays.stream(cells).mapToDouble(this::ofOn).toArray();
    double[] off = Arrays.stream(cells).mapToDouble(this::ofOff).toArray();
    return Map.of(
        "u_plus_over_v_on",
        new double[] {Doubles.min(on), Doubles.max(on)},
        "u_minus_over_v_off",
        new double[] {Doubles.min(off), Doubles.max(off)},
        "inside",
        Arrays.stream(cells).filter(this::holds).count(),
        "count",
        cells.length);
  }

  private static SwitchingRange on(Thresholds thresholds) {
    return new SwitchingRange(thresholds.stillOnVolts(), thresholds.onVolts());
  }

  private static SwitchingRange off(Thresholds thresholds) {
    return new SwitchingRange(thresholds.stillOffVolts(), thresholds.offVolts());
  }

  private double ofOn(Thresholds thresholds) {
    return plus / on(thresholds).movingVolts();
  }

  private double ofOff(Thresholds thresholds) {
    return minus / off(thresholds).movingVolts();
  }

  private boolean holds(Thresholds thresholds) {
    return OperatingWindow.holds(plus, on(thresholds))
        && OperatingWindow.holds(minus, off(thresholds));
  }
}
