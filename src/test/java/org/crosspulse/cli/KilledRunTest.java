package org.crosspulse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crosspulse.report.OutputFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run that was killed leaves is named to whoever runs again, and is in nobody's way. */
class KilledRunTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void leftOversAreNamedAndKept() throws Exception {
    Path killed = leftOver("run");
    Path ofAnother = leftOver("other");
    Path out = folder.resolve("run");
    CommandLineRun run;
    Path working;
    try (OutputFolder another = OutputFolder.create(out)) {
      working = another.path();
      run = CommandLineRun.of("crosscheck", "fig4", "--out", out.toString());
    }
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(Files.exists(out.resolve("result.json")));
    assertTrue(run.err().contains("killed and left " + killed + ": delete it"), run.err());
    assertFalse(run.err().contains(working.toString()), run.err());
    assertFalse(run.err().contains(ofAnother.toString()), run.err());
    assertTrue(Files.exists(killed.resolve("traces.csv.partial")));
  }

  @Test
  void quietIsQuiet() throws Exception {
    leftOver("run");
    Path out = folder.resolve("run");
    CommandLineRun run =
        CommandLineRun.of("crosscheck", "fig4", "--quiet", "--out", out.toString());
    assertEquals("", run.err());
  }

  private Path leftOver(String name) throws IOException {
    Path partial = folder.resolve("." + name + ".partial-123");
    Files.createDirectory(partial);
    Files.writeString(partial.resolve("traces.csv.partial"), "time,v_0_0\n0");
    return partial;
  }
}
