package org.crosspulse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.CycleFile;
import org.crosspulse.config.DeviceFile;
import org.crosspulse.config.ShippedFiles;
import org.crosspulse.config.WaveformFile;
import org.crosspulse.crossbar.Crossbar;
import org.crosspulse.device.DeviceDescription;
import org.crosspulse.engine.CoincidenceEngine;
import org.crosspulse.engine.EventEngine;
import org.crosspulse.engine.Workers;
import org.crosspulse.qualify.Qualification;
import org.crosspulse.qualify.Qualifier;
import org.crosspulse.qualify.SampleCycle;
import org.crosspulse.qualify.Verdict.Kind;
import org.crosspulse.report.OutputFolder;
import org.crosspulse.rule.Crosscheck;
import org.crosspulse.rule.CrosscheckReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every device file that ships goes the whole way but for the pictures. */
class ShippedVerdictsTest {
  private static final Path HERE = Path.of("");
  private static final int LEVELS = 100;

  /**
   * Devices without reservations: their step is the same at every state. Those that do not learn,
   * each with the reason, worked out by hand: ion drift is linear in v and makes half a step at
   * u/2; the data-driven device falls with e^{|v|/6.51 V} − 1, nearly linear, and u/2 makes nearly
   * half a step; Knowm's switches flip e^{-0.135/0.0257} = 1/190 as often at half of 0.27 V as far
   * beyond it, and at the threshold itself half as often: 1/95 of a step in the middle, 1/50 where
   * nearly all switches are off; TEAM's threshold is a current and its resistance varies by 20.
   */
  private static final Map<String, String> EXCLUDED =
      Map.of(
          "ion-drift-biolek", "half-selected pulses",
          "ion-drift-joglekar", "half-selected pulses",
          "data-driven", "depression: 100 half-selected pulses",
          "knowm-mss", "make 1.99 steps in the worst state",
          "team", "a factor of 20.0");

  private static final List<String> EXEMPLARY =
      List.of("constant-rate", "aihwkit-gokmen-vlasov", "aihwkit-idealized");

  @TempDir private Path folder = HERE;

  @Test
  void everyShippedDevice() throws IOException {
    try (Workers workers = new Workers(2)) {
      for (String name : ShippedFiles.DEVICES.names()) {
        DeviceDescription device = DeviceFile.read(name, HERE);
        Qualification found = Qualifier.run(name, device.device(), LEVELS, 3, workers);
        checkVerdict(name, found);
        assertTrue(QualificationText.of(device, found).contains("Verdict: "), name);
        QualificationJson.of(device, found);
        checkFiles(name, device, found, workers);
      }
    }
  }

  private static void checkVerdict(String name, Qualification found) {
    String reasons = String.join("; ", found.verdict().reasons());
    if (EXCLUDED.containsKey(name)) {
      assertEquals(Kind.DOES_NOT_LEARN, found.verdict().kind(), name + ": " + reasons);
      assertTrue(reasons.contains(EXCLUDED.get(name)), name + ": " + reasons);
    } else if (EXEMPLARY.contains(name)) {
      assertEquals(Kind.LEARNS, found.verdict().kind(), name + ": " + reasons);
    } else {
      assertEquals(Kind.LEARNS_WITH_RESERVATIONS, found.verdict().kind(), name + ": " + reasons);
    }
  }

  private void checkFiles(
      String name, DeviceDescription device, Qualification found, Workers workers)
      throws IOException {
    CrosscheckReport report = found.crosscheck();
    if (report == null) {
      assertEquals("team", name, "only TEAM has no scheme: a cycle would take hours");
      return;
    }
    Path target = folder.resolve(name);
    try (OutputFolder output = OutputFolder.create(target)) {
      QualificationFiles.write(output, name, device, found);
      output.commit();
    }
    String scheme = target.resolve(name + "-scheme.toml").toString();
    assertEquals(potentiation(found), WaveformFile.read(scheme, HERE).potentiation(), name);
    CycleExperiment read =
        CycleFile.read(target.resolve(name + "-crosscheck.toml").toString(), List.of());
    CrosscheckReport again =
        Crosscheck.run(
            new CoincidenceEngine(workers),
            read.initial().copy(),
            read.schedule(),
            read.counts(),
            read.referenceState(),
            read.toleranceSteps());
    assertEquals(report.maxAbsResidual(), again.maxAbsResidual(), name);
    assertEquals(report.rmsResidual(), again.rmsResidual(), name);
  }

  private static Object potentiation(Qualification found) {
    return Objects.requireNonNull(found.scheme()).potentiation();
  }

  @Test
  void edgeByEdgeItIsTheSame() {
    try (Workers workers = new Workers(1)) {
      DeviceDescription device = DeviceFile.read("yakopcic-jo", HERE);
      Qualification found = Qualifier.run("jo", device.device(), LEVELS, 3, workers);
      CrosscheckReport report = Objects.requireNonNull(found.crosscheck());
      CrosscheckReport again =
          Crosscheck.run(
              new EventEngine(),
              Crossbar.uniform(32, 32, device.device(), found.referenceState()),
              Objects.requireNonNull(found.scheme()).resolve(1.5, -0.5),
              SampleCycle.counts(20, 3),
              found.referenceState(),
              1e-6);
      assertEquals(report.maxAbsResidual(), again.maxAbsResidual(), 1e-7);
    }
  }

  @Test
  void theCommandWritesAFolderThatCrosscheckReads() throws IOException {
    Path own = folder.resolve("my device.toml");
    Files.copy(Path.of("device-models", "vteam-cms.toml"), own);
    Path out = folder.resolve("out");
    CommandLineRun run =
        CommandLineRun.of(
            "device", "qualify", own.toString(), "--levels", "30", "--out", out.toString());
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().startsWith("my device: "), run.out());
    for (String file :
        List.of("qualify.txt", "result.json", "manifest.json", "my device.toml", "window.csv")) {
      assertTrue(Files.exists(out.resolve(file)), file);
    }
    CommandLineRun check =
        CommandLineRun.of("crosscheck", out.resolve("my device-crosscheck.toml").toString());
    assertEquals(1, check.exitCode(), check.err());
    String residual = check.out().lines().findFirst().orElse("").split(" at ", -1)[0];
    assertTrue(run.out().contains(residual), residual + " should be in " + run.out());
  }

  @Test
  void levelsHaveBounds() {
    CommandLineRun run = CommandLineRun.of("device", "qualify", "constant-rate", "--levels", "4");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("--levels"), run.err());
    assertTrue(run.err().contains("5 to 10000"), run.err());
  }
}
