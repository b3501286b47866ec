package org.crosspulse.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.crosspulse.problem.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --set key=value}: TOML where it is TOML, a text otherwise, put over the file's value. */
class OverridesTest {
  private static Section file() {
    return TomlReader.parse("[run]\nseed = 1\nfidelity = \"event\"\n", "mine.toml");
  }

  private static Section with(String... settings) {
    Section root = file();
    Overrides.apply(root, List.of(settings));
    return root;
  }

  @Test
  void valuesOfEveryType() {
    Section root =
        with(
            "run.seed=7",
            "a.flag=true",
            "a.number=1.5e-3",
            "a.list=[1, -2]",
            "a.quoted=\"20 ns\"",
            "a.quantity=20 ns",
            "a.word=two-phase",
            "a.path=C:\\x\\y.toml",
            "a.equation=x=y");
    assertEquals(7, root.section("run").integer("seed", 0, 10));
    Section a = root.section("a");
    assertTrue(a.flag("flag", false));
    assertEquals(1.5e-3, a.number("number", ""));
    assertEquals(List.of(1L, -2L), a.value("list", ""));
    assertEquals("20 ns", a.text("quoted"));
    assertEquals("20 ns", a.text("quantity"));
    assertEquals("two-phase", a.text("word"));
    assertEquals("C:\\x\\y.toml", a.text("path"));
    assertEquals("x=y", a.text("equation"));
  }

  @Test
  void theRestOfATableStays() {
    Section run = with("run.seed=7").section("run");
    assertEquals("event", run.text("fidelity"));
  }

  @Test
  void theLastOneWins() {
    assertEquals(3, with("run.seed=2", "run.seed=3").section("run").integer("seed", 0, 9));
  }

  @Test
  void aWrongValueIsBlamedOnTheOption() {
    Section run = with("run.seed=x").section("run");
    BadInputException e = assertThrows(BadInputException.class, () -> run.integer("seed", 0, 9));
    assertEquals("--set", e.origin());
    assertEquals("run.seed", e.key());
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed", "=3", "a b=3", "run..seed=3", "run.seed", ""})
  void whatIsNoSettingIsRefused(String setting) {
    BadInputException e = assertThrows(BadInputException.class, () -> with(setting));
    assertEquals("--set", e.origin());
  }
}
