package org.crosspulse.spice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.crosspulse.config.ShippedFiles;

/**
 * Asks ngspice for the final states of every device's cycles, writes them down for machines without
 * it, and prints how far the engine is from them.
 *
 * <p>Run after {@code mvn test-compile} with the test class path, in the project's folder; {@code
 * src/test/scripts/spice-states.sh} does.
 */
public final class WitnessTable {
  private static final Path FILE = Path.of("src", "test", "resources", "spice", "final-states.csv");

  private WitnessTable() {}

  /** Argument, if any: another relative tolerance, for a look; then nothing is written. */
  public static void main(String[] args) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String name : ShippedFiles.DEVICES.names()) {
      StringBuilder apart = new StringBuilder(String.format(Locale.ROOT, "%-24s", name));
      for (SpiceCase.Edges edges : SpiceCase.Edges.values()) {
        SpiceCase spiceCase = SpiceCase.of(name, edges);
        SpiceSettings settings = SpiceSettings.of(spiceCase.schedule());
        double[] states =
            spiceCase.witness(
                args.length == 0 ? settings : settings.withTolerance(Double.parseDouble(args[0])));
        lines.add(key(name, edges) + "," + csv(states));
        double difference = SpiceCase.largestDifference(spiceCase.played(), states);
        apart.append(String.format(Locale.ROOT, " %s %.1e", edges, difference));
      }
      System.out.println(apart);
    }
    addImperfect(lines);
    for (HandWrittenTest.Circuit circuit : HandWrittenTest.Circuit.values()) {
      double[] states = circuit.witness();
      lines.add(key(circuit.file, "BY_HAND") + "," + csv(states));
      double apart = SpiceCase.largestDifference(circuit.played(), states);
      System.out.printf(Locale.ROOT, "%-24s by hand: %.1e%n", circuit.file, apart);
    }
    if (args.length == 0) {
      Files.write(FILE, lines);
    }
  }

  /** The random cases of {@link ImperfectWitnessTest}, at the seeds that it has by default. */
  private static void addImperfect(List<String> lines) {
    ImperfectWitnessTest.cases()
        .forEach(
            arguments -> {
              String device = String.valueOf(arguments.get()[0]);
              boolean hasWires = Boolean.TRUE.equals(arguments.get()[1]);
              long seed = Long.parseLong(String.valueOf(arguments.get()[2]));
              SpiceCase spiceCase = ImperfectCases.of(device, hasWires, seed);
              double[] states = spiceCase.witness(SpiceSettings.of(spiceCase.schedule()));
              lines.add(ImperfectWitnessTest.key(device, hasWires, seed) + "," + csv(states));
              double apart = SpiceCase.largestDifference(spiceCase.played(), states);
              System.out.printf(
                  Locale.ROOT, "%-24s wires %s, seed %d: %.1e%n", device, hasWires, seed, apart);
            });
  }

  private static String csv(double[] states) {
    return Arrays.stream(states).mapToObj(Double::toString).collect(Collectors.joining(","));
  }

  static String key(String name, Object how) {
    return name + "," + how;
  }

  /** The states that were written down. */
  static Map<String, double[]> golden() {
    Map<String, double[]> golden = new HashMap<>();
    try {
      for (String line : Files.readAllLines(FILE)) {
        List<String> words = List.of(line.split(",", -1));
        golden.put(
            words.get(0) + "," + words.get(1),
            words.stream().skip(2).mapToDouble(Double::parseDouble).toArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return golden;
  }
}
