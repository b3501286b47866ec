package org.crosspulse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import org.crosspulse.RandomCases;
import org.crosspulse.checkpoint.Checkpoint;
import org.crosspulse.checkpoint.CheckpointFile;
import org.crosspulse.config.TrainExperiment;
import org.crosspulse.config.TrainFile;
import org.crosspulse.engine.Workers;
import org.crosspulse.learn.EpochResult;
import org.crosspulse.learn.Network;
import org.crosspulse.learn.TrainListener;
import org.crosspulse.learn.TrainState;
import org.crosspulse.learn.Trainer;
import org.crosspulse.report.Json;
import org.crosspulse.run.EpochNumbers;
import org.crosspulse.run.Training;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that is cut off after any epoch ends in the bits of one that was not. */
class ResumedTrainingTest {
  private static final int EPOCHS = 3;

  @TempDir private Path folder = Path.of("");

  static LongStream cases() {
    return RandomCases.seeds(30);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void endsInTheSameState(long seed) throws IOException {
    Random random = RandomCases.random(seed);
    SmallImages.write(folder.resolve("images"), 60, 20);
    List<String> settings = settings(random);
    TrainExperiment experiment = TrainFile.read("digits", settings);
    String message = "seed " + seed + ": " + settings;

    String expected = text(run(experiment, 1, null, EPOCHS));
    int cutAfter = 1 + random.nextInt(EPOCHS - 1);
    run(experiment, 2, null, cutAfter);
    TrainState state = CheckpointFile.read(folder).state();
    assertEquals(cutAfter, state.epochs().size(), message);
    assertEquals(expected, text(run(experiment, 1 + random.nextInt(3), state, EPOCHS)), message);
  }

  /** Trains until an epoch is done, as if the run were cut off then where that is not the last. */
  private TrainState run(
      TrainExperiment experiment, int threads, @Nullable TrainState from, int lastEpoch)
      throws IOException {
    try (Workers workers = new Workers(threads)) {
      Network network = Training.network(experiment, workers);
      Trainer trainer = Training.trainer(experiment, network, workers);
      if (from != null) {
        trainer.restore(from);
      }
      TrainListener keeper =
          result -> {
            save(trainer, experiment);
            if (result.epoch() == lastEpoch && lastEpoch < EPOCHS) {
              throw new CancellationException();
            }
          };
      if (lastEpoch < EPOCHS) {
        assertThrows(CancellationException.class, () -> trainer.train(keeper));
      } else {
        trainer.train(keeper);
      }
      return trainer.state();
    }
  }

  private void save(Trainer trainer, TrainExperiment experiment) {
    try {
      CheckpointFile.write(
          folder, new Checkpoint("1", experiment.configuration(), "data", trainer.state()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All that the files of a run are made of, to the last bit: wall times are not. */
  private static String text(TrainState state) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("epochs", state.epochs().stream().map(EpochNumbers::of).toList());
    parts.put("initial", state.initial());
    parts.put("tests", state.epochs().stream().map(EpochResult::test).toList());
    parts.put("histograms", state.epochs().stream().map(EpochResult::histograms).toList());
    parts.put("synapses", state.synapses());
    parts.put("units", state.units());
    parts.put("best", state.best());
    return Json.line(parts);
  }

  /** An experiment of any fidelity with any of what evolves. */
  private List<String> settings(Random random) {
    List<String> settings = new ArrayList<>();
    settings.add("training.data=" + folder.resolve("images"));
    settings.add("network.layers=[16, 5, 3]");
    settings.add("training.epochs=" + EPOCHS);
    settings.add("training.batch=" + RandomCases.pick(random, List.of(1, 5, 20)));
    settings.add("training.train_samples=" + (8 + random.nextInt(10)));
    settings.add("run.seed=" + random.nextInt(1000));
    rate(random, settings);
    String fidelity = RandomCases.pick(random, List.of("rule", "coincidence", "event"));
    settings.add("run.fidelity=" + fidelity);
    if (random.nextBoolean()) {
      settings.add("training.validation_samples=" + (1 + random.nextInt(20)));
    }
    if (fidelity.equals("rule") && random.nextBoolean()) {
      settings.add("training.values=continuous");
    } else {
      pulses(random, settings);
    }
    if (!fidelity.equals("rule")) {
      devices(random, settings);
    }
    boolean isQuick = settings.contains("crossbar.device=constant-rate");
    if (fidelity.equals("event") && isQuick && random.nextBoolean()) {
      settings.add("crossbar.wire_resistance=\"2 Ohm\"");
      settings.add("crossbar.driver_resistance=\"20 Ohm\"");
    }
    return settings;
  }

  private static void rate(Random random, List<String> settings) {
    settings.add("training.rate_rise=" + RandomCases.pick(random, List.of(1.0, 1.1)));
    settings.add("training.rate_fall=" + RandomCases.pick(random, List.of(1.0, 0.6)));
    if (random.nextBoolean()) {
      settings.add("training.rate_decay=0.8");
      settings.add("training.rate_decay_from=3");
    }
  }

  private static void pulses(Random random, List<String> settings) {
    settings.add("scheme.encoder=" + RandomCases.pick(random, List.of("nearest", "stochastic")));
    if (random.nextInt(3) == 0) {
      settings.add("transfer.every=" + RandomCases.pick(random, List.of(1, 3, 13)));
      settings.add("transfer.unit=" + RandomCases.pick(random, List.of(1e-3, 1e-2)));
      settings.add("transfer.remainder=" + RandomCases.pick(random, List.of("kept", "stochastic")));
    }
    if (random.nextInt(3) == 0) {
      settings.add("training.gate_margin=0.01");
    }
    if (random.nextBoolean()) {
      return;
    }
    settings.add(
        "scheme.waveform="
            + RandomCases.pick(random, List.of("two-phase-bernoulli", "two-phase-golden")));
    if (!settings.contains("scheme.waveform=two-phase-bernoulli")) {
      settings.add("scheme.offset=" + RandomCases.pick(random, List.of("counter", "random")));
    }
    if (random.nextBoolean()) {
      settings.add("training.x_full_scale=broadcast-maximum");
      settings.add("training.x_full_scale_range=[0.5, 4]");
      settings.add("training.delta_full_scale=broadcast-maximum");
      settings.add("training.delta_full_scale_range=[0.1, 2]");
    }
  }

  private static void devices(Random random, List<String> settings) {
    settings.add(
        "crossbar.device="
            + RandomCases.pick(random, List.of("constant-rate", "neurosim-ag-asi", "vteam-ideal")));
    for (String key :
        List.of(
            "rate={ sigma = 0.2 }",
            "g_max={ sigma = 0.1 }",
            "stuck_on=0.05",
            "step_noise=0.3",
            "read_noise=0.05",
            "electrode_noise=\"5 mV\"",
            "retention={ target = 0.5, time_constant = \"1 s\", pause = \"0 s\" }")) {
      if (random.nextInt(3) == 0) {
        settings.add("variability." + key);
      }
    }
  }
}
