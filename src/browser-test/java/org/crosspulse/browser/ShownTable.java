package org.crosspulse.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/**
 * Names and numbers in a table of the page.
 *
 * @param browser that shows the page
 * @param selector of the table's rows' parent
 */
record ShownTable(Chromium browser, String selector) {
  /** The number beside a label, in SI units. */
  double value(String label) {
    WebElement table = browser.find(selector);
    for (WebElement row : table.findElements(By.tagName("tr"))) {
      if (row.findElement(By.tagName("th")).getText().equals(label)) {
        return Shown.number(row.findElement(By.tagName("td")).getText());
      }
    }
    throw new AssertionError("no row " + label + " in:\n" + table.getText());
  }

  /** Fails unless a number stands in the table, to the six digits that are shown. */
  void assertShows(String label, double expected) {
    assertEquals(expected, value(label), 1e-5 * Math.abs(expected) + 1e-12, label);
  }
}
