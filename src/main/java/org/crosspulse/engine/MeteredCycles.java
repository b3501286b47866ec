package org.crosspulse.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.Schedule;

/**
 * Plays cycles with an engine that has a clock, and adds the energy of each to what it counted.
 *
 * <p>Not for several threads at once.
 */
public final class MeteredCycles implements CycleEngine {
  /** A network has a few arrays, and each has its meter. */
  private static final int MOST_ARRAYS = 16;

  private final Function<CycleMeter, CycleEngine> engines;
  private final Map<Crossbar, Metered> arrays = new HashMap<>();

  /**
   * A metered engine.
   *
   * @param engines an engine that uses a meter; asked once for each array
   */
  public MeteredCycles(Function<CycleMeter, CycleEngine> engines) {
    this.engines = engines;
  }

  @Override
  public CycleTally play(Crossbar crossbar, Schedule schedule, PulseCounts counts) {
    if (arrays.size() >= MOST_ARRAYS && !arrays.containsKey(crossbar)) {
      arrays.clear();
    }
    Metered array = arrays.computeIfAbsent(crossbar, this::metered);
    array.meter.reset();
    return array.engine.play(crossbar, schedule, counts).withEnergy(array.meter.total());
  }

  private Metered metered(Crossbar crossbar) {
    CycleMeter meter = new CycleMeter(crossbar.rows(), crossbar.columns());
    return new Metered(engines.apply(meter), meter);
  }

  private record Metered(CycleEngine engine, CycleMeter meter) {}
}
