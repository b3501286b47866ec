package org.crosspulse.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A folder of {@code train}: its errors, its weights, and the pulses of one of its samples. */
@Tag("browser")
class TrainingTest {
  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private static Served served;

  @SuppressWarnings("NullAway.Init")
  private static Table epochs;

  private Chromium browser = Chromium.start();

  @BeforeAll
  static void train() throws Exception {
    Program.run(folder, "train", "digits", "--quiet", "--set", "training.epochs=2", "--out", "run");
    epochs = Table.read(folder.resolve("run/epochs.csv"));
    served = Served.start(folder, "run");
  }

  @AfterAll
  static void stop() {
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
  void errorsAndWeightsAreThoseOfTheRun() throws IOException {
    browser.waitUntil("return document.querySelector('#weights canvas') !== null");
    browser.waitUntil("return document.querySelector('#histogram canvas') !== null");
    WebElement plot = browser.find("#curves .u-over");
    browser.hover(plot, plot.getSize().width - 2.0, 20);
    double[] percent = epochs.column("test_error_percent");
    String shown = browser.find("#curves .u-legend").getText();
    assertTrue(shown.contains(Shown.percent(percent[percent.length - 1])), shown);
    browser.screenshot("training");
  }

  @Test
  void theSamplesPulsesPlayOnTheLayer() throws IOException {
    browser.find("#sample-index").sendKeys(Keys.chord(Keys.CONTROL, "a"), "3");
    browser.find("#sample button").click();
    browser.waitUntil("return document.querySelector('#array canvas') !== null");
    assertTrue(browser.find("#subtitle").getText().startsWith("784 × 110"));
    browser.waitUntil("return document.querySelectorAll('#panels canvas').length === 5");
    browser.screenshot("sample");
    assertEquals("true", browser.find("#tab-inspection").getAttribute("aria-selected"));
  }
}
