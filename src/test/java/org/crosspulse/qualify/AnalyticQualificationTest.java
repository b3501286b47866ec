package org.crosspulse.qualify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Objects;
import org.crosspulse.config.DeviceFile;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.model.ConstantRate;
import org.crosspulse.engine.Workers;
import org.crosspulse.qualify.WindowMap.Region;
import org.junit.jupiter.api.Test;

/** Devices whose qualification can be written down. */
class AnalyticQualificationTest {
  private static Qualification qualify(Memristor device, int levels) {
    try (Workers workers = new Workers(1)) {
      return Qualifier.run("test", device, levels, 7, workers);
    }
  }

  @Test
  void theIdealDeviceHasNothingToAnswerFor() {
    Qualification found = qualify(new ConstantRate(1, -1, 100, -100, 1e-6, 1e-4), 100);
    assertEquals(Verdict.Kind.LEARNS, found.verdict().kind());
    assertTrue(Objects.requireNonNull(found.range()).isWhole());
    for (Qualification.Side side : new Qualification.Side[] {found.up(), found.down()}) {
      assertEquals(4.0 / 3, Math.abs(side.window().centreVolts()), 1e-15);
      assertEquals(1.0 / 3, side.window().margin(side.window().centreVolts()), 1e-15);
      // 100/s for 100 us is a hundredth of the range.
      assertEquals(1e-4, Objects.requireNonNull(side.levelDrive()).seconds(), 1e-15);
      assertEquals(1e-4, Objects.requireNonNull(side.drive()).seconds(), 1e-15);
      Linearity linearity = Objects.requireNonNull(side.linearity());
      assertEquals(0, linearity.nonlinearity(), 1e-12);
      assertEquals(1, linearity.largestStep(), 1e-12);
      assertEquals(1, linearity.rSquared(), 1e-12);
      Disturb disturb = Objects.requireNonNull(side.disturb());
      assertEquals(0, disturb.onceWorst());
      assertEquals(0, disturb.thousandWorstSiemens());
    }
    Asymmetry asymmetry = Objects.requireNonNull(found.asymmetry());
    assertTrue(asymmetry.isEverywhere());
    assertEquals(0, asymmetry.meanSize(), 1e-12);
    assertTrue(Objects.requireNonNull(found.crosscheck()).maxAbsResidual() < 1e-9);
    // Its step does not depend on the voltage: equal rates need equal widths, at any amplitude.
    assertEquals(1.0 / 3, Objects.requireNonNull(found.equalWidths()).margin(), 1e-12);
  }

  @Test
  void unequalRatesAskForWidthsInTheirRatio() {
    Qualification found = qualify(new ConstantRate(0.8, -2, 300, -20, 1e-6, 5e-6), 50);
    LevelWidths widths = Objects.requireNonNull(found.widths());
    assertEquals(1 / (300 * 50.0), widths.upSeconds(), 1e-12);
    assertEquals(1 / (20 * 50.0), widths.downSeconds(), 1e-11);
    SymmetricPair pair = Objects.requireNonNull(found.pair());
    assertEquals(15, pair.downSeconds() / pair.upSeconds(), 1e-9);
    assertNull(found.equalWidths());
    assertEquals(10, Objects.requireNonNull(found.scheme()).slots());
    assertTrue(Objects.requireNonNull(found.crosscheck()).maxAbsResidual() < 1e-9);
  }

  @Test
  void softBoundsAreAnExponential() {
    // dx/dt = k(u/V - 1)^5 (1 - x), with k = 100/s at u = 1.333 V: e-folding time 1/(100·0.333^5).
    Memristor device = DeviceFile.read("vteam-ideal", Path.of("")).device();
    int levels = 40;
    Qualification found = qualify(device, levels);
    UsableRange range = Objects.requireNonNull(found.range());
    assertFalse(range.isWhole());
    assertEquals(0.05, range.low(), 1e-12);
    double rate = 100 * Math.pow(0.333, 5);
    double width = Math.log(0.95 / 0.05) / rate / levels;
    LevelWidths widths = Objects.requireNonNull(found.widths());
    assertEquals(width, widths.upSeconds(), 1e-9 * width);
    assertEquals(width, widths.downSeconds(), 1e-9 * width);
    // A step of 0.9/40 from x = 1/2, where 1/2 is left.
    double pair = -Math.log1p(-0.9 / levels / 0.5) / rate;
    assertEquals(pair, Objects.requireNonNull(found.pair()).upSeconds(), 1e-9 * pair);
    // g(n) = (1 - 19^(-n/N))/(18/19).
    double largest = 0;
    for (int n = 0; n <= levels; n++) {
      double g = (1 - Math.pow(19, -(double) n / levels)) * 19 / 18;
      largest = Math.max(largest, g - (double) n / levels);
    }
    Linearity linearity = Objects.requireNonNull(found.up().linearity());
    assertEquals(largest, linearity.deviation(), 1e-5);
    assertEquals(largest / Math.sqrt(2) / 0.07, linearity.nonlinearity(), 1e-4);
    double mirrored = Objects.requireNonNull(found.down().linearity()).nonlinearity();
    assertEquals(-linearity.nonlinearity(), mirrored, 1e-4);
    Asymmetry asymmetry = Objects.requireNonNull(found.levelAsymmetry());
    assertEquals(5.05e-9, asymmetry.symmetrySiemens(), 1e-14);
    assertEquals(0, asymmetry.mean(), 1e-6);
    // a = 1 - 2x over 5 % to 95 % of x from 0.05 to 0.95: |a| up to 0.81, evenly.
    assertEquals(0.81 / 2, asymmetry.meanSize(), 5e-3);
    assertEquals(4.0 / 3, Objects.requireNonNull(found.equalWidths()).upVolts(), 1e-3);
  }

  @Test
  void neuroSimsCurveHasNeuroSimsLabel() {
    Memristor device = DeviceFile.read("neurosim-ag-asi", Path.of("")).device();
    Qualification found = qualify(device, 1000);
    assertEquals(2.4, Objects.requireNonNull(found.up().linearity()).nonlinearity(), 1e-4);
    assertEquals(-4.88, Objects.requireNonNull(found.down().linearity()).nonlinearity(), 1e-4);
    // 97 and 100 pulses of 300 us make the way.
    LevelWidths widths = Objects.requireNonNull(found.widths());
    assertEquals(97 * 300e-6 / 1000, widths.upSeconds(), 1e-12);
    assertEquals(100 * 300e-6 / 1000, widths.downSeconds(), 1e-12);
  }

  @Test
  void aThresholdThatDependsOnTheStateHasANarrowerWindow() {
    OperatingMargin margin = new OperatingMargin(Direction.UP, 1, 1.5, true);
    assertEquals(12.0 / 7, margin.centreVolts(), 1e-15);
    assertEquals(1.0 / 7, margin.margin(12.0 / 7), 1e-15);
    assertTrue(margin.contains(1.9));
    assertFalse(margin.contains(2.1));
    assertFalse(margin.contains(1.4));
    for (double volts = 1.51; volts < 2; volts += 0.01) {
      assertTrue(margin.margin(volts) <= 1.0 / 7 + 1e-12);
    }
    assertTrue(new OperatingMargin(Direction.DOWN, -1, -2, true).isEmpty());
    assertTrue(new OperatingMargin(Direction.DOWN, -1, -1, false).isEmpty());
  }

  @Test
  void pulsesFindTheBordersThatTheThresholdsPredict() {
    for (String name : new String[] {"hf-al-o", "stanford-pku", "vteam-magic"}) {
      Memristor device = DeviceFile.read(name, Path.of("")).device();
      Qualification found = qualify(device, 100);
      for (Qualification.Side side : new Qualification.Side[] {found.up(), found.down()}) {
        OperatingMargin window = side.window();
        WindowMap map =
            WindowMap.of(
                device,
                window.direction(),
                Objects.requireNonNull(found.scheme()),
                found.range(),
                20);
        double last = window.farthestVolts() / window.movingVolts();
        for (int k = 0; k < map.multiples().size(); k++) {
          double multiple = map.multiples().get(k);
          Region expected =
              multiple < 1 ? Region.TOO_WEAK : multiple < last ? Region.WORKS : Region.DISTURBS;
          assertEquals(expected, map.regions().get(k), name + " at " + multiple);
          if (expected == Region.TOO_WEAK && device.thresholds().areFixed()) {
            assertEquals(3, map.residuals().get(k), 0.7, name + " at " + multiple);
          }
        }
      }
    }
  }

  @Test
  void ionDriftMovesHalfAStepAtHalfTheVoltage() {
    // v enters linearly, so that no amplitude is better than another.
    Qualification found =
        qualify(DeviceFile.read("ion-drift-joglekar", Path.of("")).device(), 1000);
    assertEquals(Verdict.Kind.DOES_NOT_LEARN, found.verdict().kind());
    assertEquals(1.333, found.up().volts());
    Disturb disturb = Objects.requireNonNull(found.up().disturb());
    assertEquals(0.5, disturb.onceMiddle(), 1e-3);
    assertTrue(disturb.onceWorst() > 0.5);
    assertNotNull(found.crosscheck());
    assertTrue(Objects.requireNonNull(found.scheme()).allowViolation());
  }
}
