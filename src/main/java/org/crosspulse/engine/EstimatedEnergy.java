package org.crosspulse.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.Schedule;

/**
 * Plays cycles as the coincidence engine does, and estimates their energy from one in 1000 that is
 * metered pulse by pulse, and the first after any change of the pulses' widths and after {@link
 * #forget}: for training, where each costs little and there are many.
 *
 * <p>Not for several threads at once.
 */
public final class EstimatedEnergy implements CycleEngine {
  /** A network has a few arrays, and each has its prices. */
  private static final int MOST_ARRAYS = 16;

  /** So seldom that metering takes a small part of the time of training. */
  private static final int CYCLES_BETWEEN = 1000;

  private final CoincidenceEngine engine;
  private final Map<Crossbar, PulsePrices> prices = new HashMap<>();

  /** An engine that adds energies to what {@code engine} counts. */
  public EstimatedEnergy(CoincidenceEngine engine) {
    this.engine = engine;
  }

  @Override
  public CycleTally play(Crossbar crossbar, Schedule schedule, PulseCounts counts) {
    return playAll(crossbar, schedule, List.of(counts));
  }

  @Override
  public CycleTally playAll(Crossbar crossbar, Schedule schedule, List<PulseCounts> batch) {
    List<CycleLines> lines = engine.lines(schedule, batch);
    Energy energy = prices(crossbar, schedule).of(lines, engine.workers());
    return engine.playLines(crossbar, schedule, lines).withEnergy(energy);
  }

  /** All prices are asked for again. */
  @Override
  public void forget() {
    prices.clear();
  }

  private PulsePrices prices(Crossbar crossbar, Schedule schedule) {
    PulsePrices known = prices.get(crossbar);
    if (known == null || !known.areFor(schedule)) {
      if (prices.size() >= MOST_ARRAYS) {
        prices.clear();
      }
      known =
          new PulsePrices(
              crossbar,
              schedule,
              CellMaps.of(crossbar, engine.maps(crossbar.device())),
              CYCLES_BETWEEN);
      prices.put(crossbar, known);
    }
    return known;
  }
}
