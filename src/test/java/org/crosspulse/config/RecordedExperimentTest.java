package org.crosspulse.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.crosspulse.problem.BadInputException;
import org.crosspulse.report.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A configuration is read back as what it was; parameters of an experiment are the device's. */
class RecordedExperimentTest {
  /** As a manifest has it. */
  private static Map<String, Object> recorded(Map<String, Object> configuration) {
    return Json.map(Json.text(configuration), "manifest");
  }

  @ParameterizedTest
  @MethodSource("org.crosspulse.ShippedCycles#names")
  void cyclesAreWhatTheyWere(String name) {
    CycleExperiment experiment = CycleFile.read(name, List.of());
    CycleExperiment again = RecordedExperiment.cycle(recorded(experiment.configuration()), "m");
    assertEquals(withoutFile(experiment.configuration()), withoutFile(again.configuration()), name);
    assertEquals(experiment.schedule(), again.schedule());
    assertEquals(experiment.trace(), again.trace());
  }

  @Test
  void aSpreadIsDrawnAgain() {
    CycleExperiment experiment =
        CycleFile.read("fig4", List.of("variability.v_on.sigma=0.05", "run.seed=7"));
    CycleExperiment again = RecordedExperiment.cycle(recorded(experiment.configuration()), "m");
    assertEquals(
        experiment.initial().device(5).thresholds(), again.initial().device(5).thresholds());
  }

  @Test
  void trainingsAreWhatTheyWere() {
    TrainExperiment experiment = TrainFile.read("digits", List.of("training.epochs=3"));
    TrainExperiment again = RecordedExperiment.train(recorded(experiment.configuration()), "m");
    assertEquals(withoutFile(experiment.configuration()), withoutFile(again.configuration()));
    assertEquals(experiment.settings(), again.settings());
  }

  /** Where the file was does not matter, nor does the order of the keys. */
  private static Map<String, Object> withoutFile(Map<String, Object> configuration) {
    Map<String, Object> rest = recorded(configuration);
    rest.remove("file");
    return rest;
  }

  @Test
  void parametersOfAnExperimentArePutOverTheDeviceFiles() {
    CycleExperiment experiment =
        CycleFile.read("fig4", List.of("crossbar.parameters.v_on=\"1.25 V\""));
    assertEquals(1.25, experiment.device().device().thresholds().onVolts());
    assertTrue(Json.line(experiment.configuration()).contains("\"v_on\":\"1.25 V\""));
  }

  @Test
  void anUnknownParameterIsNamedWithThoseThatThereAre() {
    BadInputException e =
        assertThrows(
            BadInputException.class,
            () -> CycleFile.read("fig4", List.of("crossbar.parameters.v_onn=\"1 V\"")));
    assertTrue(String.valueOf(e.getMessage()).contains("crossbar.parameters.v_onn"));
    assertTrue(e.allowed().contains("v_on, v_off"), e.allowed());
  }
}
