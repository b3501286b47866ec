package org.crosspulse.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
    browser.find("#sample-play").click();
    browser.waitUntil("return document.querySelector('#array canvas') !== null");
    assertTrue(browser.find("#subtitle").getText().startsWith("784 × 110"));
    browser.waitUntil("return document.querySelectorAll('#panels canvas').length === 5");
    assertEquals("Test image 3", browser.find("#sample-title").getText());
    assertEquals(28L, browser.script("return document.getElementById('sample-image').height"));
    browser.screenshot("sample");
    assertEquals("true", browser.find("#tab-inspection").getAttribute("aria-selected"));
  }

  @Test
  void theNeighboursOfASampleAreAButtonAway() {
    browser.find("#sample-play").click();
    awaitTitle("Test image 0");
    assertFalse(browser.find("#sample-before").isEnabled());
    browser.find("#sample-next").click();
    awaitTitle("Test image 1");
    browser.find("#sample-before").click();
    awaitTitle("Test image 0");
  }

  private void awaitTitle(String title) {
    browser.waitUntil(
        "return document.getElementById('sample-title').textContent === '" + title + "'");
  }

  /** The legend says the largest weight of all epochs, whichever is shown. */
  @Test
  void coloursStayAndPlayGoesThroughTheEpochs() throws IOException {
    browser.waitUntil("return document.querySelector('#weights-legend .ticks span') !== null");
    String legend = browser.find("#weights-legend .ticks").getText();
    assertTrue(browser.find("#epoch-text").getText().startsWith("Epoch 2"));
    browser.find("#play-epochs").click();
    browser.waitUntil(
        "return document.getElementById('epoch-text').textContent.startsWith('Epoch 0')");
    assertEquals(legend, browser.find("#weights-legend .ticks").getText());
    browser.waitUntil(
        "return document.getElementById('epoch-text').textContent.startsWith('Epoch 2')");
    browser.waitUntil("return document.getElementById('play-epochs').textContent === 'Play'");
    assertTrue(
        browser.find("#best-text").getText().startsWith("Best by its training error: epoch"));
  }

  @Test
  void aClickOnAColumnShowsWhatItsNeuronSees() {
    browser.waitUntil("return document.querySelector('#unit-image canvas') !== null");
    WebElement weights = browser.find("#weights canvas");
    long margin = (Long) browser.script("return Margins.NUMBERS");
    double column = (weights.getSize().width - margin) / 110.0;
    browser.clickAt(weights, margin + 30.5 * column, 100);
    browser.waitUntil(
        "return document.getElementById('unit-title').textContent.startsWith('Neuron 30,')");
  }

  /** An export offers the images it has, and no others. */
  @Test
  void anExportPlaysItsImages() throws Exception {
    Program.run(folder, "inspect", "run", "--quiet", "--export", "page.html");
    browser.open(folder.resolve("page.html").toUri().toString());
    String last =
        String.valueOf(browser.script("return document.getElementById('sample-index').max"));
    browser.find("#sample-index").sendKeys(Keys.chord(Keys.CONTROL, "a"), last);
    browser.find("#sample-play").click();
    awaitTitle("Test image " + last);
    assertFalse(browser.find("#sample-next").isEnabled());
    browser.waitUntil("return document.querySelectorAll('#panels canvas').length === 5");
    browser.screenshot("exported-sample");
    // The cell that moved farthest for this image need not have for the one before.
    browser.find("#sample-before").click();
    browser.waitUntil("return !document.getElementById('cell').classList.contains('untraced')");
    browser.waitUntil("return document.querySelectorAll('#panels canvas').length === 5");
  }

  /** The rule on numbers sends no pulses: the page says so, and a file has nothing to press. */
  @Test
  void aRunOfTheRuleHasNoPulses() throws Exception {
    Program.run(
        folder,
        "train",
        "digits",
        "--quiet",
        "--set",
        "run.fidelity=rule",
        "--set",
        "training.epochs=1",
        "--out",
        "rule");
    try (Served rule = Served.start(folder, "rule")) {
      browser.open(rule.address());
      assertFalse(browser.find("#sample-play").isEnabled());
      assertTrue(browser.find("#sample-count").getText().contains("rule"));
      assertEquals("Histogram of weights", browser.find("#histogram-title").getText());
      browser.screenshot("rule");
    }
    Program.run(folder, "inspect", "rule", "--quiet", "--export", "rule.html");
    browser.open(folder.resolve("rule.html").toUri().toString());
    assertFalse(browser.find("#sample").isDisplayed());
  }
}
