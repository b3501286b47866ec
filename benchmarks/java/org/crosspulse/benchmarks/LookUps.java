package org.crosspulse.benchmarks;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import org.crosspulse.config.DeviceFile;
import org.crosspulse.config.ShippedFiles;
import org.crosspulse.device.FlowTable;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.OdePulse;
import org.crosspulse.device.PulseMap;
import org.crosspulse.device.TabulatedPulse;

/**
 * Pulses of the shipped devices without a closed form: integrated, from a table of one pulse, and
 * from a table of the flow; one and ten pulses at a time, and what the tables take to make.
 */
public final class LookUps {
  private static final int STATES = 1 << 14;
  private static final int ROUNDS = 12;
  private static final int INTEGRATIONS = 200;
  private static final double STEP = 1e-4;

  private LookUps() {}

  /** No arguments. */
  public static void main(String[] args) {
    System.out.println("ns a cell: one pulse, ten pulses; ms to make; best of " + ROUNDS);
    System.out.printf(
        "%-24s%10s%12s%12s%12s%12s%12s%10s%10s%n",
        "device",
        "volts",
        "ODE",
        "pulse 1",
        "pulse 10",
        "flow 1",
        "flow 10",
        "ms pulse",
        "ms flow");
    for (String name : ShippedFiles.DEVICES.names()) {
      Memristor device = DeviceFile.read(name, Path.of("")).device();
      for (double threshold :
          new double[] {device.thresholds().onVolts(), device.thresholds().offVolts()}) {
        measure(name, device, 4.0 / 3 * threshold);
      }
    }
  }

  private static void measure(String name, Memristor device, double volts) {
    double rate =
        Math.abs(device.rate(volts, volts * device.thresholds().onVolts() > 0 ? 0.3 : 0.7));
    double seconds = STEP / Math.max(1e-12, rate);
    PulseMap exact = device.pulse(volts, seconds);
    if (!(exact instanceof OdePulse)) {
      return;
    }
    PulseMap[] maps = new PulseMap[2];
    double pulseMillis = best(() -> maps[0] = TabulatedPulse.of(exact), 1, 3) / 1e6;
    double flowMillis =
        best(() -> maps[1] = FlowTable.of(device, volts).orElseThrow().pulse(seconds), 1, 3) / 1e6;
    System.out.printf(
        Locale.ROOT,
        "%-24s%10.3g%12.0f%12.1f%12.1f%12.1f%12.1f%10.1f%10.1f%n",
        name,
        volts,
        nanos(exact, 1, INTEGRATIONS),
        nanos(maps[0], 1, STATES),
        nanos(maps[0], 10, STATES),
        nanos(maps[1], 1, STATES),
        nanos(maps[1], 10, STATES),
        pulseMillis,
        flowMillis);
  }

  private static double nanos(PulseMap map, int pulses, int count) {
    double[] states = new Random(1).doubles(count).toArray();
    double[] moved = new double[count];
    double best =
        best(
            () -> {
              for (int cell = 0; cell < count; cell++) {
                moved[cell] = map.after(states[cell], pulses);
              }
              return moved;
            },
            count,
            ROUNDS);
    return best;
  }

  /** Nanoseconds an item. */
  private static double best(Supplier<?> work, int items, int rounds) {
    double best = Double.POSITIVE_INFINITY;
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      // What nobody looks at may not be done at all.
      Objects.requireNonNull(work.get());
      best = Math.min(best, (System.nanoTime() - start) / (double) items);
    }
    return best;
  }
}
