package org.crosspulse.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.study.Published;
import org.crosspulse.study.StudyCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Study files: those that ship, and those that are wrong. */
class StudyFileTest {
  private static final StudyOptions ON_DIGITS =
      new StudyOptions(List.of("training.data=digits"), "7", List.of());

  private static final String HEAD = "title = \"t\"\nseeds = [1]\n";
  private static final String CELL = "[[cell]]\nexperiment = \"digits\"\n";

  @TempDir private Path folder = Path.of("");

  private StudyPlan read(String text, StudyOptions options) throws IOException {
    Path file = folder.resolve("mine.toml");
    Files.writeString(file, text);
    return StudyFile.read(file.toString(), options);
  }

  @Test
  void everyStudyThatShipsCanBeRun() {
    assertEquals(
        List.of("ablations", "beyond", "hazard", "pulses", "table1"), ShippedFiles.STUDIES.names());
    for (String name : ShippedFiles.STUDIES.names()) {
      StudyPlan plan = StudyFile.read(name, ON_DIGITS);
      assertEquals(plan.study().cells().size(), plan.runs().size(), name);
      assertEquals(name, plan.study().name());
      for (StudyPlan.Run run : plan.runs()) {
        assertEquals(7, run.experiment().run().seed(), run.planned().folder());
      }
    }
  }

  @Test
  void table1HasTheTwelveCellsByTheNamesOfTheirExperiments() {
    StudyPlan plan = StudyFile.read("table1", ON_DIGITS);
    assertEquals(12, plan.study().cells().size());
    assertTrue(plan.study().isGrid());
    for (StudyCell cell : plan.study().cells()) {
      assertEquals(cell.experiment(), cell.name());
      Published published = Objects.requireNonNull(cell.published());
      assertTrue(published.meanPercent() > 1 && published.spreadPercent() > 0, cell.name());
    }
  }

  @Test
  void overridesOfTheCellAreOverThoseOfTheStudyAndTheCommandIsOverBoth() throws IOException {
    String text =
        HEAD
            + "set = [\"training.epochs=5\", \"training.batch=7\", \"training.train_samples=60\"]\n"
            + CELL
            + "set = [\"training.batch=8\", \"training.train_samples=70\"]\n";
    StudyOptions options =
        new StudyOptions(List.of("training.train_samples=80"), "3..4", List.of());
    StudyPlan plan = read(text, options);
    assertEquals(List.of(3L, 4L), plan.study().seeds());
    TrainExperiment experiment = plan.runs().get(1).experiment();
    assertEquals(5, experiment.settings().epochs());
    assertEquals(8, experiment.settings().batch());
    assertEquals(80, experiment.data().train().count());
    assertEquals(4, experiment.run().seed());
    assertEquals(5 * 80, plan.runs().get(1).planned().samples());
    assertEquals("digits-4", plan.runs().get(1).planned().folder());
  }

  @Test
  void experimentsBesideTheStudyAreFound() throws IOException {
    Files.writeString(folder.resolve("own.toml"), "extends = \"digits\"\n[training]\nepochs = 3\n");
    StudyPlan plan = read(HEAD + "[[cell]]\nexperiment = \"own.toml\"\n", StudyOptions.NONE);
    assertEquals("own-1", plan.runs().get(0).planned().folder());
    assertEquals(3, plan.runs().get(0).experiment().settings().epochs());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          seeds = [1]                          | experiment = "digits" | mine.toml: title: found no such key
          title = "t"                          | experiment = "digits" | seeds: found no such key
          title = "t"; seeds = []              | experiment = "digits" | mine.toml:2: seeds: found none
          title = "t"; seeds = [1, 1]          | experiment = "digits" | mine.toml:2: seeds: found an array of 2
          title = "t"; seeds = "5..1"          | experiment = "digits" | mine.toml:2: seeds: found "5..1"
          title = "t"; seeds = ["a"]           | experiment = "digits" | mine.toml:2: seeds
          title = "t"; seeds = [1]; seed = 2   | experiment = "digits" | mine.toml:3: seed: found an unknown key
          title = "t"; seeds = [1]; set = [1]  | experiment = "digits" | mine.toml:3: set[0]: found 1
          title = "t"; seeds = [1]; base = "x" | experiment = "digits" | mine.toml:3: base: found "x"
          title = "t"; seeds = [1]             | name = "n"            | experiment: found no such key
          title = "t"; seeds = [1]             | experiment = "nope"   | mine.toml, cell nope: an experiment: found "nope"
          title = "t"; seeds = [1]             | experiment = "digits"; name = "a/b"  | mine.toml:5: cell[0].name: found "a/b"
          title = "t"; seeds = [1]             | experiment = "digits"; sets = []     | mine.toml:5: cell[0].sets: found an unknown key
          title = "t"; seeds = [1]             | experiment = "digits"; paper = 101   | mine.toml:5: cell[0].paper: found 101
          title = "t"; seeds = [1]             | experiment = "digits"; paper_spread = 1  | mine.toml:5: cell[0].paper_spread: found an unknown key
          title = "t"; seeds = [1]             | experiment = "digits"; set = ["training.epoch=1"] | mine.toml, cell digits, --set: training.epoch: found an unknown key
          title = "t"; seeds = [1]             | experiment = "digits"; set = ["training.epochs=0"] | mine.toml, cell digits, --set: training.epochs: found 0
          """)
  void oneLineSaysWhatIsWrong(String head, String cell, String expected) {
    String text = (head + "\n[[cell]]\n" + cell).replace("; ", "\n") + "\n";
    BadInputException e =
        assertThrows(BadInputException.class, () -> read(text, StudyOptions.NONE));
    assertTrue(String.valueOf(e.getMessage()).contains(expected), e::getMessage);
  }

  @Test
  void twoCellsNeedTwoNamesAndTwoPlaces() {
    String twice = HEAD + CELL + CELL;
    BadInputException e =
        assertThrows(BadInputException.class, () -> read(twice, StudyOptions.NONE));
    assertTrue(String.valueOf(e.getMessage()).contains("two cells with the name"), e::getMessage);
    String places = HEAD + CELL + "line = \"l\"\n" + CELL + "name = \"b\"\nline = \"l\"\n";
    e = assertThrows(BadInputException.class, () -> read(places, StudyOptions.NONE));
    assertTrue(
        String.valueOf(e.getMessage()).contains("digits and b with the same"), e::getMessage);
  }

  @Test
  void cellsThatAreAskedForExist() throws IOException {
    String text = HEAD + CELL + CELL + "name = \"b\"\n";
    StudyOptions one = new StudyOptions(List.of(), null, List.of("b"));
    assertEquals("b-1", read(text, one).runs().get(0).planned().folder());
    StudyOptions none = new StudyOptions(List.of(), null, List.of("c"));
    BadInputException e = assertThrows(BadInputException.class, () -> read(text, none));
    assertTrue(String.valueOf(e.getMessage()).contains("--cell: found \"c\""), e::getMessage);
  }

  @Test
  void seedsOfTheCommandLine() {
    assertEquals(List.of(1L, 5L, -2L), Seeds.parse("1, 5,-2"));
    assertEquals(List.of(-1L, 0L, 1L), Seeds.parse("-1..1"));
    for (String wrong : List.of("", "1,1", "a", "1..", "0..999999999999", "1,,2", "1.5")) {
      assertThrows(BadInputException.class, () -> Seeds.parse(wrong), wrong);
    }
  }
}
