package org.crosspulse.cli;

import java.io.IOException;
import org.crosspulse.device.Memristor;
import org.crosspulse.qualify.PulseTrain;
import org.crosspulse.qualify.Stimuli;
import org.crosspulse.report.OutputFolder;

/** The numbers behind the picture of a device. */
final class DeviceTables {
  private static final int PULSES = 120;

  private DeviceTables() {}

  /** Writes pulses.csv: a train up and a train down from where it ended. */
  static void write(OutputFolder folder, Memristor device) throws IOException {
    Stimuli stimuli = Stimuli.of(device);
    double[] up = PulseTrain.up(device, stimuli, PULSES);
    double[] down =
        PulseTrain.states(device, stimuli.offVolts(), stimuli.offSeconds(), up[PULSES], PULSES);
    StringBuilder table = new StringBuilder();
    table.append("pulse,volts,width_seconds,state,conductance_siemens\n");
    append(table, device, stimuli.onVolts(), stimuli.onSeconds(), up, 0);
    append(table, device, stimuli.offVolts(), stimuli.offSeconds(), down, PULSES);
    folder.write("pulses.csv", table.toString());
  }

  private static void append(
      StringBuilder table,
      Memristor device,
      double volts,
      double seconds,
      double[] states,
      int first) {
    for (int pulse = 1; pulse < states.length; pulse++) {
      table.append(first + pulse).append(',');
      table.append(volts).append(',');
      table.append(seconds).append(',');
      table.append(states[pulse]).append(',');
      table.append(device.conductanceSiemens(states[pulse])).append('\n');
    }
  }
}
