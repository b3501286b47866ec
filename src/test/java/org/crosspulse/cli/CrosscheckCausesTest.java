package org.crosspulse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What {@code crosscheck} names as the reason of a difference, in words and in JSON. */
class CrosscheckCausesTest {
  private static final String WIRES = "voltages drop along the wires or in the drivers";

  @Test
  void wiresAreNamed() {
    CommandLineRun text = CommandLineRun.of("crosscheck", "wires");
    assertEquals(ExitCode.CHECK_FAILED, text.exitCode(), text.err());
    assertTrue(text.out().contains(WIRES), text.out());
    JsonNode causes = causes("wires");
    assertTrue(names(causes, WIRES), causes.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"skew", "jitter", "clock-mismatch", "amplitude-spread", "skew-spread"})
  void othersAreNotPutOnWires(String name) {
    JsonNode causes = causes(name);
    assertFalse(names(causes, WIRES), causes.toString());
    assertTrue(names(causes, "generators are not on one clock"), causes.toString());
  }

  /** Ramps are in the nominal step: they are no cause by themselves. */
  @ParameterizedTest
  @ValueSource(strings = {"fig4", "edges"})
  void whatPassesHasNoCauses(String name) {
    assertEquals(0, causes(name).size());
  }

  private static JsonNode causes(String name) {
    CommandLineRun run = CommandLineRun.of("crosscheck", name, "--json");
    return new ObjectMapper().readTree(run.out()).get("causes");
  }

  private static boolean names(JsonNode causes, String words) {
    return Stream.iterate(0, k -> k < causes.size(), k -> k + 1)
        .anyMatch(k -> causes.get(k).asString().contains(words));
  }
}
