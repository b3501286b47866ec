package org.crosspulse.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The exported page opens from disk where there is no network at all. */
@Tag("browser")
class ExportTest {
  @TempDir private Path folder = Path.of("");

  private Chromium browser = Chromium.start("--host-resolver-rules=MAP * ~NOTFOUND");

  @AfterEach
  void close() {
    browser.assertQuietConsole();
    browser.close();
  }

  @Test
  void theNumbersAreThoseOfTheTable() throws Exception {
    Program.run(folder, "cycle", "fig4", "--quiet", "--out", "cycle");
    Program.run(folder, "inspect", "fig4", "--quiet", "--export", "page.html");
    Table cells = Table.read(folder.resolve("cycle/cells.csv"));
    browser.goOffline();
    browser.open(folder.resolve("page.html").toUri().toString());
    browser.press(Keys.ARROW_DOWN, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
    ShownTable shown = new ShownTable(browser, "#numbers");
    browser.awaitCell(1, 2);
    double after = Double.parseDouble(cells.cell(1, 2).getField("final_state"));
    shown.assertShows("State after", after);
    browser.press("...");
    browser.waitUntil("return document.getElementById('slot-text').textContent.includes('slot 3')");
    browser.screenshot("export");
    assertNothingFetched();
  }

  /** Changes of both cells at the same times, those of a file that {@code cycle} wrote. */
  @Test
  void theWavesAreThoseOfTheCycle() throws Exception {
    String cells = "trace.cells=[[0, 0], [0, 1]]";
    String vcd = "trace.formats=[\"vcd\"]";
    Program.run(folder, "cycle", "fig4", "--quiet", "--set", cells, "--set", vcd, "--out", "cycle");
    Program.run(folder, "inspect", "fig4", "--quiet", "--export", "page.html");
    browser.downloadTo(folder);
    browser.open(folder.resolve("page.html").toUri().toString());
    browser.press(Keys.ENTER, Keys.ARROW_RIGHT);
    browser.awaitCell(0, 1);
    browser.find("#save-vcd").click();
    Path saved = browser.awaitFile(folder, "*.vcd");
    assertEquals(Waves.read(folder.resolve("cycle/traces.vcd")), Waves.read(saved));
  }

  private void assertNothingFetched() throws IOException {
    assertEquals(
        0L,
        browser.script(
            "return performance.getEntriesByType('resource')"
                + ".filter(entry => !entry.name.startsWith('data:')).length"));
  }
}
