package org.crosspulse.cli;

import java.util.List;
import org.crosspulse.config.Fidelity;
import org.crosspulse.engine.CoincidenceEngine;
import org.crosspulse.engine.CycleEngine;
import org.crosspulse.engine.EventEngine;
import org.crosspulse.engine.Probe;
import org.crosspulse.engine.Workers;
import org.crosspulse.rule.RuleEngine;

/** The engine that belongs to a fidelity. */
final class Engines {
  private Engines() {}

  /**
   * The engine.
   *
   * @param probes seen by the event engine only
   */
  static CycleEngine of(Fidelity fidelity, Workers workers, List<? extends Probe> probes) {
    return switch (fidelity) {
      case RULE -> new RuleEngine();
      case COINCIDENCE -> new CoincidenceEngine(workers);
      case EVENT -> new EventEngine(probes);
    };
  }
}
