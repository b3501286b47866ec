package org.crosspulse.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crosspulse.learn.PulseUnit;
import org.crosspulse.learn.RateRule;
import org.crosspulse.learn.Silence;
import org.crosspulse.learn.TrainSettings;
import org.crosspulse.learn.Transfer;
import org.crosspulse.learn.Values;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.pulse.Rounding;
import org.crosspulse.pulse.Roundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Experiments that say what a pulse is worth, and those that extend another. */
class TrainValuesTest {
  private static final String FOLLOWING = "training.x_full_scale=broadcast-maximum";

  @TempDir private Path folder = Path.of("");

  private static TrainSettings digits(String... settings) {
    List<String> all = new ArrayList<>(List.of("training.train_samples=10"));
    all.addAll(List.of(settings));
    return TrainFile.read("digits", all).settings();
  }

  @Test
  void eachArrayMayHaveItsFullScales() {
    TrainSettings settings =
        digits(
            "run.fidelity=rule",
            "training.rule=times",
            "scheme.slots=20",
            "scheme.column_encoder=stochastic",
            "training.x_full_scale=[1, 5]",
            "training.delta_full_scale=broadcast-maximum",
            "training.delta_full_scale_range=[0.1, 2]");
    PulseUnit following = new PulseUnit(0.1 / 20, 2.0 / 20);
    assertEquals(
        new Values.Pulses(
            List.of(PulseUnit.fixed(0.05), PulseUnit.fixed(0.25)),
            List.of(following, following),
            new Roundings(Rounding.NEAREST, Rounding.STOCHASTIC)),
        settings.values());
  }

  @Test
  void aCommonPulseValueHoldsForWhatHasNoFullScale() {
    Values expected = Values.Pulses.common(0.05, 2, Roundings.NEAREST);
    assertEquals(expected, digits().values());
    assertEquals(expected, digits("training.x_full_scale=5").values());
  }

  @Test
  void theRateMayDecay() {
    assertEquals(
        new RateRule(5e-4, 1.05, 0.7, 0.8, 6),
        digits("training.rate_decay=0.8", "training.rate_decay_from=6").rate());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "training.x_full_scale=1; x_full_scale; one fixed full scale",
        "training.delta_full_scale=[5, 1]; delta_full_scale; one fixed full scale",
        "training.x_full_scale=[1, 2, 3]; x_full_scale; array of 2",
        "training.x_full_scale=[1, -2]; x_full_scale[1]; above zero",
        "training.x_full_scale=largest; x_full_scale; broadcast-maximum",
        FOLLOWING + "; x_full_scale_range; no such key",
        "training.values=continuous; values; run.fidelity = rule",
        "training.values=sometimes; values; continuous",
        "training.rule=times; rule; run.fidelity = rule",
        "training.rate_decay=0.8; rate_decay_from; no such key",
        "training.rate_decay_from=5; rate_decay; no such key",
        "scheme.encoder=upwards; encoder; stochastic",
        "training.learning_rate=1e-12; learning_rate; a rate from",
        "training.full_scale=1; full_scale; unknown key",
        "training.gate_margin=-1; gate_margin; above zero",
        "training.dead_band=0; dead_band; above zero",
        "training.measure_drift=1; measure_drift; true or false",
        "network.reference=symmetric-point; reference; mid-range, or a device",
        "network.reference=middle; reference; mid-range, symmetric-point",
        "transfer.every=100; unit; no such key",
        "transfer.unit=1e-3; every; no such key"
      })
  void refuses(String setting, String key, String text) {
    check(assertThrows(BadInputException.class, () -> digits(setting)), key, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "training.levels=1; levels; 2 to 1000000",
        "training.level_grid=even; level_grid; from-ends",
        "training.x_range=[5, 0]; x_range; first below the second",
        "training.x_range=5; x_range; two numbers",
        "training.x_range=[1, a]; x_range; two numbers",
        "training.error_range=[1, 2]; error_range; zero in it"
      })
  void refusesLevels(String setting, String key, String text) {
    List<String> settings = List.of("training.data=digits", setting);
    BadInputException e =
        assertThrows(
            BadInputException.class, () -> TrainFile.read("table1-times-transposed-20", settings));
    check(e, key, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "transfer.every=0; every; 1 to",
        "transfer.unit=-1; unit; above zero",
        "transfer.unit=1e-20; unit; with this device and scheme",
        "transfer.gain=0; gain; above zero",
        "transfer.gain=1e6; learning_rate; a rate from",
        "transfer.remainder=lost; remainder; kept, stochastic",
        "transfer.chopped=1; chopped; true or false",
        "transfer.after=1; after; unknown key"
      })
  void refusesTransfers(String setting, String key, String text) {
    List<String> settings = List.of("training.data=digits", setting);
    BadInputException e =
        assertThrows(BadInputException.class, () -> TrainFile.read("mnist-chopped", settings));
    check(e, key, text);
  }

  /** What a run without pulses says to settings that are about them. */
  private static BadInputException ofNumbers(String... settings) {
    List<String> all = new ArrayList<>(List.of("run.fidelity=rule", "training.values=continuous"));
    all.addAll(List.of(settings));
    return assertThrows(BadInputException.class, () -> digits(all.toArray(String[]::new)));
  }

  @Test
  void onlyPulsesDrift() {
    check(ofNumbers("training.measure_drift=true"), "measure_drift", "pulses");
  }

  @Test
  void transfersAreOfPulses() {
    check(ofNumbers("transfer.every=1", "transfer.unit=1e-3"), "transfer", "pulses");
  }

  @Test
  void changesMayBeGathered() {
    TrainSettings settings =
        TrainFile.read("mnist-chopped", List.of("training.data=digits", "training.gate_margin=0.3"))
            .settings();
    assertEquals(
        new Transfer(100, 1, 3e-3, true, Transfer.Remainder.KEPT, 0.25),
        ((Values.Pulses) settings.values()).transfer());
    assertEquals(new Silence(0.3, 0), settings.silence());
    assertEquals(Silence.NONE, digits().silence());
  }

  @Test
  void tooManySlotsForProducts() {
    BadInputException e =
        assertThrows(
            BadInputException.class,
            () -> digits("run.fidelity=rule", "training.rule=times", "scheme.slots=50000"));
    check(e, "rule", "46340");
  }

  @Test
  void anExperimentMayExtendAnother() throws IOException {
    Files.writeString(
        folder.resolve("base.toml"), "extends = \"digits\"\n[training]\nepochs = 3\nbatch = 7\n");
    Path mine = folder.resolve("mine.toml");
    Files.writeString(mine, "extends = \"base.toml\"\n[training]\nbatch = 9\n[variability]\n");
    TrainExperiment experiment =
        TrainFile.read(mine.toString(), List.of("training.train_samples=10"));
    assertEquals(3, experiment.settings().epochs());
    assertEquals(9, experiment.settings().batch());
    assertEquals(List.of(784, 110, 10), experiment.settings().layers());
    assertEquals(mine.toString(), experiment.configuration().get("file"));
  }

  @Test
  void whatIsWrongIsNamedInItsOwnFile() throws IOException {
    Path base = folder.resolve("base.toml");
    Path mine = folder.resolve("mine.toml");
    Files.writeString(base, "extends = \"digits\"\n[training]\nbatch = 0\n");
    Files.writeString(mine, "extends = \"base.toml\"\n");
    check(refused(mine), "batch", "base.toml:3");
    Files.writeString(mine, "extends = \"base.toml\"\n[training]\nbatch = 1\nbach = 2\n");
    check(refused(mine), "bach", "mine.toml:4");
    Files.writeString(mine, "extends = \"digits\"\n[variability]\nnoise = 2\n");
    check(refused(mine), "noise", "mine.toml:3");
    Files.writeString(mine, "extends = \"figures\"\n");
    check(refused(mine), "extends", "mine.toml:1");
    Files.writeString(mine, "extends = \"base.toml\"\n");
    Files.writeString(base, "extends = \"mine.toml\"\n");
    check(refused(mine), "extends", "base.toml:1");
  }

  @Test
  void aFileMayHaveTheNameOfTheShippedOneThatItExtends() throws IOException {
    Path mine = Files.createDirectories(folder.resolve("experiments")).resolve("digits.toml");
    Files.writeString(mine, "extends = \"digits\"\n[training]\nepochs = 2\n");
    assertEquals(2, TrainFile.read(mine.toString(), List.of()).settings().epochs());
  }

  private static BadInputException refused(Path file) {
    return assertThrows(BadInputException.class, () -> TrainFile.read(file.toString(), List.of()));
  }

  private static void check(BadInputException e, String key, String text) {
    String message = String.valueOf(e.getMessage());
    assertTrue(message.contains(key) && message.contains(text), message);
  }
}
