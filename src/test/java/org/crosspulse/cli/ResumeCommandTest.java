package org.crosspulse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.crosspulse.checkpoint.CheckpointFile;
import org.crosspulse.config.TrainExperiment;
import org.crosspulse.config.TrainFile;
import org.crosspulse.engine.Workers;
import org.crosspulse.learn.Trainer;
import org.crosspulse.report.OutputFolder;
import org.crosspulse.run.Training;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code train} goes on from and begins with, and what it refuses. */
class ResumeCommandTest {
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void images() throws IOException {
    SmallImages.write(folder.resolve("images"), 60, 20);
  }

  private List<String> settings(String... more) {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "training.data=" + folder.resolve("images"),
                "network.layers=[16, 5, 3]",
                "training.epochs=3"));
    settings.addAll(List.of(more));
    return settings;
  }

  private CommandLineRun train(List<String> settings, String... options) {
    List<String> args = new ArrayList<>(List.of("train", "digits"));
    settings.forEach(setting -> args.addAll(List.of("--set", setting)));
    args.addAll(List.of(options));
    return CommandLineRun.of(args.toArray(String[]::new));
  }

  /** A run to {@code name} that is cut off after its first epoch. */
  private Path leftOver(String name) throws IOException {
    TrainExperiment experiment = TrainFile.read("digits", settings("training.epochs=1"));
    TrainExperiment whole = TrainFile.read("digits", settings());
    try (OutputFolder out = OutputFolder.create(folder.resolve(name));
        Workers workers = new Workers(1)) {
      Trainer trainer =
          Training.trainer(experiment, Training.network(experiment, workers), workers);
      new Checkpoints(out, whole.configuration(), whole.data()).train(trainer, result -> {});
      return out.path();
    }
  }

  private static void assertRefused(CommandLineRun run, String line) {
    assertEquals(ExitCode.BAD_INPUT, run.exitCode(), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains(line), run.err());
  }

  private String out() {
    return folder.resolve("run").toString();
  }

  @Test
  void anotherExperimentIsRefusedAndNothingIsLost() throws IOException {
    Path left = leftOver("run");
    String begun = ", with which the run in " + left + " was begun";
    assertRefused(
        train(settings("training.epochs=4"), "--out", out(), "--resume"),
        "training.epochs: found 4; allowed: 3" + begun);
    assertRefused(
        train(settings(), "--out", out(), "--resume", "--seed", "7"),
        "run.seed: found 7; allowed: 1" + begun);
    assertRefused(
        train(settings("variability.read_noise=0.1"), "--out", out(), "--resume"),
        "variability.read_noise: found 0.1; allowed: no value" + begun);
    assertFalse(Files.exists(folder.resolve("run")));
    assertEquals(0, train(settings(), "--out", out(), "--resume").exitCode());
    assertFalse(Files.exists(left), "what was taken over should be gone");
    assertFalse(Files.exists(folder.resolve("run").resolve(CheckpointFile.NAME)));
  }

  @Test
  void otherImagesUnderTheSameNameAreRefused() throws IOException {
    Path left = leftOver("run");
    Path labels = folder.resolve("images").resolve("t10k-labels-idx1-ubyte");
    byte[] bytes = Files.readAllBytes(labels);
    byte[] others = bytes.clone();
    int last = others.length - 1;
    others[last] = (byte) ((others[last] + 1) % SmallImages.CLASSES);
    Files.write(labels, others);
    assertRefused(
        train(settings(), "--out", out(), "--resume"),
        "training.data: found images or labels that have changed; allowed: those, with which the"
            + " run in "
            + left
            + " was begun");
    Files.write(labels, bytes);
    assertEquals(0, train(settings(), "--out", out(), "--resume").exitCode());
  }

  @Test
  void aDamagedCheckpointIsRefused() throws IOException {
    Path file = leftOver("run").resolve(CheckpointFile.NAME);
    Files.writeString(file, Files.readString(file).replaceFirst("1", "2"));
    assertRefused(
        train(settings(), "--out", out(), "--resume"), file + ": found a damaged checkpoint");
    assertTrue(Files.exists(file));
  }

  @Test
  void thereMustBeARunToGoOnWith() throws IOException {
    assertRefused(train(settings(), "--resume"), "--resume: found no --out");
    assertRefused(train(settings(), "--resume", "--out", out()), "--resume: found no run to ");
    try (OutputFolder atWork = OutputFolder.create(folder.resolve("run"))) {
      assertRefused(train(settings(), "--resume", "--out", out()), "--resume: found no run to ");
      assertTrue(Files.exists(atWork.path()));
    }
  }

  /** A run that was cut off before its first checkpoint has nothing to lose. */
  @Test
  void withoutACheckpointItBeginsAnew() throws IOException {
    Files.createDirectory(folder.resolve(".run.partial-1"));
    CommandLineRun run = train(settings(), "--out", out(), "--resume");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().startsWith("epoch 1/3"), run.out());
  }

  @Test
  void theOptionIsToldOf() throws IOException {
    Path left = leftOver("run");
    CommandLineRun run = train(settings(), "--out", out());
    assertTrue(run.err().contains(left + ": delete it, or go on with it by train --resume"));
    assertTrue(Files.exists(left));
  }

  /** With a rate that moves nothing the weights are those that it began with. */
  @Test
  void anotherRunsWeightsAreTakenAtAnyFidelity() throws IOException {
    assertEquals(0, train(settings(), "--out", out()).exitCode());
    String next = folder.resolve("next").toString();
    List<String> still =
        settings(
            "run.fidelity=rule", "training.values=continuous", "training.learning_rate=1e-300");
    CommandLineRun run = train(still, "--from", out(), "--out", next);
    assertEquals(0, run.exitCode(), run.err());
    for (String name : List.of("weights-0.csv", "weights-1.csv")) {
      assertEquals(-1, Files.mismatch(Path.of(out(), name), Path.of(next, name)), name);
    }
    assertTrue(Files.readString(Path.of(next, "manifest.json")).contains("\"from\" : \"" + out()));
  }

  @Test
  void weightsOfOtherLayersAreRefused() throws IOException {
    assertEquals(0, train(settings(), "--out", out()).exitCode());
    Path first = Path.of(out(), "weights-0.csv");
    assertRefused(
        train(settings("network.layers=[16, 6, 3]"), "--from", out()),
        first + ":1: found 5 numbers; allowed: 6, one a column");
    assertRefused(
        train(settings("network.layers=[16, 5, 4, 3]"), "--from", out()),
        "weights-1.csv:1: found 3 numbers; allowed: 4, one a column");
    assertRefused(
        train(settings("network.layers=[16, 3]"), "--from", out()),
        first + ":1: found 5 numbers; allowed: 3, one a column");
    Files.writeString(first, Files.readString(first).replaceFirst("[^,]+", "NaN"));
    assertRefused(
        train(settings(), "--from", out()), first + ":1: found \"NaN\"; allowed: a finite number");
    Files.write(first, new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    assertRefused(train(settings(), "--from", out()), first + ": found bytes that are no text");
    Files.move(first, Path.of(out(), "weights-2.csv"), StandardCopyOption.REPLACE_EXISTING);
    assertRefused(train(settings(), "--from", out()), first + ": found no such file");
  }

  @Test
  void imagesAreHeldOutWithinReason() {
    assertRefused(
        train(settings("training.validation_samples=60")),
        "training.validation_samples: found 60; allowed: at most 59");
    assertRefused(
        train(settings("training.validation_samples=20", "training.train_samples=41")),
        "training.train_samples: found 41; allowed: at most 40");
    assertRefused(
        train(settings("training.stop_after=2")),
        "training.stop_after: found 2, with nothing held out; allowed: this key together with"
            + " training.validation_samples");
  }
}
