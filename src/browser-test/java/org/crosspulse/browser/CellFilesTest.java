package org.crosspulse.browser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.w3c.dom.Document;

/** The chosen cells as files: tables equal those of {@code cycle}, pictures are whole. */
@Tag("browser")
class CellFilesTest {
  @TempDir private Path folder = Path.of("");

  private Chromium browser = Chromium.start();

  @SuppressWarnings("NullAway.Init")
  private Served served;

  @BeforeEach
  void chooseTwoCells() throws IOException {
    served = Served.start(folder, "edges");
    browser.downloadTo(folder);
    browser.open(served.address());
    browser.press(Keys.ARROW_UP, Keys.ARROW_LEFT, Keys.ENTER, Keys.ARROW_RIGHT);
    browser.awaitCell(0, 1);
  }

  @AfterEach
  void close() {
    browser.assertQuietConsole();
    browser.close();
    served.close();
  }

  @Test
  void theTableHasTheTracesOfTheCycle() throws Exception {
    String cells = "trace.cells=[[0, 1], [0, 0]]";
    Program.run(folder, "cycle", "edges", "--quiet", "--set", cells, "--out", "cycle");
    Table expected = Table.read(folder.resolve("cycle/traces.csv"));
    Table saved = Table.read(save("csv"));
    for (String column : new String[] {"time", "v_row_0_1", "v_column_0_0", "v_0_1", "x_0_0"}) {
      assertArrayEquals(expected.column(column), saved.column(column), column);
    }
  }

  @Test
  void theWavesAreThoseOfTheCycle() throws Exception {
    String cells = "trace.cells=[[0, 1], [0, 0]]";
    String vcd = "trace.formats=[\"vcd\"]";
    Program.run(
        folder, "cycle", "edges", "--quiet", "--set", cells, "--set", vcd, "--out", "cycle");
    assertEquals(
        Files.readString(folder.resolve("cycle/traces.vcd")), Files.readString(save("vcd")));
  }

  @Test
  void theDrawingHasACurveACellInEveryPanel() throws Exception {
    Document drawing = Drawings.read(save("svg"));
    assertEquals(5 * 2, drawing.getElementsByTagName("polyline").getLength());
    assertEquals(0, drawing.getElementsByTagName("image").getLength());
  }

  @Test
  void thePictureIsTheDrawing() throws IOException {
    BufferedImage picture = ImageIO.read(save("png").toFile());
    assertEquals(1800, picture.getWidth());
    assertFalse(Drawings.isOneColour(picture));
  }

  /** Clicks a button and waits for its file. */
  private Path save(String kind) throws IOException {
    browser.find("#save-" + kind).click();
    return browser.awaitFile(folder, "*." + kind);
  }
}
