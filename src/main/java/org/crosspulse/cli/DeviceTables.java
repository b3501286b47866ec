package org.crosspulse.cli;

import java.io.IOException;
import java.util.List;
import org.crosspulse.device.Memristor;
import org.crosspulse.qualify.IvSweep;
import org.crosspulse.qualify.PulseTrain;
import org.crosspulse.qualify.Stimuli;
import org.crosspulse.report.OutputFolder;

/** The numbers behind the picture of a device. */
final class DeviceTables {
  /** In each period. */
  static final int SWEEP_POINTS = 1600;

  private static final int PULSES = 120;

  private DeviceTables() {}

  /** Writes sweep.csv, and pulses.csv: a train up and a train down from where it ended. */
  static void write(
      OutputFolder folder, Memristor device, Stimuli stimuli, List<IvSweep.Point> sweep)
      throws IOException {
    folder.write("sweep.csv", table(device, sweep));
    double[] up = PulseTrain.up(device, stimuli, PULSES);
    double[] down =
        PulseTrain.states(device, stimuli.offVolts(), stimuli.offSeconds(), up[PULSES], PULSES);
    StringBuilder table = new StringBuilder();
    table.append("pulse,volts,width_seconds,state,conductance_siemens\n");
    append(table, device, stimuli.onVolts(), stimuli.onSeconds(), up, 0);
    append(table, device, stimuli.offVolts(), stimuli.offSeconds(), down, PULSES);
    folder.write("pulses.csv", table.toString());
  }

  private static String table(Memristor device, List<IvSweep.Point> sweep) {
    StringBuilder table = new StringBuilder();
    table.append("time_seconds,voltage_volts,current_amperes,state,conductance_siemens\n");
    for (IvSweep.Point point : sweep) {
      table.append(point.seconds()).append(',');
      table.append(point.volts()).append(',');
      table.append(point.amperes()).append(',');
      table.append(point.state()).append(',');
      table.append(device.conductanceSiemens(point.state())).append('\n');
    }
    return table.toString();
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
