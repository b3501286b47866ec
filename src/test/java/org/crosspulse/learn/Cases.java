package org.crosspulse.learn;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.crosspulse.config.DeviceFile;
import org.crosspulse.config.WaveformFile;
import org.crosspulse.device.Memristor;
import org.crosspulse.engine.CycleEngine;
import org.crosspulse.engine.Workers;
import org.crosspulse.learn.data.Dataset;
import org.crosspulse.learn.data.Datasets;
import org.crosspulse.pulse.Roundings;
import org.crosspulse.pulse.Schedule;
import org.crosspulse.rule.LearningRule;
import org.crosspulse.variability.Variability;

/** Networks and data that the tests of this package share. */
final class Cases {
  private Cases() {}

  static Memristor device(String name) {
    return DeviceFile.read(name, Path.of("")).device();
  }

  static Schedule schedule(Memristor device) {
    return WaveformFile.read("two-phase", Path.of(""))
        .resolve(device.thresholds().onVolts(), device.thresholds().offVolts());
  }

  static TrainSettings settings(List<Integer> layers, int epochs, int batch) {
    return settings(layers, epochs, batch, Activation.RELU, Feedback.TRANSPOSED);
  }

  static TrainSettings settings(
      List<Integer> layers, int epochs, int batch, Activation activation, Feedback feedback) {
    Values values = Values.Pulses.common(0.05, layers.size() - 1, Roundings.NEAREST);
    return settings(layers, epochs, batch, activation, feedback, LearningRule.ABSMIN, values);
  }

  static TrainSettings settings(
      List<Integer> layers, int epochs, int batch, LearningRule rule, Values values) {
    return settings(layers, epochs, batch, Activation.RELU, Feedback.TRANSPOSED, rule, values);
  }

  private static TrainSettings settings(
      List<Integer> layers,
      int epochs,
      int batch,
      Activation activation,
      Feedback feedback,
      LearningRule rule,
      Values values) {
    return new TrainSettings(
        layers,
        activation,
        Loss.SQUARED_ERROR,
        OutputDelta.ERROR,
        feedback,
        rule,
        epochs,
        batch,
        values,
        new RateRule(5e-4, 1.1, 0.7));
  }

  static NetworkBuilder builder(TrainSettings settings, String deviceName, long seed) {
    Memristor device = device(deviceName);
    return new NetworkBuilder(
        settings, seed, device, Variability.NONE, WeightScale.of(device, 4), schedule(device));
  }

  static Network onCrossbars(TrainSettings settings, CycleEngine engine, long seed) {
    return builder(settings, "constant-rate", seed).onCrossbars(engine, 0.5);
  }

  static List<EpochResult> train(
      TrainSettings settings, Network network, Datasets data, long seed, Workers workers) {
    List<EpochResult> epochs = new java.util.ArrayList<>();
    new Trainer(settings, network, data, seed, workers).train(epochs::add);
    return epochs;
  }

  /** Random images, half of their pixels black. */
  static Dataset randomImages(long seed, int count, int side, int classes) {
    Random random = new Random(seed);
    byte[] pixels = new byte[count * side * side];
    for (int pixel = 0; pixel < pixels.length; pixel++) {
      pixels[pixel] = random.nextBoolean() ? (byte) random.nextInt(256) : 0;
    }
    byte[] labels = new byte[count];
    for (int image = 0; image < count; image++) {
      labels[image] = (byte) random.nextInt(classes);
    }
    return new Dataset("random " + seed, classes, side, side, pixels, labels);
  }
}
