package org.crosspulse.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Sliders play the array again: what they do to the rule, the window and the saved file. */
@Tag("browser")
class WhatIfTest {
  private static final String AMPLITUDE = "#sliders input[data-key='u_plus']";
  private static final String WIDTH = "#sliders input[data-key='width']";

  @TempDir private Path folder = Path.of("");

  private Chromium browser = Chromium.start();

  @SuppressWarnings("NullAway.Init")
  private Served served;

  @BeforeEach
  void open() throws IOException {
    served = Served.start(folder, "fig4");
    browser.open(served.address());
    browser.find("#tab-whatif").click();
    browser.waitUntil("return document.querySelector('#whatif-totals tr') !== null");
  }

  @AfterEach
  void close() {
    browser.assertQuietConsole();
    browser.close();
    served.close();
  }

  @Test
  void twiceTheThresholdMovesHalfSelectedCells() throws IOException {
    assertTrue(verdict().endsWith("inside the window"), verdict());
    assertEquals(0, residual(), 1e-6);
    browser.find(AMPLITUDE).sendKeys(Keys.END);
    browser.waitUntil(
        "return document.getElementById('window-text').textContent.includes('one positive pulse')");
    assertTrue(residual() > 1, "residual " + residual());
    assertTrue(browser.find("#window circle.outside").isDisplayed());
    browser.screenshot("whatif-outside");
  }

  @Test
  void aSavedExperimentGivesWhatThePageShowed() throws Exception {
    WebElement width = browser.find(WIDTH);
    for (int step = 0; step < 20; step++) {
      width.sendKeys(Keys.ARROW_LEFT);
    }
    browser.waitUntil("return document.querySelector('.slider.changed') !== null");
    browser.find("#experiment-name").sendKeys("narrow");
    browser.find("#save-experiment button").click();
    browser.waitUntil(
        "return document.getElementById('notice').textContent.includes('narrow.toml')");
    Path saved = folder.resolve("narrow.toml");
    assertEquals(stepOf("narrow.toml"), shown("Step that raises"), 1e-4 * stepOf("fig4"));
    assertTrue(stepOf("narrow.toml") < 0.99 * stepOf("fig4"));
    Files.writeString(saved, "kept");
    browser.find("#save-experiment button").click();
    browser.waitUntil("return document.getElementById('notice').textContent.includes('already')");
    assertEquals("kept", Files.readString(saved));
    browser.forgetConsole();
  }

  /** What one coincidence changes in an experiment, by {@code crosscheck} (S). */
  private double stepOf(String experiment) throws Exception {
    Path out = Files.createTempDirectory(folder, "check").resolve("out");
    Program.run(folder, "crosscheck", experiment, "--quiet", "--out", out.toString());
    JsonNode result = new ObjectMapper().readTree(Files.readString(out.resolve("result.json")));
    return result.get("raising_step_siemens").asDouble();
  }

  private String verdict() {
    return browser.find("#window-text").getText();
  }

  private double residual() {
    return shown("Largest residual");
  }

  private double shown(String label) {
    return new ShownTable(browser, "#whatif-totals").value(label);
  }
}
