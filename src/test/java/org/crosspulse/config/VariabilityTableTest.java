package org.crosspulse.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.variability.CellProperty;
import org.crosspulse.variability.Correlation;
import org.crosspulse.variability.Distribution;
import org.crosspulse.variability.NoiseLevels;
import org.crosspulse.variability.Retention;
import org.crosspulse.variability.Spread;
import org.crosspulse.variability.StuckCells;
import org.crosspulse.variability.Variability;
import org.junit.jupiter.api.Test;

/** [variability] means what it says. */
class VariabilityTableTest {
  private static final Path HERE = Path.of("");

  private static Variability read(String text) {
    Section root = TomlReader.parse(text, "test.toml");
    root.section("crossbar").text("device");
    Variability variability = VariabilityTable.ofExperiment(root, root.section("crossbar"), HERE);
    root.rejectUnknown();
    return variability;
  }

  @Test
  void everyKey() {
    Variability expected =
        new Variability(
            Map.of(
                CellProperty.V_ON,
                new Spread(Distribution.LOGNORMAL, 0.1, 2, Correlation.ROWS, 0.5),
                CellProperty.RATE,
                Spread.of(Distribution.NORMAL, 0.2),
                CellProperty.G_MIN,
                new Spread(
                    Distribution.NORMAL, 0.3, Double.POSITIVE_INFINITY, Correlation.COLUMNS, 1),
                CellProperty.RETENTION_TIME,
                Spread.of(Distribution.LOGNORMAL, 0.7)),
            new StuckCells(0.1, 0.2, 0.3),
            new NoiseLevels(0.4, 0.5, 0.6, 0.007),
            new Retention(100, 0.25, 2));
    assertEquals(
        expected,
        read(
            """
            crossbar.device = "constant-rate"
            [variability]
            v_on = { sigma = 0.1, distribution = "lognormal", truncate = 2, correlation = "rows", share = 0.5 }
            rate = { sigma = 0.2 }
            g_min = { sigma = 0.3, correlation = "columns" }
            stuck_on = 0.1
            stuck_off = 0.2
            stuck = 0.3
            step_noise = 0.4
            range_noise = 0.5
            read_noise = 0.6
            electrode_noise = "7 mV"
            [variability.retention]
            time_constant = "100 s"
            target = 0.25
            pause = "2 s"
            spread = { sigma = 0.7, distribution = "lognormal" }
            """));
  }

  @Test
  void thermalNoiseOfALine() {
    Variability variability =
        read(
            """
            crossbar.device = "constant-rate"
            [variability]
            electrode_noise = { temperature = "300 K", capacitance = "1 pF" }
            """);
    // The usual figure for 1 pF at room temperature.
    assertEquals(64.4e-6, variability.noise().electrodeVolts(), 0.1e-6);
  }

  @Test
  void withoutTheTableAllIsIdeal() {
    assertEquals(Variability.NONE, read("crossbar.device = \"constant-rate\""));
  }

  @Test
  void theDevicesOwnSpreadWithAnExperimentsValuesOverIt() {
    Variability variability =
        read(
            """
            crossbar.device = "aihwkit-ecram"
            [variability]
            from_device = true
            step_noise = 0
            stuck_on = 0.01
            """);
    assertEquals(
        Map.of(CellProperty.RATE, Spread.of(Distribution.NORMAL, 0.1)), variability.spreads());
    assertEquals(NoiseLevels.NONE, variability.noise());
    assertEquals(0.01, variability.stuck().on());
  }

  @Test
  void fiveShippedDevicesComeWithTheirSpread() {
    List<String> spread =
        ShippedFiles.DEVICES.names().stream()
            .filter(name -> !DeviceFile.spread(name, HERE).isEmpty())
            .toList();
    assertEquals(
        List.of(
            "aihwkit-ecram",
            "aihwkit-gokmen-vlasov",
            "aihwkit-reram-es",
            "aihwkit-reram-sb",
            "neurosim-ag-asi"),
        spread);
    for (String name : spread) {
      String text = "crossbar.device = \"" + name + "\"\nvariability.from_device = true";
      assertTrue(!read(text).equals(Variability.NONE), name);
    }
  }

  @Test
  void readingMustNotWriteOnAnyCell() {
    BadInputException e =
        assertThrows(
            BadInputException.class,
            () ->
                TrainFile.read(
                    "digits",
                    List.of("network.read_voltage=0.9 V", "variability.v_on={ sigma = 0.05 }")));
    assertTrue(String.valueOf(e.getMessage()).contains("900 mV on a cell"), e::getMessage);
  }
}
