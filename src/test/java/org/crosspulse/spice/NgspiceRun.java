package org.crosspulse.spice;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/**
 * One run of ngspice, with what it found.
 *
 * @param vectors every saved quantity, by its lower-case name such as {@code v(x0_1)}, over time
 */
public record NgspiceRun(Map<String, double[]> vectors) {
  private static final long LONGEST_SECONDS = 60;
  private static final Pattern MEASURE = Pattern.compile("(?m)^([a-z]+_\\w+)\\s+=\\s+(\\S+).*$");
  private static final byte[] DATA = "Binary:\n".getBytes(StandardCharsets.US_ASCII);

  /** Skips the test, and says so, where there is no ngspice. */
  public static void assumeIsThere() {
    Assumptions.assumeTrue(isThere(), "ngspice is not on the PATH: this witness was not heard");
  }

  /** Whether ngspice is on the PATH. */
  public static boolean isThere() {
    String path = System.getenv("PATH");
    if (path == null) {
      return false;
    }
    for (String folder : path.split(java.io.File.pathSeparator, -1)) {
      if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, "ngspice"))) {
        return true;
      }
    }
    return false;
  }

  /** Runs a netlist as it is and reads all saved vectors with all their digits. */
  public static NgspiceRun of(String netlist) {
    return inFolder(
        netlist,
        folder -> {
          String log = call(folder, "ngspice", "-b", "-r", "out.raw", "in.cir");
          Path raw = folder.resolve("out.raw");
          if (!Files.exists(raw)) {
            throw new IllegalStateException("ngspice made no waveforms:\n" + log);
          }
          return new NgspiceRun(parse(Files.readAllBytes(raw), log));
        });
  }

  /** Runs a netlist as it is and reads what its {@code .measure} lines printed. */
  public static Map<String, Double> measures(String netlist) {
    return inFolder(
        netlist,
        folder -> {
          Map<String, Double> measures = new HashMap<>();
          Matcher lines = MEASURE.matcher(call(folder, "ngspice", "-b", "in.cir"));
          while (lines.find()) {
            measures.put(lines.group(1), Double.valueOf(lines.group(2)));
          }
          return measures;
        });
  }

  /** The last value of a vector. */
  public double last(String name) {
    double[] values = vector(name);
    return values[values.length - 1];
  }

  /** The value of a vector at the sample nearest to a time (s). */
  public double at(String name, double seconds) {
    double[] time = vector("time");
    int nearest = 0;
    for (int k = 1; k < time.length; k++) {
      if (Math.abs(time[k] - seconds) < Math.abs(time[nearest] - seconds)) {
        nearest = k;
      }
    }
    return vector(name)[nearest];
  }

  /** The value of a vector at a time (s), on the straight line between two samples. */
  public double between(String name, double seconds) {
    double[] time = vector("time");
    double[] values = vector(name);
    int place = Arrays.binarySearch(time, seconds);
    int after = Math.min(time.length - 1, Math.max(1, place >= 0 ? place : -place - 1));
    double part = (seconds - time[after - 1]) / (time[after] - time[after - 1]);
    return values[after - 1] + part * (values[after] - values[after - 1]);
  }

  /** All values of a vector. */
  public double[] vector(String name) {
    double[] values = vectors.get(name.toLowerCase(Locale.ROOT));
    if (values == null) {
      throw new IllegalArgumentException("no vector " + name + " among " + vectors.keySet());
    }
    return values;
  }

  /** The last values of {@code v(x0_0)}, {@code v(x0_1)} … row by row. */
  public double[] states(int rows, int columns) {
    double[] states = new double[rows * columns];
    for (int cell = 0; cell < states.length; cell++) {
      states[cell] = last("v(x" + cell / columns + "_" + cell % columns + ")");
    }
    return states;
  }

  private interface Work<T> {
    T in(Path folder) throws IOException, InterruptedException;
  }

  private static <T> T inFolder(String netlist, Work<T> work) {
    try {
      Path folder = Files.createTempDirectory("ngspice");
      try {
        Files.writeString(folder.resolve("in.cir"), netlist);
        return work.in(folder);
      } finally {
        for (String file : List.of("in.cir", "out.raw", "log")) {
          Files.deleteIfExists(folder.resolve(file));
        }
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String call(Path folder, String... command)
      throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("ngspice did not come to an end");
    }
    String text = Files.readString(log, StandardCharsets.ISO_8859_1);
    if (text.contains("aborted") || text.contains("Error on line")) {
      throw new IllegalStateException("ngspice said:\n" + text);
    }
    return text;
  }

  private static Map<String, double[]> parse(byte[] raw, String log) {
    int data = indexOf(raw, DATA);
    if (data < 0) {
      throw new IllegalStateException("ngspice wrote no data:\n" + log);
    }
    List<String> names = names(new String(raw, 0, data, StandardCharsets.ISO_8859_1));
    ByteBuffer values = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
    values.position(data + DATA.length);
    int points = values.remaining() / Double.BYTES / names.size();
    double[][] samples = new double[names.size()][points];
    for (int point = 0; point < points; point++) {
      for (double[] vector : samples) {
        vector[point] = values.getDouble();
      }
    }
    Map<String, double[]> vectors = new HashMap<>();
    for (int k = 0; k < samples.length; k++) {
      vectors.put(names.get(k), samples[k]);
    }
    return vectors;
  }

  private static List<String> names(String header) {
    List<String> names = new ArrayList<>();
    String variables = header.substring(header.indexOf("Variables:", header.indexOf("Points")));
    variables.lines().skip(1).forEach(line -> names.add(line.strip().split("\\s+", -1)[1]));
    return names;
  }

  private static int indexOf(byte[] all, byte[] part) {
    for (int start = 0; start + part.length <= all.length; start++) {
      int k = 0;
      while (k < part.length && all[start + k] == part[k]) {
        k++;
      }
      if (k == part.length) {
        return start;
      }
    }
    return -1;
  }
}
