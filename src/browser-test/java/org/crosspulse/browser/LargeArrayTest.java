package org.crosspulse.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** An array of more cells than pixels and of more than an export has traces of. */
@Tag("browser")
class LargeArrayTest {
  private static final int ROWS = 431;
  private static final int COLUMNS = 157;
  private static final String[] SETTINGS = {
    "crossbar.rows=" + ROWS,
    "crossbar.columns=" + COLUMNS,
    "signals.row_pulses=7",
    "signals.column_pulses=5",
    "trace.cells=[]",
    "variability.stuck_off=0.003"
  };

  @TempDir private Path folder = Path.of("");

  private Chromium browser = Chromium.start();

  @AfterEach
  void close() {
    browser.assertQuietConsole();
    browser.close();
  }

  private static String[] arguments(String... first) {
    return Stream.concat(
            Arrays.stream(first), Arrays.stream(SETTINGS).flatMap(key -> Stream.of("--set", key)))
        .toArray(String[]::new);
  }

  @Test
  void countsAreExactAndNoStuckCellIsHidden() throws IOException {
    try (Served served = Served.start(folder, arguments("fig4"))) {
      browser.open(served.address());
      ShownTable totals = new ShownTable(browser, "#totals");
      assertEquals(5.0 * ROWS * COLUMNS, totals.value("Coincidences"));
      browser.press("1");
      // Of the blocks of cells that the screen has room for, those with a stuck one are dark.
      String dark =
          """
          const recording = new Recording("api/cycle/0", await Load.json("api/document"));
          const values = await recording.map("state_before");
          const image = new MapImage(%d, %d, values, new Ramp("sequential", 0, 0.5));
          const axis = (count, length) => { const axis = new Axis(count); axis.resize(length); return axis; };
          image.draw(document.createElement("canvas").getContext("2d"), axis(%d, 500), axis(%d, 200));
          const { data } = image.canvas.getContext("2d").getImageData(0, 0, image.canvas.width, image.canvas.height);
          const blocks = new Set();
          const high = Math.ceil(%d / image.canvas.height);
          values.forEach((value, cell) => {
            if (value === 0) blocks.add(Math.floor(cell / %d / high) * %d + cell %% %d);
          });
          let seen = 0;
          for (let at = 0; at < data.length; at += 4) if (data[at] < 60) seen++;
          return seen === blocks.size && seen > 50 ? "" : `${seen} of ${blocks.size}`;
          """
              .formatted(ROWS, COLUMNS, COLUMNS, ROWS, ROWS, COLUMNS, COLUMNS, COLUMNS);
      assertEquals("", browser.await(dark));
      String legend = browser.find("#legend").getText();
      browser.press("oo", "2", "o");
      browser.waitUntil("return document.getElementById('array').ariaBusy !== 'true'");
      assertNotEquals(legend, browser.find("#legend").getText());
    }
  }

  @Test
  void anExportSaysWhichCellsHaveTraces() throws Exception {
    Program.run(folder, arguments("inspect", "fig4", "--quiet", "--export", "page.html"));
    browser.goOffline();
    browser.open(folder.resolve("page.html").toUri().toString());
    browser.waitUntil("return document.querySelectorAll('#panels canvas').length === 5");
    assertTrue(browser.find("#note").getText().contains("dot"), browser.find("#note").getText());
    browser.press(Keys.ARROW_RIGHT, Keys.ARROW_DOWN);
    browser.waitUntil("return document.getElementById('untraced').hidden === false");
    assertFalse(browser.find("#panels").isDisplayed());
    assertEquals(5, new ShownTable(browser, "#numbers").value("Coincidences"));
    browser.screenshot("export-large");
  }
}
