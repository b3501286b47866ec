package org.crosspulse.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.crosspulse.device.DeviceDescription;
import org.crosspulse.device.Thresholds;
import org.crosspulse.learn.Feedback;
import org.crosspulse.learn.RateRule;
import org.crosspulse.learn.TrainSettings;
import org.crosspulse.learn.Values;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.pulse.PulseScheme;
import org.crosspulse.pulse.Rounding;
import org.crosspulse.pulse.Roundings;
import org.crosspulse.pulse.SwitchingRange;
import org.crosspulse.rule.LearningRule;
import org.junit.jupiter.api.Test;

/** Every file that ships can be read, and none is forgotten. */
class ShippedFilesTest {
  private static final Path HERE = Path.of("");

  /** Their threshold voltage varies by more than a factor of two with the state. */
  private static final List<String> WITHOUT_WINDOW = List.of("team");

  @Test
  void everyDevice() {
    List<String> names = ShippedFiles.DEVICES.names();
    assertEquals(29, names.size(), names.toString());
    for (String name : names) {
      DeviceDescription device = DeviceFile.read(name, HERE);
      assertEquals(name, device.name());
      assertFalse(device.source().isBlank(), name + " cites no source");
      assertTrue(device.device().thresholds().onVolts() > 0, name);
    }
  }

  @Test
  void everyWaveformFitsEveryDevice() {
    List<String> names = ShippedFiles.WAVEFORMS.names();
    assertEquals(
        List.of(
            "four-subcycle",
            "four-subcycle-spread",
            "two-phase",
            "two-phase-anti-aligned",
            "two-phase-bernoulli",
            "two-phase-golden",
            "two-phase-spread",
            "two-phase-van-der-corput"),
        names);
    for (String name : names) {
      PulseScheme scheme = WaveformFile.read(name, HERE);
      for (String device : ShippedFiles.DEVICES.names()) {
        Thresholds thresholds = DeviceFile.read(device, HERE).device().thresholds();
        SwitchingRange on = new SwitchingRange(thresholds.stillOnVolts(), thresholds.onVolts());
        SwitchingRange off = new SwitchingRange(thresholds.stillOffVolts(), thresholds.offVolts());
        if (WITHOUT_WINDOW.contains(device)) {
          BadInputException e =
              assertThrows(BadInputException.class, () -> scheme.resolve(on, off));
          assertTrue(String.valueOf(e.getMessage()).contains("no amplitude"), e::getMessage);
        } else {
          assertEquals(scheme.slots(), scheme.resolve(on, off).slots(), device);
        }
      }
    }
  }

  @Test
  void everyExperiment() {
    assertEquals(
        List.of(
            "amplitude-spread",
            "clock-mismatch",
            "digits",
            "edges",
            "fashion-mnist",
            "fig4",
            "jitter",
            "mnist",
            "mnist-asymmetric",
            "mnist-chopped",
            "mnist-min-stochastic",
            "mnist-spread",
            "mnist-spread-4",
            "mnist-spread-decay",
            "skew",
            "skew-spread",
            "spread",
            "wires"),
        ShippedFiles.EXPERIMENTS.names().stream()
            .filter(name -> !name.startsWith("table1-"))
            .toList());
    assertEquals(3, CycleFile.read("fig4", List.of()).initial().rows());
    assertEquals(20, TrainFile.read("digits", List.of()).settings().epochs());
    // The full set is not on every machine: the same file with the digits of the jar.
    TrainExperiment mnist = TrainFile.read("mnist", List.of("training.data=digits"));
    assertEquals(List.of(784, 110, 10), mnist.settings().layers());
    TrainExperiment min = TrainFile.read("mnist-min-stochastic", List.of("training.data=digits"));
    assertEquals(20, min.schedule().slots());
    assertEquals(
        Values.Pulses.common(0.25, 2, new Roundings(Rounding.STOCHASTIC, Rounding.STOCHASTIC)),
        min.settings().values());
    TrainExperiment clothes = TrainFile.read("fashion-mnist", List.of("training.data=digits"));
    assertEquals(LearningRule.TIMES, clothes.settings().rule());
    TrainExperiment spread = TrainFile.read("mnist-spread-4", List.of("training.data=digits"));
    assertEquals(LearningRule.TIMES, spread.settings().rule());
    assertEquals(4, spread.schedule().slots());
    TrainExperiment decay = TrainFile.read("mnist-spread-decay", List.of("training.data=digits"));
    assertEquals(new RateRule(1e-4, 1.1, 0.7, 0.8, 36), decay.settings().rate());
  }

  @Test
  void everyCellOfTable1() {
    List<String> expected = new ArrayList<>();
    for (LearningRule rule : LearningRule.values()) {
      for (Feedback feedback : Feedback.values()) {
        for (String values : List.of("continuous", "100", "20")) {
          String name = String.join("-", "table1", Words.of(rule), Words.of(feedback), values);
          expected.add(name);
          checkCell(name, rule, feedback, values);
        }
      }
    }
    List<String> names = ShippedFiles.EXPERIMENTS.names();
    assertEquals(
        expected.stream().sorted().toList(),
        names.stream().filter(name -> name.startsWith("table1-")).toList());
  }

  private static void checkCell(String name, LearningRule rule, Feedback feedback, String values) {
    TrainExperiment cell = TrainFile.read(name, List.of("training.data=digits", "run.seed=7"));
    TrainSettings settings = cell.settings();
    assertEquals(rule, settings.rule(), name);
    assertEquals(feedback, settings.feedback(), name);
    assertEquals(List.of(784, 110, 10), settings.layers(), name);
    assertEquals(50, settings.epochs(), name);
    assertEquals(100, settings.batch(), name);
    assertEquals(new RateRule(1e-4, 1.1, 0.7), settings.rate(), name);
    assertEquals(7, cell.run().seed());
    if (values.equals("continuous")) {
      assertEquals(new Values.Continuous(), settings.values(), name);
    } else {
      Values.Levels levels = assertInstanceOf(Values.Levels.class, settings.values(), name);
      assertEquals(Integer.parseInt(values), levels.x().count(), name);
      assertEquals(0, levels.x().low(), name);
      assertEquals(5, levels.x().high(), name);
      assertEquals(-1, levels.error().low(), name);
      assertEquals(2, levels.error().high(), name);
    }
  }

  @Test
  void theJarHoldsTheFoldersOfTheSourceTree() throws Exception {
    for (ShippedFiles kind : List.of(ShippedFiles.DEVICES, ShippedFiles.WAVEFORMS)) {
      try (Stream<Path> files = Files.list(Path.of(kind.folder()))) {
        assertEquals(kind.names().size(), files.count(), kind.folder());
      }
    }
  }
}
