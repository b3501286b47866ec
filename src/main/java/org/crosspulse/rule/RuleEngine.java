package org.crosspulse.rule;

import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.engine.CycleEngine;
import org.crosspulse.engine.CycleTally;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.Schedule;

/**
 * The algebra in the place of the physics: x ← clip(x + step·rule(n, m)) with the {@link
 * PlacementRule} of the schedule and the {@link NominalStep} of each direction. The reference for
 * the engines, never a part of them.
 */
public final class RuleEngine implements CycleEngine {
  @Override
  public CycleTally play(Crossbar crossbar, Schedule schedule, PulseCounts counts) {
    double raising = NominalStep.state(crossbar.device(), schedule.firstPhase(true));
    double lowering = NominalStep.state(crossbar.device(), schedule.firstPhase(false));
    double[] states = crossbar.states();
    PlacementRule rule = PlacementRule.of(schedule);
    double coincidences = 0;
    for (int row = 0; row < crossbar.rows(); row++) {
      for (int column = 0; column < crossbar.columns(); column++) {
        double signed = rule.of(counts.rows()[row], counts.columns()[column]);
        double change = signed > 0 ? raising * signed : -lowering * signed;
        int cell = row * crossbar.columns() + column;
        states[cell] = Math.min(1, Math.max(0, states[cell] + change));
        coincidences += Math.abs(signed);
      }
    }
    return new CycleTally(Math.round(coincidences), 0);
  }
}
