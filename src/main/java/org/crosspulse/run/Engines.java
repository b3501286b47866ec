package org.crosspulse.run;

import java.util.List;
import java.util.function.LongConsumer;
import org.crosspulse.config.Fidelity;
import org.crosspulse.crossbar.wire.WireSettings;
import org.crosspulse.engine.CoincidenceEngine;
import org.crosspulse.engine.CycleEngine;
import org.crosspulse.engine.CycleMeter;
import org.crosspulse.engine.EstimatedEnergy;
import org.crosspulse.engine.EventEngine;
import org.crosspulse.engine.MeteredCycles;
import org.crosspulse.engine.MeteredPulses;
import org.crosspulse.engine.Probe;
import org.crosspulse.engine.WiredEngine;
import org.crosspulse.engine.Workers;
import org.crosspulse.rule.RuleEngine;
import org.jspecify.annotations.Nullable;

/** The engine that belongs to a fidelity. */
public final class Engines {
  private Engines() {}

  /**
   * The engine for training, which plays many short cycles and tells their energy.
   *
   * @param wires resistive at event fidelity only
   */
  public static CycleEngine forTraining(Fidelity fidelity, WireSettings wires, Workers workers) {
    return switch (fidelity) {
      case RULE -> new RuleEngine();
      case COINCIDENCE -> new EstimatedEnergy(new CoincidenceEngine(workers));
      case EVENT ->
          new MeteredCycles(meter -> of(fidelity, wires, workers, meter, List.of(), tick -> {}));
    };
  }

  /**
   * The engine for one cycle.
   *
   * @param wires resistive at event fidelity only
   * @param meter not used by the rule; null where nobody asks
   * @param probes seen by the event engine only
   * @param clock told the time (ticks) by the event engine only: the others have none
   */
  public static CycleEngine of(
      Fidelity fidelity,
      WireSettings wires,
      Workers workers,
      @Nullable CycleMeter meter,
      List<? extends Probe> probes,
      LongConsumer clock) {
    return switch (fidelity) {
      case RULE -> new RuleEngine();
      case COINCIDENCE -> {
        CoincidenceEngine engine = new CoincidenceEngine(workers);
        yield meter == null ? engine : new MeteredPulses(engine, meter);
      }
      case EVENT ->
          wires.isIdeal()
              ? new EventEngine(meter, probes, clock)
              : new WiredEngine(wires, meter, probes, clock);
    };
  }
}
