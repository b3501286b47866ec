package org.crosspulse.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.crosspulse.config.PlannedSweep;
import org.crosspulse.config.ShippedFiles;
import org.crosspulse.config.SweepFile;
import org.crosspulse.config.SweepOptions;
import org.crosspulse.sweep.figure.Figure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped sweep can be read, ends in pictures and words, and its first point runs. */
class ShippedSweepsTest {
  /** Of a training as little as makes numbers. */
  private static final List<String> SHORT =
      List.of("training.epochs=1", "training.train_samples=40", "training.test_samples=40");

  private static final Set<String> TRAININGS = Set.of("spread-learning", "steps");

  static Stream<String> names() {
    return ShippedFiles.SWEEPS.names().stream();
  }

  @Test
  void theStudiesAreThere() {
    assertEquals(
        List.of("disturb", "placement", "spread", "spread-learning", "steps", "window", "wires"),
        names().toList());
  }

  @ParameterizedTest
  @MethodSource("names")
  void theFirstPointHasTheNumbersOfThePictures(String name) {
    PlannedSweep sweep =
        SweepFile.read(
            name, TRAININGS.contains(name) ? new SweepOptions(SHORT, null) : SweepOptions.NONE);
    assertFalse(sweep.pictures().figures().isEmpty());
    assertFalse(sweep.pictures().conclusion().isBlank());
    Map<String, @Nullable Double> numbers = new PointRuns(sweep).run(sweep.plan().point(0));
    for (Figure figure : sweep.pictures().figures()) {
      assertTrue(numbers.containsKey(figure.metric().key()), figure.name());
    }
    assertEquals(List.of(), sweep.plan().metrics().unmatched(numbers.keySet()));
  }
}
