package org.crosspulse.engine;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.PulseMap;
import org.crosspulse.pulse.Phase;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.pulse.Ticks;

/**
 * What the pulses of a schedule do to each cell of an array whose cells or pulses are not all
 * alike: made once for an array and a schedule, and played batch after batch.
 *
 * <p>The voltages of noisy pulses are not known here: their maps are made when they are played.
 */
final class CellPlan {
  final Schedule schedule;
  final CellMaps maps;

  /** What remains of each cell's distance from where it relaxes to; empty where none does. */
  final double[] remaining;

  private final OfPhase[] phases;

  private CellPlan(Crossbar crossbar, Schedule schedule, CellMaps maps) {
    this.schedule = schedule;
    this.maps = maps;
    double seconds = Ticks.toSeconds(schedule.durationTicks());
    this.remaining = crossbar.relaxation().remaining(seconds, 0, crossbar.states().length);
    this.phases =
        schedule.phases().stream()
            .map(phase -> new OfPhase(crossbar, phase, maps))
            .toArray(OfPhase[]::new);
  }

  static CellPlan of(Crossbar crossbar, Schedule schedule, PulseMaps nominal) {
    return new CellPlan(crossbar, schedule, CellMaps.of(crossbar, nominal));
  }

  OfPhase phase(int index) {
    return phases[index];
  }

  /** One phase. */
  static final class OfPhase {
    final Phase phase;

    /** In each row, the columns of the cells that a half-selected pulse may move. */
    final int[][] movers;

    private final Map<Select, PulseMap[]> maps = new EnumMap<>(Select.class);

    private OfPhase(Crossbar crossbar, Phase phase, CellMaps cellMaps) {
      this.phase = phase;
      if (!crossbar.noise().isOnElectrodes()) {
        for (Select select : Select.values()) {
          maps.put(select, maps(cellMaps, select, crossbar.states().length));
        }
      }
      this.movers = new int[crossbar.rows()][];
      for (int row = 0; row < movers.length; row++) {
        movers[row] = movers(crossbar, row);
      }
    }

    private PulseMap[] maps(CellMaps cellMaps, Select select, int cells) {
      PulseMap[] all = new PulseMap[cells];
      for (int cell = 0; cell < cells; cell++) {
        all[cell] = cellMaps.of(cell, select.volts(phase), phase.timing());
      }
      return all;
    }

    /** One map a cell; not there where pulses are noisy. */
    PulseMap[] maps(Select select) {
      PulseMap[] all = maps.get(select);
      if (all == null) {
        throw new IllegalStateException("noisy pulses have maps of their own");
      }
      return all;
    }

    private int[] movers(Crossbar crossbar, int row) {
      int start = row * crossbar.columns();
      return IntStream.range(0, crossbar.columns())
          .filter(column -> mayMove(crossbar, start + column))
          .toArray();
    }

    private boolean mayMove(Crossbar crossbar, int cell) {
      return mayMove(crossbar, cell, Select.ROW_ONLY.volts(phase))
          || mayMove(crossbar, cell, Select.COLUMN_ONLY.volts(phase));
    }

    /** At the voltage itself, or anywhere that noise could take it: a dead zone has no holes. */
    private static boolean mayMove(Crossbar crossbar, int cell, double volts) {
      double most = crossbar.noise().mostVolts();
      return !crossbar.device(cell).isStillAt(volts)
          || !crossbar.device(cell).isStillAt(volts + most)
          || !crossbar.device(cell).isStillAt(volts - most);
    }
  }
}
