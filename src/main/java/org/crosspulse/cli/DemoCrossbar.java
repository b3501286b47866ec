package org.crosspulse.cli;

import java.nio.file.Path;
import org.crosspulse.config.DeviceFile;
import org.crosspulse.config.WaveformFile;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.Memristor;
import org.crosspulse.pulse.PulseCounts;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.seed.Draws;
import org.crosspulse.seed.Purpose;

/**
 * A crossbar of the ideal device with random states and random pulse counts.
 *
 * @param crossbar before the cycle
 * @param schedule two-phase
 * @param counts x ≥ 0, δ of either sign
 */
record DemoCrossbar(Crossbar crossbar, Schedule schedule, PulseCounts counts) {
  // States this far from the bounds cannot be clipped by 100 steps of 1/1000.
  private static final double LOWEST_STATE = 0.2;
  private static final double HIGHEST_STATE = 0.8;
  private static final int STATES = 0;
  private static final int ROWS = 1;
  private static final int COLUMNS = 2;

  static DemoCrossbar random(int rows, int columns, long seed) {
    Path here = Path.of("");
    Memristor device = DeviceFile.read("constant-rate", here).device();
    Schedule schedule =
        WaveformFile.read("two-phase", here)
            .resolve(device.thresholds().onVolts(), device.thresholds().offVolts());
    double[] states = new double[rows * columns];
    for (int cell = 0; cell < states.length; cell++) {
      states[cell] = draw(seed, STATES, cell, LOWEST_STATE, HIGHEST_STATE);
    }
    int slots = schedule.slots();
    PulseCounts counts = new PulseCounts(new int[rows], new int[columns]);
    for (int row = 0; row < rows; row++) {
      counts.rows()[row] = (int) draw(seed, ROWS, row, 0, slots + 1);
    }
    for (int column = 0; column < columns; column++) {
      counts.columns()[column] = (int) Math.floor(draw(seed, COLUMNS, column, -slots, slots + 1));
    }
    return new DemoCrossbar(new Crossbar(rows, columns, device, states), schedule, counts);
  }

  private static double draw(long seed, int stream, int index, double low, double high) {
    return Draws.uniform(seed, Purpose.EXAMPLE_CROSSBAR, stream, index, low, high);
  }
}
