package org.crosspulse.device.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import org.crosspulse.config.DeviceFile;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.OdePulse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped devices do what is published of them. */
class PublishedValuesTest {
  private static Memristor device(String name) {
    return DeviceFile.read(name, Path.of("")).device();
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 2.519877",
    "1, 1.251653",
    "2, 0.609035",
    "2.4, 0.499181",
    "3, 0.386830",
    "4, 0.269089",
    "4.88, 0.200303",
    "5, 0.192406",
    "6, 0.135619"
  })
  void neuroSimsTableOfCurveLengths(double nonlinearity, double length) {
    assertEquals(length, NeuroSimCurve.length(nonlinearity), 1e-6);
  }

  @ParameterizedTest
  @CsvSource({"0.25", "1", "7"})
  void neuroSimRunsThroughItsLevels(double fraction) {
    // The catalogue's curve, with A from the table above: G after P pulses from G_min.
    Memristor device = device("neurosim-ag-asi");
    double pulses = 97 * fraction / 7;
    double a = 0.499181 * 97;
    double expected = (1 - Math.exp(-pulses / a)) / (1 - Math.exp(-97 / a));
    assertEquals(expected, device.pulse(3.2, pulses * 300e-6).after(0), 1e-6);
    assertEquals(1, device.pulse(3.2, 97.001 * 300e-6).after(0), 1e-12);
    assertEquals(0, device.pulse(-2.8, 100.001 * 300e-6).after(1), 1e-12);
  }

  @Test
  void magicSetsInNanosecondsAndResetsInMicroseconds() {
    // The catalogue: at 4/3 of the threshold, 1.1 ns for the full range up, 2.7 us down.
    Memristor device = device("vteam-magic");
    double up = 1 / device.rate(4.0 / 3 * 1.5, 0.5);
    double down = -1 / device.rate(-4.0 / 3 * 0.3, 0.5);
    assertEquals(1.1e-9, up, 0.05e-9);
    assertEquals(2.7e-6, down, 0.05e-6);
  }

  @Test
  void stanfordsDeadZoneDependsOnTheGap() {
    // The catalogue: 1.05 V without a gap, 1.39 V at 1.7 nm.
    Memristor device = device("stanford-pku");
    assertEquals(1.39, device.thresholds().onVolts(), 0.005);
    assertEquals(1.05, device.thresholds().stillOnVolts(), 0.005);
    assertFalse(device.isStillAt(1.2));
    assertEquals(0, device.rate(1.2, 0));
    // A reset by less than the outer threshold stops where its field is down to F_min.
    double end = device.pulse(-1.2, 10).after(1);
    assertEquals(device.destination(-1.2), end, 1e-12);
    assertEquals(0, device.rate(-1.2, end - 1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "aihwkit-reram-es, 0.00135, 0.0009998, -1, 1",
    "aihwkit-reram-sb, 0.002, 0.002, -0.75, 1.25",
    "aihwkit-ecram, 0.002, 0.002, -0.8276, 1.1724",
    "aihwkit-gokmen-vlasov, 0.0016, 0.0016, -1, 1",
    "aihwkit-idealized, 0.0002, 0.0002, -1, 1",
  })
  void oneCoincidenceIsOnePublishedStep(
      String name, double up, double down, double min, double max) {
    Memristor device = device(name);
    double exactDown = name.endsWith("es") ? 0.00135 * (1 - 0.259359) : down;
    for (double w = min + 0.05; w < max - 0.05; w += 0.0831) {
      double x = (w - min) / (max - min);
      double raised = w + up * shape(name, w, min, max, true);
      double lowered = w - exactDown * shape(name, w, min, max, false);
      double range = max - min;
      assertEquals((raised - min) / range, device.pulse(1.3, 1e-6).after(x), 2e-8, "w = " + w);
      assertEquals((lowered - min) / range, device.pulse(-1.3, 1e-6).after(x), 2e-8, "w = " + w);
    }
  }

  /** The step over its scale, as the kit's documentation has it. */
  private static double shape(String name, double w, double min, double max, boolean up) {
    double z = 2 * -0.5 * w / (max - min) - 0.5;
    return switch (name) {
      case "aihwkit-reram-es" ->
          up ? 1 + 1.18445 * Math.exp(5 * z) : 1 + 0.081404 * Math.exp(-5 * z);
      case "aihwkit-reram-sb" -> up ? 1 - w / max : 1 - w / min;
      case "aihwkit-ecram" -> up ? 1 - 0.1153 * w / max : 1 - 0.5085 * w / min;
      default -> 1;
    };
  }

  @Test
  void yakopcicsDriveIsTheDifferenceOfExponentials() {
    Memristor device = device("yakopcic-oblea-sine");
    assertEquals(4000 * (Math.exp(0.5) - Math.exp(0.16)), device.rate(0.5, 0.2), 1e-9);
    double slowed = Math.exp(-(0.6 - 0.3)) * (1 - 0.6) / 0.7;
    assertEquals(4000 * (Math.exp(0.5) - Math.exp(0.16)) * slowed, device.rate(0.5, 0.6), 1e-9);
    assertEquals(0.17 * 0.6 * Math.sinh(0.05 * 0.5), device.currentAmperes(0.5, 0.6), 1e-15);
    assertEquals(-0.17 * 0.6 * Math.sinh(0.05 * 0.5), device.currentAmperes(-0.5, 0.6), 1e-15);
  }

  @Test
  void knowmsSwitchesSettleWhereTheirFlipsBalance() {
    Memristor device = device("knowm-mss");
    double thermal = 1.380649e-23 * 298 / 1.602176634e-19;
    double rises = 1 / (1 + Math.exp((0.27 - 0.25) / thermal));
    double falls = 1 / (1 + Math.exp((0.25 + 0.27) / thermal));
    assertEquals(rises / (rises + falls), device.pulse(0.25, 1).after(0.1), 1e-12);
    // At rest e^{V_on/V_T} times slower, but not still.
    assertEquals(0.5, device.pulse(0, 1e3).after(0.9), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({
    // State, voltage in the source's sign, seconds, end: solve_ivp of SciPy 1.17 (Radau, rtol
    // 1e-12) on equations written independently from the catalogue.
    "0.31, -0.342, 22.2561139822787, 0.5419138678748311",
    "0.77, -0.342, 22.2561139822787, 0.8066538341378175",
    "0.5, 0.7065, 3.838649714794246, 0.2493346288626801",
    "0.95, 0.7065, 3.838649714794246, 0.872267216688886",
    "0.05, -0.171, 22.2561139822787, 0.05010128352094194",
  })
  void jartAgainstAnIndependentSolution(double state, double volts, double seconds, double end) {
    Memristor device = device("jart-vcm-v1b");
    assertEquals(end, new OdePulse(device, -volts, seconds).after(state), 1e-10);
  }
}
