package org.crosspulse.engine;

import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.Schedule;

/** Plays cycles as the coincidence engine does, and meters the energy of each, cell by cell. */
public final class MeteredPulses implements CycleEngine {
  private final CoincidenceEngine engine;
  private final CycleMeter meter;

  /**
   * A metered engine.
   *
   * @param engine plays the cycles
   * @param meter of the size of their arrays
   */
  public MeteredPulses(CoincidenceEngine engine, CycleMeter meter) {
    this.engine = engine;
    this.meter = meter;
  }

  @Override
  public CycleTally play(Crossbar crossbar, Schedule schedule, PulseCounts counts) {
    new PulseMeter(
            crossbar,
            schedule,
            crossbar.cycles(),
            CellMaps.exact(crossbar),
            true,
            sink(crossbar.columns()))
        .meter(counts);
    return engine.play(crossbar, schedule, counts);
  }

  private PulseMeter.Sink sink(int columns) {
    return (phase, select, cell, times, volts, fromRow, fromColumn) -> {
      int driven = select == Select.FULL ? 2 : 1;
      meter.addRow(cell / columns, fromRow);
      meter.addColumn(cell % columns, fromColumn);
      meter.addCell(cell, driven, fromRow + fromColumn);
      meter.see(cell, driven, volts);
    };
  }
}
