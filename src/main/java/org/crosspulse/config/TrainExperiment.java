package org.crosspulse.config;

import java.util.Map;
import org.crosspulse.crossbar.wire.WireSettings;
import org.crosspulse.device.DeviceDescription;
import org.crosspulse.learn.TrainSettings;
import org.crosspulse.learn.WeightScale;
import org.crosspulse.learn.data.Datasets;
import org.crosspulse.pulse.PulseScheme;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.variability.Variability;

/**
 * A training run, ready to begin.
 *
 * @param device what every cell is
 * @param variability what makes the cells differ from it
 * @param scheme how pulses are made
 * @param schedule the scheme on the tick grid for this device
 * @param wires of the arrays' lines and drivers
 * @param scale from conductances to weights
 * @param readVolts largest voltage of a read (V)
 * @param settings network and training
 * @param dataName as the experiment calls it
 * @param data the samples, already read
 * @param run fidelity and seed
 * @param measuresDrift whether to compare what the pulses of each epoch ask for with what the
 *     weights make of it
 * @param configuration everything that the above was made from, for the record
 */
public record TrainExperiment(
    DeviceDescription device,
    Variability variability,
    PulseScheme scheme,
    Schedule schedule,
    WireSettings wires,
    WeightScale scale,
    double readVolts,
    TrainSettings settings,
    String dataName,
    Datasets data,
    RunSettings run,
    boolean measuresDrift,
    Map<String, Object> configuration) {}
