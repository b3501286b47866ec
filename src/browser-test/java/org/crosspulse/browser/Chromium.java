package org.crosspulse.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium without a window. It and its driver are the system's; nothing is downloaded. */
final class Chromium implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ChromeDriver driver;

  private Chromium(ChromeDriver driver) {
    this.driver = driver;
  }

  /** A browser with a window of 1600 by 1100 px; more of its arguments may follow. */
  static Chromium start(String... arguments) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(installed("chromium"));
    options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars");
    options.addArguments("--window-size=1600,1100");
    options.addArguments(arguments);
    LoggingPreferences logging = new LoggingPreferences();
    logging.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logging);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File(installed("chromedriver")))
            .build();
    return new Chromium(new ChromeDriver(service, options));
  }

  private static String installed(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name + " is not on the PATH"))
        .toString();
  }

  /** Opens a page and waits until it shows its document. */
  void open(String address) {
    driver.get(address);
    waitUntil("return document.body.dataset.ready === 'true'");
  }

  /** Tells the page which colours the system prefers, "light" or "dark". */
  void prefer(String colours) {
    Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", colours);
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
  }

  /** Cuts the network off. */
  void goOffline() {
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of("offline", true, "latency", 0, "downloadThroughput", 0, "uploadThroughput", 0));
  }

  /** Keeps what the page saves in a folder. */
  void downloadTo(Path folder) {
    driver.executeCdpCommand(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", folder.toAbsolutePath().toString()));
  }

  /** Waits until a file whose name matches is in a folder, and gives it. */
  Path awaitFile(Path folder, String pattern) {
    return new WebDriverWait(driver, PATIENCE)
        .withMessage(pattern)
        .until(browser -> fileIn(folder, pattern));
  }

  private static @Nullable Path fileIn(Path folder, String pattern) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
      Iterator<Path> found = files.iterator();
      return found.hasNext() ? found.next() : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one element of a selector. */
  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /** What a script gives. */
  Object script(String script, Object... arguments) {
    return Objects.requireNonNull(driver.executeScript(script, arguments), script);
  }

  /** What a script gives that may wait for something; a failure of it is one of the test. */
  Object await(String script) {
    String call = "const done = arguments[0]; (async () => {" + script + "})()";
    String failure = "error => done('failed: ' + error)";
    return Objects.requireNonNull(driver.executeAsyncScript(call + ".then(done, " + failure + ")"));
  }

  /** Waits until a script gives true. */
  void waitUntil(String script) {
    new WebDriverWait(driver, PATIENCE)
        .withMessage(script)
        .until(browser -> Boolean.TRUE.equals(driver.executeScript(script)));
  }

  /** Waits until the page shows the traces of a cell. */
  void awaitCell(int row, int column) {
    String title = "Cell " + row + ", " + column;
    waitUntil("return document.getElementById('cell-title').textContent === '" + title + "'");
    waitUntil("return document.querySelectorAll('#panels canvas').length === 5");
  }

  /** Presses keys one after another, as long as nothing has the focus. */
  void press(CharSequence... keys) {
    script("document.activeElement.blur(); return true");
    new Actions(driver).sendKeys(keys).perform();
  }

  /** Clicks a place of an element, in px from its upper left corner. */
  void clickAt(WebElement element, double x, double y) {
    move(element, x, y).click().perform();
  }

  /** Moves the pointer to a place of an element, in px from its upper left corner. */
  void hover(WebElement element, double x, double y) {
    move(element, x, y).perform();
  }

  private Actions move(WebElement element, double x, double y) {
    int right = (int) Math.round(x - element.getSize().width / 2.0);
    int down = (int) Math.round(y - element.getSize().height / 2.0);
    return new Actions(driver).moveToElement(element, right, down);
  }

  /** Keeps what the window shows as NAME.png in the build folder. */
  void screenshot(String name) throws IOException {
    Path folder = Path.of(System.getProperty("screenshots", "target/screenshots"));
    Files.createDirectories(folder);
    Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
  }

  /** Lets what is on the console be forgotten: a refusal that a test asked for is noted there. */
  void forgetConsole() {
    driver.manage().logs().get(LogType.BROWSER);
  }

  /** Fails where the page has put anything worse than a note on its console. */
  void assertQuietConsole() {
    List<String> complaints =
        driver.manage().logs().get(LogType.BROWSER).getAll().stream()
            .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
            .map(LogEntry::getMessage)
            .toList();
    assertEquals(List.of(), complaints);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
