package org.crosspulse.inspect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.crosspulse.config.CycleExperiment;
import org.crosspulse.config.CycleFile;
import org.crosspulse.engine.Workers;
import org.crosspulse.report.Json;
import org.crosspulse.report.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of a cycle is the cycle of its experiment, and is called what that is. */
class RunFolderTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aRunIsTheCycleOfItsExperiment() throws IOException {
    CycleExperiment experiment = CycleFile.read("fig4", List.of("scheme.slots=9"));
    Files.writeString(
        folder.resolve("manifest.json"),
        Json.text(Manifest.of("cycle", 1L, 1, experiment.configuration(), Map.of())));
    Site run = Sites.ofRun(folder, 1, new Workers(1));
    Site same = TestSites.of("fig4", 1, folder, "scheme.slots=9");
    for (String map : List.of("state", "residual", "energy")) {
      String path = "api/cycle/0/map/" + map + ".bin";
      assertArrayEquals(TestSites.matrix(same, path), TestSites.matrix(run, path), map);
    }
    Map<String, Object> document = TestSites.json(run, "api/document");
    assertEquals("fig4", document.get("title"));
    assertEquals(true, document.get("whatif"));
  }
}
