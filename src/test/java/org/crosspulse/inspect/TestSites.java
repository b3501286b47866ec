package org.crosspulse.inspect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.CycleFile;
import org.crosspulse.engine.Workers;
import org.crosspulse.report.Json;

/** Sites of shipped experiments, and their answers as numbers. */
final class TestSites {
  private TestSites() {}

  /** The cycles of an experiment; what is saved goes to {@code folder}. */
  static Site of(String name, int cycles, Path folder, String... settings) {
    List<String> all = List.of(settings);
    CycleExperiment experiment = CycleFile.read(name, all);
    Workers workers = new Workers(1);
    return new CycleSite(
        CycleDocument.title(experiment.configuration()),
        Recording.play(experiment, cycles, workers, tick -> {}),
        new WhatIf(new FileOrigin(name, all), experiment, folder, workers));
  }

  /** A document. */
  static Map<String, Object> json(Answer answer) {
    return Json.map(new String(answer.body(), StandardCharsets.UTF_8), "answer");
  }

  static Map<String, Object> json(Site site, String path) throws IOException {
    return json(site.get(path));
  }

  /** A matrix. */
  static double[] matrix(Site site, String path) throws IOException {
    return doubles(site.get(path).body());
  }

  static double[] doubles(byte[] bytes) {
    double[] values = new double[bytes.length / Double.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(values);
    return values;
  }
}
