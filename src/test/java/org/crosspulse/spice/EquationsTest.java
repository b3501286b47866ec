package org.crosspulse.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.crosspulse.RandomCases;
import org.crosspulse.config.DeviceFile;
import org.crosspulse.config.ShippedFiles;
import org.crosspulse.device.DeviceDescription;
import org.crosspulse.device.Memristor;
import org.crosspulse.device.ModelType;
import org.crosspulse.device.model.Models;
import org.crosspulse.spice.model.Expressions;
import org.crosspulse.spice.model.SpiceModels;
import org.crosspulse.variability.VariedDevice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** ngspice's own evaluation of every exported equation equals the model's. */
class EquationsTest {
  private static final int POINTS = 60;
  private static final double TOLERANCE = 1e-9;

  /** Differences of exponentials next to a threshold lose digits in both programs. */
  private static final double NEAR = 1e-3;

  static Stream<String> devices() {
    return ShippedFiles.DEVICES.names().stream();
  }

  @ParameterizedTest
  @MethodSource("devices")
  void rateCurrentAndConductance(String name) {
    NgspiceRun.assumeIsThere();
    DeviceDescription device = DeviceFile.read(name, Path.of(""));
    check(device, device.device(), VariedDevice.Factors.NONE, false);
  }

  @ParameterizedTest
  @MethodSource("devices")
  void ofACellOfItsOwn(String name) {
    NgspiceRun.assumeIsThere();
    DeviceDescription device = DeviceFile.read(name, Path.of(""));
    VariedDevice.Factors factors = new VariedDevice.Factors(1.125, 0.85, 1.3, 0.7, 1.2, 1.4);
    check(device, new VariedDevice(device.device(), factors), factors, true);
  }

  @Test
  void everyModelCanBeExported() {
    assertEquals(
        new TreeSet<>(Models.all().stream().map(ModelType::name).toList()), SpiceModels.names());
  }

  private static void check(
      DeviceDescription description,
      Memristor device,
      VariedDevice.Factors factors,
      boolean isVaried) {
    List<double[]> points = points(device, description.name());
    Subcircuit subcircuit = new Subcircuit(description, isVaried, BoundSoftness.LEAST);
    List<String> lines = new ArrayList<>(List.of("* equations of " + description.name()));
    lines.addAll(subcircuit.lines());
    for (int k = 0; k < points.size(); k++) {
      String state = Expressions.number(points.get(k)[1]);
      lines.add("Vp" + k + " p" + k + " 0 " + Double.toString(points.get(k)[0]));
      lines.add("Vs" + k + " x" + k + ".s 0 " + state);
      lines.add(
          "X"
              + k
              + " p"
              + k
              + " 0 x"
              + k
              + " g"
              + k
              + " "
              + Subcircuit.NAME
              + subcircuit.parameters(points.get(k)[1], factors, false));
      lines.add(".save v(x" + k + ".f) v(g" + k + ") i(Vp" + k + ") v(x" + k + ".s)");
    }
    lines.add(".options reltol=1e-12 vntol=1e-15 abstol=1e-18 itl1=500");
    lines.add(".op");
    lines.add(".end");
    NgspiceRun run = NgspiceRun.of(String.join("\n", lines) + "\n");
    boolean moved = false;
    for (int k = 0; k < points.size(); k++) {
      double volts = points.get(k)[0];
      double state = points.get(k)[1];
      String at = description.name() + " at " + volts + " V, x = " + state;
      assertClose(state, run.last("v(x" + k + ".s)"), at + ", state");
      assertClose(device.rate(volts, state), run.last("v(x" + k + ".f)"), at + ", rate");
      assertClose(device.conductanceSiemens(state), run.last("v(g" + k + ")"), at + ", siemens");
      assertClose(device.currentAmperes(volts, state), -run.last("i(vp" + k + ")"), at);
      moved |= device.rate(volts, state) != 0;
    }
    assertTrue(moved, description.name() + " moved nowhere");
  }

  private static void assertClose(double expected, double actual, String message) {
    assertEquals(expected, actual, TOLERANCE * Math.abs(expected) + 1e-300, message);
  }

  private static List<double[]> points(Memristor device, String name) {
    Random random = RandomCases.random(RandomCases.FIRST_SEED + name.hashCode());
    List<double[]> points = new ArrayList<>();
    while (points.size() < POINTS) {
      boolean on = random.nextBoolean();
      double threshold = on ? device.thresholds().onVolts() : device.thresholds().offVolts();
      double volts = threshold * RandomCases.uniform(random, 0.3, 1.9);
      boolean near = Math.abs(volts / threshold - 1) < NEAR;
      if (!near) {
        points.add(new double[] {volts, RandomCases.uniform(random, 0.001, 0.999)});
      }
    }
    return points;
  }
}
