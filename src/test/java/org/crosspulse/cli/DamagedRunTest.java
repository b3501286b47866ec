package org.crosspulse.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each file of the folder of a training, damaged, missing or of another run, is bad input. */
class DamagedRunTest {
  @TempDir private static Path all = Path.of("");

  @TempDir private Path copy = Path.of("");

  @BeforeAll
  static void train() throws IOException {
    SmallImages.write(all.resolve("images"), 60, 20);
    train("run", "16, 5, 3");
    train("other", "16, 4, 3");
  }

  private static void train(String name, String layers) {
    CommandLineRun train =
        CommandLineRun.of(
            "train",
            "digits",
            "--set",
            "training.data=" + all.resolve("images"),
            "--set",
            "network.layers=[" + layers + "]",
            "--set",
            "training.epochs=3",
            "--keep-weights",
            "2",
            "--out",
            all.resolve(name).toString());
    assertEquals(0, train.exitCode(), train.err());
  }

  @BeforeEach
  void copyRun() throws IOException {
    for (Path file : files("run")) {
      Files.copy(file, copy.resolve(file.getFileName()));
    }
  }

  private static List<Path> files(String name) throws IOException {
    try (Stream<Path> files = Files.list(all.resolve(name))) {
      return files.toList();
    }
  }

  private void assertRefused(String... parts) {
    Path page = copy.resolve("page.html");
    CommandLineRun run = CommandLineRun.of("inspect", copy.toString(), "--export", page.toString());
    assertEquals(2, run.exitCode(), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    for (String part : parts) {
      assertTrue(run.err().contains(part), part + " in " + run.err());
    }
    assertFalse(Files.exists(page));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "manifest.json",
        "result.json",
        "histograms.csv",
        "weights-0.csv",
        "weights-best-1.csv",
        "weights-epoch-2-0.csv"
      })
  void bytesThatAreNoTextAreRefused(String name) throws IOException {
    Files.write(copy.resolve(name), new byte[] {(byte) 0xff, 0, (byte) 0xfe, 10});
    assertRefused(name, "no text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "manifest.json",
        "result.json",
        "histograms.csv",
        "weights-1.csv",
        "weights-best-0.csv",
        "weights-epoch-2-1.csv"
      })
  void aFileThatWasCutOffIsRefused(String name) throws IOException {
    byte[] whole = Files.readAllBytes(copy.resolve(name));
    Files.write(copy.resolve(name), List.of(new String(whole, 0, whole.length / 2, UTF_8)));
    assertRefused(name);
    Files.writeString(copy.resolve(name), "");
    assertRefused(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "manifest.json",
        "result.json",
        "weights-0.csv",
        "weights-best-1.csv",
        "weights-epoch-2-1.csv"
      })
  void aMissingFileIsRefused(String name) throws IOException {
    Files.delete(copy.resolve(name));
    assertRefused(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"histograms.csv", "weights-0.csv", "weights-best-0.csv"})
  void aFileOfAnotherRunIsRefused(String name) throws IOException {
    Files.delete(copy.resolve(name));
    Files.copy(all.resolve("other").resolve(name), copy.resolve(name));
    assertRefused(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"epochs\":[{\"epoch\":\"x\"}]}|epochs[0].epoch|\"x\"",
        "{\"epochs\":[{\"epoch\":1}]}|epochs[0].learning_rate|no such key",
        "{\"epochs\":[]}|epochs|[]",
        "{\"epochs\":[3]}|epochs[0]|3",
        "{}|epochs|no such key",
        "{\"epochs\":[{\"epoch\":1,\"learning_rate\":\"NaN\"}]}|epochs[0].learning_rate|\"NaN\"",
        "{\"epochs\":[{\"epoch\":1,\"learning_rate\":1},{\"epoch\":1}]}|epochs[1].epoch|above 1",
        "{\"epochs\":[{\"epoch\":1,\"learning_rate\":1,\"test_error_percent\":\"a\"}]}|"
            + "epochs[0].test_error_percent|finite",
        "{\"epochs\":[{\"epoch\":1,\"learning_rate\":1}],\"best\":{\"epoch\":2}}|best.epoch|2"
      })
  void aNumberOfTheResultIsNamed(String text, String key, String found) throws IOException {
    Files.writeString(copy.resolve("result.json"), text);
    assertRefused("result.json: " + key + ": found ", found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"configuration\":{}}|command|no such key",
        "{\"command\":\"train\"}|configuration|no such key",
        "{\"command\":\"train\",\"configuration\":7}|configuration|7",
        "{\"command\":\"sweep\",\"configuration\":{}}|command|sweep"
      })
  void aKeyOfTheManifestIsNamed(String text, String key, String found) throws IOException {
    Files.writeString(copy.resolve("manifest.json"), text);
    assertRefused("manifest.json: " + key + ": found ", found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "1e999", "abc", ""})
  void aWeightThatIsNoNumberIsRefused(String number) throws IOException {
    Path file = copy.resolve("weights-0.csv");
    List<String> lines = Files.readAllLines(file);
    lines.set(4, lines.get(4).replaceFirst("[^,]+", number));
    Files.write(file, lines);
    assertRefused("weights-0.csv:5: ", '"' + number + '"');
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0,0,siemens,1e-5,2e-5,NaN", "0,0,siemens,NaN,2e-5,1", "1,2", "0,0,s,2,1,1"})
  void aBinThatIsNoneIsRefused(String line) throws IOException {
    Path file = copy.resolve("histograms.csv");
    List<String> lines = Files.readAllLines(file);
    lines.set(2, line);
    Files.write(file, lines);
    assertRefused("histograms.csv:3: ", line);
  }

  @Test
  void linesThatAreMissingAreNoticed() throws IOException {
    Path file = copy.resolve("histograms.csv");
    List<String> lines = Files.readAllLines(file);
    Files.write(file, lines.subList(0, lines.size() - 1));
    assertRefused("histograms.csv: ", "after epoch 3", "15, ");
  }

  @Test
  void aTrainingHasNoCycles() {
    CommandLineRun run = CommandLineRun.of("inspect", copy.toString(), "--cycles", "4");
    assertEquals(2, run.exitCode(), run.err());
    assertTrue(run.err().contains("--cycles: found 4"), run.err());
  }
}
