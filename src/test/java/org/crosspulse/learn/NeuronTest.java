package org.crosspulse.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Activations, losses, output errors and the learning rate, at values known by hand. */
class NeuronTest {
  @Test
  void activations() {
    assertEquals(0, Activation.RELU.value(-2));
    assertEquals(2.5, Activation.RELU.value(2.5));
    assertEquals(0, Activation.RELU.slope(0));
    assertEquals(0.5, Activation.SIGMOID.value(0));
    assertEquals(0.25, Activation.SIGMOID.slope(0));
  }

  @Test
  void losses() {
    double[] outputs = {0.25, 0.5};
    assertEquals(0.25 * 0.25 + 0.5 * 0.5, Loss.SQUARED_ERROR.of(outputs, 1));
    assertEquals(-Math.log(0.75) - Math.log(0.5), Loss.CROSS_ENTROPY.of(outputs, 1), 1e-15);
    assertEquals(-2 * Math.log(1e-12), Loss.CROSS_ENTROPY.of(new double[] {1, 0}, 1), 1e-3);
  }

  @Test
  void outputDeltas() {
    Activation relu = Activation.RELU;
    Loss squared = Loss.SQUARED_ERROR;
    assertEquals(1, OutputDelta.ERROR.of(1, 0, -3, relu, squared));
    assertEquals(0, OutputDelta.GRADIENT.of(1, 0, -3, relu, squared));
    assertEquals(0.25, OutputDelta.GRADIENT.of(1, 0.75, 1, Activation.SIGMOID, Loss.CROSS_ENTROPY));
  }

  @Test
  void theRateRisesAfterBetterEpochsAndFallsAfterOthers() {
    LearningRate rate = new LearningRate(new RateRule(1e-4, 1.1, 0.7), new StepRange(0, 1));
    rate.afterEpoch(20);
    assertEquals(1.1e-4, rate.rate(), 1e-18);
    rate.afterEpoch(10);
    assertEquals(1.21e-4, rate.rate(), 1e-18);
    rate.afterEpoch(10);
    assertEquals(0.847e-4, rate.rate(), 1e-18);
    rate.afterEpoch(12);
    assertEquals(0.5929e-4, rate.rate(), 1e-18);
    rate.afterEpoch(11);
    assertEquals(0.65219e-4, rate.rate(), 1e-18);
  }

  @Test
  void aDecayTakesThePlaceOfRiseAndFall() {
    LearningRate rate =
        new LearningRate(new RateRule(1e-4, 1.1, 0.7, 0.8, 3), new StepRange(0.68e-4, 1));
    rate.afterEpoch(20);
    assertEquals(1.1e-4, rate.rate(), 1e-18);
    rate.afterEpoch(10);
    assertEquals(0.88e-4, rate.rate(), 1e-18);
    rate.afterEpoch(30);
    assertEquals(0.704e-4, rate.rate(), 1e-18);
    rate.afterEpoch(5);
    assertEquals(0.68e-4, rate.rate(), 1e-18);
  }
}
