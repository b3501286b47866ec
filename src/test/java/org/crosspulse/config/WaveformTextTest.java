package org.crosspulse.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crosspulse.pulse.PulseScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scheme that is written is the scheme that is read back. */
class WaveformTextTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void everyShippedScheme() throws IOException {
    for (String name : ShippedFiles.WAVEFORMS.names()) {
      PulseScheme scheme = WaveformFile.read(name, Path.of(""));
      Path file = folder.resolve(name + ".toml");
      Files.writeString(file, WaveformText.of(scheme, "a comment", "none"));
      assertEquals(scheme, WaveformFile.read(file.toString(), folder), name);
    }
  }
}
