package org.crosspulse.inspect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.engine.Workers;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.report.Json;
import org.crosspulse.run.CrosscheckRun;
import org.jspecify.annotations.Nullable;

/**
 * The experiment with other numbers, played at once.
 *
 * <p>Requests are played one at a time; one that a newer one has overtaken is given up at its next
 * edge, because nobody waits for it any more.
 *
 * <p>Of a large array the first rows and columns are played, so that an answer comes while a slider
 * is held. What is saved is the whole experiment, as a file that says what it changes of the one
 * that it extends.
 */
final class WhatIf {
  static final String PATH = "api/whatif";
  static final String SAVE_PATH = "api/whatif/save";

  /** The most rows, and the most columns, that are played. */
  static final int MOST_LINES = 64;

  private static final int WARM_UPS = 30;
  private static final long WARM_UP_NANOS = 3_000_000_000L;

  private final Origin origin;
  private final CycleExperiment experiment;
  private final Path folder;
  private final Workers workers;
  private final Sliders sliders;
  private final int rows;
  private final int columns;

  /** Counts the requests; that of the warming up is 0. */
  private final AtomicLong newest = new AtomicLong();

  /**
   * What can be changed of an experiment.
   *
   * @param origin that it was read from
   * @param folder to which changed experiments are saved
   */
  WhatIf(Origin origin, CycleExperiment experiment, Path folder, Workers workers) {
    this.origin = origin;
    this.experiment = experiment;
    this.folder = folder;
    this.workers = workers;
    this.sliders = new Sliders(experiment);
    this.rows = Math.min(MOST_LINES, experiment.initial().rows());
    this.columns = Math.min(MOST_LINES, experiment.initial().columns());
  }

  /** The sliders and where they stand. */
  Answer sliders() {
    return Answer.json(
        Map.of("sliders", sliders.documents(), "unmoved", sliders.unmovedThresholds()));
  }

  /**
   * Plays the experiment with the values of a request; one that is still being played is given up.
   *
   * @param body {@code {"settings": {slider: value}}}
   */
  Answer play(String body) {
    return play(body, newest.incrementAndGet());
  }

  private Answer play(String body, long turn) {
    try {
      return played(body, turn);
    } catch (CancellationException e) {
      return Answer.refusal(Answer.CONFLICT, "given up, because newer values are asked for");
    }
  }

  private synchronized Answer played(String body, long turn) {
    goOn(turn);
    long start = System.nanoTime();
    List<String> changes = sliders.settings(values(Json.map(body, "the request")));
    List<String> all = new ArrayList<>(changes);
    all.addAll(cut());
    CycleExperiment small = origin.with(all);
    Crossbar crossbar = small.initial().copy();
    CrosscheckRun run = CrosscheckRun.play(small, crossbar, workers, null, tick -> goOn(turn));
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("residual", LinesDocument.totals(run));
    document.put("crossbar", Map.of("rows", rows, "columns", columns));
    document.put(
        "whole",
        Map.of(
            "rows", experiment.initial().rows(),
            "columns", experiment.initial().columns()));
    document.put(
        "maps",
        Map.of(
            CellMap.RESIDUAL.id(), base64(run.report().residuals()),
            CellMap.STATE.id(), base64(crossbar.states())));
    document.put("lines", LinesDocument.of(run, null));
    document.put("window", WindowPlace.of(small));
    document.put("toml", origin.text(changes));
    document.put("seconds", (System.nanoTime() - start) / 1e9);
    return Answer.json(document);
  }

  private void goOn(long turn) {
    if (newest.get() != turn) {
      throw new CancellationException();
    }
  }

  /**
   * Plays some times as a slider does, for the virtual machine to compile what a slider needs;
   * until somebody asks.
   */
  void warmUp() {
    long end = System.nanoTime() + WARM_UP_NANOS;
    for (int k = 0; k < WARM_UPS && isIdle() && System.nanoTime() < end; k++) {
      play(k % 2 == 0 ? "{\"settings\":{}}" : "{\"settings\":{\"wire_resistance\":1}}", 0);
    }
  }

  private boolean isIdle() {
    return newest.get() == 0 && !Thread.interrupted();
  }

  /** The first rows and columns of the array, of which no traces are kept. */
  private List<String> cut() {
    double[] states = experiment.initial().states();
    int width = experiment.initial().columns();
    List<double[]> ofRows =
        IntStream.range(0, rows)
            .mapToObj(row -> Arrays.copyOfRange(states, row * width, row * width + columns))
            .toList();
    int[] rowPulses = Arrays.copyOf(experiment.counts().rows(), rows);
    int[] columnPulses = Arrays.copyOf(experiment.counts().columns(), columns);
    return List.of(
        "crossbar.rows=" + rows,
        "crossbar.columns=" + columns,
        "crossbar.initial_state=" + Json.line(ofRows),
        "signals.row_pulses=" + Json.line(rowPulses),
        "signals.column_pulses=" + Json.line(columnPulses),
        "trace.cells=[]");
  }

  private static Map<String, Double> values(Map<String, Object> request) {
    Map<String, Double> values = new LinkedHashMap<>();
    if (!(request.get("settings") instanceof Map<?, ?> wanted)) {
      throw BadInputException.of("settings", "no object", "{\"slider\": number}");
    }
    wanted.forEach(
        (key, value) -> {
          if (!(value instanceof Number number)) {
            throw BadInputException.of("settings." + key, String.valueOf(value), "a number");
          }
          values.put(String.valueOf(key), number.doubleValue());
        });
    return values;
  }

  private static String base64(double[] values) {
    return Base64.getEncoder().encodeToString(Answer.matrix(values).body());
  }

  /**
   * Writes the changed experiment to the folder, where no such file is yet.
   *
   * @param body {@code {"settings": {slider: value}, "name": "NAME"}}
   * @throws IOException where it cannot be written
   */
  synchronized Answer save(String body) throws IOException {
    Map<String, Object> request = Json.map(body, "the request");
    List<String> changes = sliders.settings(values(request));
    origin.with(changes);
    String name = String.valueOf(request.get("name"));
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
      throw BadInputException.of(
          "name",
          Json.line(name),
          "at most 100 letters, digits, '.', '_' and '-', the first a letter or digit");
    }
    Path target = folder.resolve(name.endsWith(".toml") ? name : name + ".toml");
    try {
      Files.writeString(
          target, origin.text(changes), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      return Answer.refusal(Answer.CONFLICT, target + " is there already: choose another name");
    }
    return Answer.json(Map.of("file", target.toAbsolutePath().toString()));
  }
}
