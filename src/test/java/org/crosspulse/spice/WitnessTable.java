package org.crosspulse.spice;

import java.util.Locale;
import org.crosspulse.config.ShippedFiles;

/** Prints how far ngspice and the engine are apart, device by device. */
public final class WitnessTable {
  private WitnessTable() {}

  /** Arguments: relative tolerances to try. */
  public static void main(String[] args) {
    for (String name : ShippedFiles.DEVICES.names()) {
      StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-24s", name));
      for (SpiceCase.Edges edges : SpiceCase.Edges.values()) {
        SpiceCase spiceCase = SpiceCase.of(name, edges);
        double[] played = spiceCase.played();
        for (String tolerance : args) {
          SpiceSettings settings =
              SpiceSettings.of(spiceCase.schedule()).withTolerance(Double.parseDouble(tolerance));
          long start = System.nanoTime();
          double difference = Double.NaN;
          try {
            difference = SpiceCase.largestDifference(played, spiceCase.witness(settings));
          } catch (IllegalStateException e) {
            System.out.println(String.valueOf(e.getMessage()).lines().limit(40).toList());
          }
          line.append(
              String.format(
                  Locale.ROOT, " %.1e (%.2f s)", difference, (System.nanoTime() - start) / 1e9));
        }
      }
      System.out.println(line);
    }
  }
}
