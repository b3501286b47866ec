package org.crosspulse.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.crosspulse.device.DeviceDescription;
import org.crosspulse.device.Thresholds;
import org.crosspulse.pulse.PulseScheme;
import org.junit.jupiter.api.Test;

/** Every file that ships can be read, and none is forgotten. */
class ShippedFilesTest {
  private static final Path HERE = Path.of("");

  @Test
  void everyDevice() {
    List<String> names = ShippedFiles.DEVICES.names();
    assertEquals(List.of("constant-rate", "pershin-di-ventra", "vteam-ideal"), names);
    for (String name : names) {
      DeviceDescription device = DeviceFile.read(name, HERE);
      assertEquals(name, device.name());
      assertFalse(device.source().isBlank(), name + " cites no source");
      assertEquals(device.model().parameters().size(), device.parameters().size(), name);
      assertTrue(device.device().thresholds().onVolts() > 0, name);
    }
  }

  @Test
  void everyWaveformFitsEveryDevice() {
    List<String> names = ShippedFiles.WAVEFORMS.names();
    assertEquals(List.of("four-subcycle", "two-phase"), names);
    for (String name : names) {
      PulseScheme scheme = WaveformFile.read(name, HERE);
      for (String device : ShippedFiles.DEVICES.names()) {
        Thresholds thresholds = DeviceFile.read(device, HERE).device().thresholds();
        assertEquals(
            scheme.slots(), scheme.resolve(thresholds.onVolts(), thresholds.offVolts()).slots());
      }
    }
  }

  @Test
  void everyExperiment() {
    assertEquals(List.of("digits", "fig4", "mnist"), ShippedFiles.EXPERIMENTS.names());
    assertEquals(3, CycleFile.read("fig4", List.of()).initial().rows());
    assertEquals(20, TrainFile.read("digits", List.of()).settings().epochs());
    // The full set is not on every machine: the same file with the digits of the jar.
    TrainExperiment mnist = TrainFile.read("mnist", List.of("training.data=digits"));
    assertEquals(List.of(784, 110, 10), mnist.settings().layers());
  }

  @Test
  void theJarHoldsTheFoldersOfTheSourceTree() throws Exception {
    for (ShippedFiles kind : List.of(ShippedFiles.DEVICES, ShippedFiles.WAVEFORMS)) {
      try (Stream<Path> files = Files.list(Path.of(kind.folder()))) {
        assertEquals(kind.names().size(), files.count(), kind.folder());
      }
    }
  }
}
