package org.crosspulse.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The array of {@code fig4} and its cells, against the files that {@code cycle} writes. */
@Tag("browser")
class ArrayViewTest {
  private static final int CELL = 96;

  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private static Served served;

  @SuppressWarnings("NullAway.Init")
  private static Table cells;

  private Chromium browser = Chromium.start();

  @BeforeAll
  static void serve() throws Exception {
    Program.run(folder, "cycle", "fig4", "--quiet", "--out", "cycle");
    cells = Table.read(folder.resolve("cycle/cells.csv"));
    served = Served.start(folder, "fig4");
  }

  @AfterAll
  static void stop() throws Exception {
    served.close();
  }

  @BeforeEach
  void open() {
    browser.open(served.address());
  }

  @AfterEach
  void close() {
    browser.assertQuietConsole();
    browser.close();
  }

  @Test
  void everyCellShowsTheNumbersOfTheTable() throws IOException {
    ShownTable shown = new ShownTable(browser, "#numbers");
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 4; column++) {
        click(row, column);
        browser.awaitCell(row, column);
        assertEqualsTable(shown, cells.cell(row, column));
      }
    }
    click(1, 2);
    browser.awaitCell(1, 2);
    browser.screenshot("fig4-light");
  }

  private static void assertEqualsTable(ShownTable shown, NamedCsvRecord cell) {
    double before = number(cell, "initial_siemens");
    double after = number(cell, "final_siemens");
    shown.assertShows("State before", number(cell, "initial_state"));
    shown.assertShows("State after", number(cell, "final_state"));
    shown.assertShows("Conductance", after);
    shown.assertShows("Conductance change", after - before);
  }

  private static double number(NamedCsvRecord cell, String field) {
    return Double.parseDouble(cell.getField(field));
  }

  @Test
  void theCursorReadsTheRecordedTraces() throws IOException {
    Table traces = Table.read(folder.resolve("cycle/traces.csv"));
    double[] times = traces.column("time");
    click(0, 1);
    browser.awaitCell(0, 1);
    WebElement plot = browser.find("figure[data-signal=volts] .u-over");
    for (int part = 1; part < 8; part++) {
      browser.hover(plot, plot.getSize().width * part / 8.0, 20);
      browser.waitUntil("return document.getElementById('cursor-time').textContent !== ''");
      double seconds =
          Shown.number(browser.find("#cursor-time").getText().substring("t = ".length()));
      int sample = lastAt(times, seconds);
      assertReads("row_volts", traces.column("v_row_0_1")[sample]);
      assertReads("column_volts", traces.column("v_column_0_1")[sample]);
      assertReads("volts", traces.column("v_0_1")[sample]);
    }
  }

  /** By the keyboard too, at the very instants of the table. */
  @Test
  void theCursorStopsAtEveryInstant() throws IOException {
    Table traces = Table.read(folder.resolve("cycle/traces.csv"));
    click(0, 1);
    browser.awaitCell(0, 1);
    double[] times = Arrays.stream(traces.column("time")).distinct().toArray();
    for (int instant = 1; instant < 6; instant++) {
      browser.press("n");
      browser.waitUntil(
          "const text = document.getElementById('cursor-time').textContent;"
              + " return text === `t = ${Quantity.format("
              + times[instant]
              + ", 's', 6)}`");
      assertReads("volts", traces.column("v_0_1")[lastAt(traces.column("time"), times[instant])]);
    }
  }

  /** A map of the whole cycle ends the slot that was shown, and a map of a slot begins one. */
  @Test
  void mapsAndTimeGoTogether() {
    browser.press("0");
    browser.waitUntil("return document.getElementById('slot').value === '0'");
    browser.press("5");
    browser.waitUntil("return document.getElementById('slot').value === '-1'");
    assertEquals("residual", browser.find("#maps :checked").getAttribute("value"));
    assertEquals("whole cycle", browser.find("#slot-text").getText());
  }

  private static int lastAt(double[] times, double seconds) {
    int sample = 0;
    while (sample + 1 < times.length && times[sample + 1] <= seconds) {
      sample++;
    }
    return sample;
  }

  private void assertReads(String signal, double expected) {
    String text = browser.find("figure[data-signal=" + signal + "] .values").getText();
    assertEquals(expected, Shown.number(text), 1e-4 * Math.abs(expected) + 1e-12, signal);
  }

  @Test
  void keysMovePinPlayAndChooseTheMap() {
    browser.awaitCell(0, 0);
    browser.press(Keys.ENTER, Keys.ARROW_RIGHT, Keys.ARROW_DOWN);
    browser.awaitCell(1, 1);
    assertEquals(2, (Long) browser.script("return document.querySelectorAll('#pins li').length"));
    browser.press("6");
    assertEquals("coincidences", browser.find("#maps :checked").getAttribute("value"));
    browser.press("..");
    browser.waitUntil("return document.getElementById('slot').value === '1'");
    assertTrue(browser.find("#slot-text").getText().startsWith("potentiation, slot 2 of 8"));
    browser.press(" ");
    browser.waitUntil("return Number(document.getElementById('slot').value) > 3");
    browser.press(Keys.HOME, "?");
    assertTrue(browser.find("#keys").isDisplayed());
  }

  @Test
  void whatTheSystemPrefersIsShownUntilTheUserChooses() throws IOException {
    browser.prefer("dark");
    browser.waitUntil("return Theme.name === 'dark'");
    click(0, 1);
    browser.awaitCell(0, 1);
    browser.screenshot("fig4-dark");
    browser.press("t");
    assertEquals("light", browser.script("return Theme.name"));
    browser.script("localStorage.clear(); return true");
  }

  private void click(int row, int column) {
    WebElement canvas = browser.find("#array canvas");
    long margin = (Long) browser.script("return Margins.SIZE");
    browser.clickAt(canvas, margin + (column + 0.5) * CELL, margin + (row + 0.5) * CELL);
  }
}
