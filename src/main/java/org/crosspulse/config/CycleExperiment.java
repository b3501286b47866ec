package org.crosspulse.config;

import java.util.Map;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.crossbar.wire.WireSettings;
import org.crosspulse.device.DeviceDescription;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.PulseScheme;
import org.crosspulse.pulse.Schedule;

/**
 * One cycle of one crossbar, ready to be played.
 *
 * @param device what every cell is
 * @param scheme how pulses are made
 * @param schedule the scheme on the tick grid for this device
 * @param initial the array before the cycle; to be copied, not played on
 * @param wires of its lines and drivers
 * @param counts what the neurons send
 * @param run fidelity and seed
 * @param trace what to record
 * @param referenceState x at which a cross-check takes the nominal step
 * @param toleranceSteps largest residual that a cross-check passes, in steps
 * @param configuration everything that the above was made from, for the record
 */
public record CycleExperiment(
    DeviceDescription device,
    PulseScheme scheme,
    Schedule schedule,
    Crossbar initial,
    WireSettings wires,
    PulseCounts counts,
    RunSettings run,
    TraceSettings trace,
    double referenceState,
    double toleranceSteps,
    Map<String, Object> configuration) {
  /**
   * The same cycle on an array that has been through something else.
   *
   * @param crossbar of the same devices; to be copied, not played on
   */
  public CycleExperiment startingFrom(Crossbar crossbar) {
    return new CycleExperiment(
        device,
        scheme,
        schedule,
        crossbar,
        wires,
        counts,
        run,
        trace,
        referenceState,
        toleranceSteps,
        configuration);
  }

  /**
   * Refuses to compare the rule with itself.
   *
   * @param file of the experiment, for the message
   */
  public void requirePulses(String file) {
    if (run.fidelity() == Fidelity.RULE) {
      throw BadInputException.inFile(
          file, "run.fidelity = rule, which would be compared with itself", "coincidence or event");
    }
  }
}
