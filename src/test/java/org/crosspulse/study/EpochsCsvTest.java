package org.crosspulse.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crosspulse.problem.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns are found by their names, whatever else there is. */
class EpochsCsvTest {
  @TempDir private Path folder = Path.of("");

  private List<EpochPoint> read(String text) throws IOException {
    Path file = folder.resolve("epochs.csv");
    Files.writeString(file, text);
    return EpochsCsv.read(file);
  }

  @Test
  void anyOrderAndUnknownColumns() throws IOException {
    EpochPoint point =
        read("new,test_error_percent,energy_joules,epoch\nx,4.5,,1\ny,3.5,2e-3,2\n").get(1);
    assertEquals(2, point.epoch());
    assertEquals(3.5, point.testErrorPercent());
    assertEquals(2e-3, point.energyJoules());
    assertTrue(Double.isNaN(point.coincidences()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "epoch,test_error_percent\n", "epoch\n1\n", "epoch,test_error_percent\n1,x\n"})
  void whatIsNoSuchTableIsRefused(String text) {
    BadInputException e = assertThrows(BadInputException.class, () -> read(text));
    assertTrue(String.valueOf(e.getMessage()).contains("epochs.csv"), e::getMessage);
  }

  @Test
  void aTableThatIsNotThereIsBadInput() {
    Path file = folder.resolve("none").resolve("epochs.csv");
    BadInputException e = assertThrows(BadInputException.class, () -> EpochsCsv.read(file));
    assertTrue(String.valueOf(e.getMessage()).contains("no such file"), e::getMessage);
  }
}
