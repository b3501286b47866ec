package org.crosspulse.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.engine.CoincidenceEngine;
import org.crosspulse.engine.Workers;
import org.crosspulse.pulse.Schedule;

/**
 * The coincidence engine and the plain C++ loops on the same cycles, in turn, one thread each.
 *
 * <p>Machines are noisy and drift: only the ratio of two neighbours in time is quoted, as the
 * median over the rounds. The sums of the final states show that all did the same steps.
 */
public final class SideBySide {
  private static final double SECONDS = 1;
  private static final int WARM_UPS = 3;
  private static final double LARGEST_DIFFERENCE = 1e-9;

  private SideBySide() {}

  /** Arguments: the C++ program, a folder for the workload files, the number of rounds. */
  public static void main(String[] args) throws IOException {
    Path program = Path.of(args[0]);
    Path folder = Path.of(args[1]);
    int rounds = Integer.parseInt(args[2]);
    System.out.println("device steps a second, one thread; medians of " + rounds + " rounds");
    System.out.printf(
        "%-10s%-13s%-9s%12s%12s%8s%n", "cycles", "device", "loop", "C++", "engine", "ratio");
    for (String name : List.of("dense", "training")) {
      Workload work = Workload.named(name);
      Path file = folder.resolve(name + ".txt");
      work.write(file);
      for (String device : List.of("constant", "exponential")) {
        compare(program, file, work, name, device, rounds);
      }
    }
  }

  private static void compare(
      Path program, Path file, Workload work, String name, String device, int rounds)
      throws IOException {
    try (Workers workers = new Workers(1)) {
      Engine engine = new Engine(work, device, workers);
      for (int round = 0; round < WARM_UPS; round++) {
        engine.measure();
      }
      Map<String, List<Double>> loops = new LinkedHashMap<>();
      Map<String, List<Double>> ratios = new LinkedHashMap<>();
      List<Double> engines = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        double speed = engine.measure();
        engines.add(speed);
        for (Loop loop : run(program, file, device)) {
          requireSame(loop, engine.sum());
          loops.computeIfAbsent(loop.name, key -> new ArrayList<>()).add(loop.speed);
          ratios.computeIfAbsent(loop.name, key -> new ArrayList<>()).add(speed / loop.speed);
        }
      }
      loops.forEach(
          (loop, speeds) ->
              System.out.printf(
                  Locale.ROOT,
                  "%-10s%-13s%-9s%12.3g%12.3g%8.2f%n",
                  name,
                  device,
                  loop,
                  median(speeds),
                  median(engines),
                  median(ratios.getOrDefault(loop, List.of()))));
    }
  }

  private static void requireSame(Loop loop, double sum) {
    if (!(Math.abs(loop.sum - sum) <= LARGEST_DIFFERENCE * Math.abs(sum))) {
      throw new IllegalStateException(
          loop.name + " ended with states of sum " + loop.sum + ", the engine with " + sum);
    }
  }

  private static List<Loop> run(Path program, Path file, String device) throws IOException {
    Process process =
        new ProcessBuilder(program.toString(), file.toString(), device, Double.toString(SECONDS))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return printed.lines().map(Loop::of).toList();
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().flatMapToDouble(DoubleStream::of).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  /** A line of the C++ program. */
  private record Loop(String name, double speed, double sum) {
    static Loop of(String line) {
      String[] words = line.split(" ", -1);
      return new Loop(words[0], Double.parseDouble(words[1]), Double.parseDouble(words[2]));
    }
  }

  /** The engine at work. */
  private static final class Engine {
    private final Workload work;
    private final Schedule schedule;
    private final Crossbar crossbar;
    private final CoincidenceEngine engine;
    private final double[] initial;

    Engine(Workload work, String device, Workers workers) {
      this.work = work;
      this.schedule = Devices.schedule(device, work.slots());
      this.crossbar = work.crossbar(Devices.named(device));
      this.engine = new CoincidenceEngine(workers);
      this.initial = work.initialStates();
    }

    /** Device steps a second. */
    double measure() {
      long steps = work.deviceSteps();
      long runs = 0;
      long start = System.nanoTime();
      double taken = 0;
      while (taken < SECONDS) {
        System.arraycopy(initial, 0, crossbar.states(), 0, initial.length);
        engine.playAll(crossbar, schedule, work.cycles());
        runs++;
        taken = (System.nanoTime() - start) / 1e9;
      }
      return steps * runs / taken;
    }

    double sum() {
      return DoubleStream.of(crossbar.states()).sum();
    }
  }
}
