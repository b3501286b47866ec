package org.crosspulse.inspect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.util.concurrent.Uninterruptibles;
import java.io.IOException;
import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.CycleFile;
import org.crosspulse.engine.Workers;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.report.Json;
import org.crosspulse.report.Manifest;
import org.crosspulse.run.CrosscheckRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sliders do what their keys do in a file. */
class WhatIfTest {
  @TempDir private Path folder = Path.of("");

  private Map<String, Object> play(Site site, String settings) throws IOException {
    return TestSites.json(site.post("api/whatif", "{\"settings\":{" + settings + "}}"));
  }

  private static Map<?, ?> map(Map<String, Object> of, String key) {
    return (Map<?, ?>) Objects.requireNonNull(of.get(key));
  }

  private static double number(Map<?, ?> of, String key) {
    return ((Number) Objects.requireNonNull(of.get(key))).doubleValue();
  }

  @Test
  void withoutAChangeItIsTheExperiment() throws IOException {
    Site site = TestSites.of("spread", 1, folder);
    Map<?, ?> maps = map(play(site, ""), "maps");
    byte[] state = Base64.getDecoder().decode(String.valueOf(maps.get("state")));
    assertArrayEquals(
        TestSites.matrix(site, "api/cycle/0/map/state.bin"), TestSites.doubles(state));
  }

  @Test
  void beyondTheWindowHalfSelectsMove() throws IOException {
    Site site = TestSites.of("fig4", 1, folder);
    Map<String, Object> answer = play(site, "\"u_plus\":2.2");
    assertEquals(false, map(answer, "window").get("inside"));
    assertEquals(2.2, map(answer, "window").get("u_plus_over_v_on"));
    assertTrue(number(map(answer, "residual"), "max_abs_residual") >= 1);
  }

  @Test
  void aThresholdMovesAndTheAmplitudesStay() throws IOException {
    Map<?, ?> window = map(play(TestSites.of("fig4", 1, folder), "\"v_on\":1.2"), "window");
    assertEquals(4 / 3.0 / 1.2, number(window, "u_plus_over_v_on"), 1e-12);
    assertEquals(4 / 3.0, number(window, "u_minus_over_v_off"), 1e-12);
  }

  /** A skew of a fifth of the width takes a fifth of every step. */
  @Test
  void skewTakesItsPartOfEveryStep() throws IOException {
    Map<?, ?> totals = map(play(TestSites.of("fig4", 1, folder), "\"skew\":2e-6"), "residual");
    assertEquals(0.2 * 6, number(totals, "max_abs_residual"), 1e-6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fig4", "wires", "spread"})
  void whatIsSavedIsWhatWasPlayed(String name) throws IOException {
    Site site = TestSites.of(name, 1, folder);
    String settings =
        "\"u_plus\":1.3,\"u_minus\":-1.25,\"rise_time\":1e-9,\"skew\":1e-8,\"wire_resistance\":2.5";
    Map<?, ?> totals = map(play(site, settings), "residual");
    Answer saved =
        site.post("api/whatif/save", "{\"settings\":{" + settings + "},\"name\":\"changed\"}");
    assertEquals(200, saved.status(), new String(saved.body(), StandardCharsets.UTF_8));
    CycleExperiment again = CycleFile.read(folder.resolve("changed.toml").toString(), List.of());
    try (Workers workers = new Workers(1)) {
      CrosscheckRun run = CrosscheckRun.play(again, workers, tick -> {});
      assertEquals(totals.get("max_abs_residual"), run.report().maxAbsResidual());
    }
  }

  /** The device lies beside the experiment, the run and what is saved elsewhere. */
  @Test
  void aRunIsChangedWhereverItsFilesAre() throws IOException {
    Path experiments = Files.createDirectory(folder.resolve("experiments"));
    Path run = Files.createDirectory(folder.resolve("run"));
    Path saved = Files.createDirectory(folder.resolve("saved"));
    Files.copy(Path.of("device-models", "vteam-cms.toml"), experiments.resolve("mine.toml"));
    Path file = experiments.resolve("cycle.toml");
    Files.writeString(file, "extends = \"edges\"\n[crossbar]\ndevice = \"mine.toml\"\n");
    CycleExperiment experiment = CycleFile.read(file.toString(), List.of("run.seed=5"));
    Files.writeString(
        run.resolve("manifest.json"),
        Json.text(Manifest.of("crosscheck", 5L, 1, experiment.configuration(), Map.of())));
    Site site = Sites.ofRun(run, 1, new Workers(1), saved);
    String settings = "\"u_plus\":0.31,\"wire_resistance\":2.5";
    Map<?, ?> totals = map(play(site, settings), "residual");
    site.post("api/whatif/save", "{\"settings\":{" + settings + "},\"name\":\"changed\"}");
    CycleExperiment again = CycleFile.read(saved.resolve("changed.toml").toString(), List.of());
    assertEquals(5, again.run().seed());
    try (Workers workers = new Workers(1)) {
      CrosscheckRun played = CrosscheckRun.play(again, workers, tick -> {});
      assertEquals(totals.get("max_abs_residual"), played.report().maxAbsResidual());
    }
  }

  /** An experiment that is read with a changed ramp as soon as the test lets it be. */
  private record Held(Origin origin, CountDownLatch asked, CountDownLatch letGo) implements Origin {
    @Override
    public CycleExperiment with(List<String> changes) {
      if (changes.stream().anyMatch(change -> change.startsWith("scheme.rise_time"))) {
        asked.countDown();
        Uninterruptibles.awaitUninterruptibly(letGo);
      }
      return origin.with(changes);
    }

    @Override
    public String text(List<String> changes) {
      return origin.text(changes);
    }
  }

  private static boolean waitsFor(Thread thread, WhatIf whatIf) {
    ThreadInfo info = ManagementFactory.getThreadMXBean().getThreadInfo(thread.getId());
    LockInfo lock = info == null ? null : info.getLockInfo();
    return lock != null && lock.getIdentityHashCode() == System.identityHashCode(whatIf);
  }

  /** One that a newer one has overtaken is given up, whoever waits for it. */
  @Test
  void aNewerRequestOvertakesTheOneBefore() throws Exception {
    CycleExperiment experiment = CycleFile.read("wires", List.of());
    Held held =
        new Held(new FileOrigin("wires", List.of()), new CountDownLatch(1), new CountDownLatch(1));
    WhatIf whatIf = new WhatIf(held, experiment, folder, new Workers(1));
    CompletableFuture<Answer> old =
        CompletableFuture.supplyAsync(() -> whatIf.play("{\"settings\":{\"rise_time\":2e-9}}"));
    held.asked.await();
    CompletableFuture<Answer> newer = new CompletableFuture<>();
    Thread thread = new Thread(() -> newer.complete(whatIf.play("{\"settings\":{}}")));
    thread.start();
    // It has its turn, and waits for the one that is being played.
    while (!waitsFor(thread, whatIf)) {
      Thread.onSpinWait();
    }
    held.letGo.countDown();
    assertEquals(Answer.CONFLICT, old.get(60, TimeUnit.SECONDS).status());
    assertEquals(Answer.OK, newer.get(60, TimeUnit.SECONDS).status());
  }

  @Test
  void nothingIsWrittenOverOrElsewhere() throws IOException {
    Site site = TestSites.of("fig4", 1, folder);
    Files.writeString(folder.resolve("mine.toml"), "mine");
    assertEquals(409, site.post("api/whatif/save", "{\"settings\":{},\"name\":\"mine\"}").status());
    assertEquals("mine", Files.readString(folder.resolve("mine.toml")));
    for (String name : List.of("../up", "/tmp/x", "a/b", ".hidden", "", "a\\\\b")) {
      assertThrows(
          BadInputException.class,
          () -> site.post("api/whatif/save", "{\"settings\":{},\"name\":\"" + name + "\"}"),
          name);
    }
  }

  @Test
  void whatNoSliderSaysIsRefused() {
    Site site = TestSites.of("fig4", 1, folder);
    for (String wrong : List.of("\"x\":1", "\"u_plus\":-1", "\"width\":0", "\"width\":1")) {
      assertThrows(BadInputException.class, () -> play(site, wrong), wrong);
    }
  }
}
